print("dataleaflet-bench")
