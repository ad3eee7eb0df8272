print("dataleaflet 0.1.0")
