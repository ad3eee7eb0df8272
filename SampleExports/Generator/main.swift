print("sample-people")
