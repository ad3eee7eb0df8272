extension DocumentLayout {
  private static func snapchat(
    _ table: String, _ name: String, _ text: String
  ) -> DocumentLayout {
    DocumentLayout(
      format: "snapchat/\(table)", kind: "snapchat", controller: "Snapchat",
      path: "json/\(name).json", text: text)
  }

  static let snapchat = snapchatAccount + snapchatPeople + snapchatProfile + snapchatPlaces

  private static let snapchatAccount = [
    snapchat(
      "account", "account",
      #"""
      {"Basic Information": {"Username": "mia_r", "Name": "Mia", "Country": "BE",
        "Creation Date": "2016-02-03 04:05:06 UTC", "Registration IP": "198.51.100.9"}}
      """#),
    snapchat(
      "device", "account",
      #"""
      {"Device Information": {"Make": "Fairphone", "Model ID": "FP4", "Model Name": "FP4",
        "Language": "fr", "OS Type": "Android", "OS Version": "13", "Connection Type": "WIFI"}}
      """#),
    snapchat(
      "devices", "account",
      #"""
      {"Device History": [{"Make": "Fairphone", "Model": "FP4", "Device Type": "PHONE",
        "Start Time": "2022-02-03 04:05:06 UTC"}]}
      """#),
    snapchat(
      "sign-ins", "account",
      #"""
      {"Login History": [{"IP": "203.0.113.7", "Country": "BE", "Status": "success",
        "Created": "2023-05-01 20:00:00 UTC", "Device": "Fairphone FP4"}]}
      """#),
    snapchat(
      "names", "account_history",
      #"{"Display Name Change": [{"Date": "2017-01-01 00:00:00 UTC", "Display Name": "Mia"}]}"#),
    snapchat(
      "e-mails", "account_history",
      #"{"Email Change": [{"Date": "", "Email Address": "mia@example.org"}]}"#),
    snapchat(
      "phones", "account_history",
      #"{"Mobile Number Change": [{"Date": "", "Mobile Number": "+32400000001"}]}"#),
    snapchat(
      "passwords", "account_history",
      #"{"Password Change": [{"Date": "2017-01-01 00:00:00 UTC"}]}"#),
    snapchat(
      "requests", "account_history",
      #"""
      {"Download My Data Reports": [{"Date": "2023-06-01 00:00:00 UTC", "Status": "SUCCEEDED",
        "Email Address": "mia@example.org"}]}
      """#),
  ]

  private static let snapchatPeople = [
    snapchat(
      "friends", "friends",
      #"""
      {"Friends": [{"Username": "eva_lind", "Display Name": "Eva", "Source": "Added by Phone",
        "Creation Timestamp": "2019-01-01 10:00:00 UTC",
        "Last Modified Timestamp": "2019-01-02 10:00:00 UTC"}], "Blocked Users": []}
      """#),
    snapchat(
      "messages", "chat_history",
      #"""
      {"eva_lind": [{"From": "eva_lind", "Media Type": "TEXT", "Content": "secret",
        "Created": "2023-05-01 20:00:00 UTC", "Conversation Title": null, "IsSender": false,
        "Created(microseconds)": 1682971200000, "IsSaved": true, "Media IDs": ""}]}
      """#),
    snapchat(
      "old-messages", "snap_history",
      #"""
      {"Received Snap History": [{"From": "eva_lind", "Media Type": "IMAGE",
        "Created": "2019-05-01 20:00:00 UTC"}]}
      """#),
    snapchat(
      "old-messages", "chat_history",
      #"""
      {"Sent Saved Chat History": [{"To": "eva_lind", "Media Type": "TEXT", "Text": "secret",
        "Created": "2019-05-01 20:00:00 UTC"}]}
      """#),
    snapchat(
      "searches", "search_history",
      #"""
      {"": [{"Date and time (hourly)": "2023-05-01 20:00:00 UTC", "Search Term": "tram",
        "Location": ""}]}
      """#),
    snapchat(
      "searches", "search_history",
      #"""
      [{"Date and time (hourly)": "2023-05-01 20:00:00 UTC", "Search Term": "tram",
        "Latitude, Longitude": ""}]
      """#),
    snapchat(
      "calls", "talk_history",
      #"""
      {"Outgoing Calls": [{"Date & Time": "2023-05-01 20:00:00 UTC", "Type": "VIDEO",
        "Result": "Call Succeeded", "City": "liege", "Length (sec)": "312"}]}
      """#),
    snapchat(
      "shares", "user_profile",
      #"""
      {"Off-Platform Sharing": [{"Share Destination": "Camera Roll", "Media Type": "Video",
        "Date": "2023-05-01 00:00:00 UTC"}]}
      """#),
  ]

  private static let snapchatProfile = [
    snapchat(
      "app-profile", "user_profile",
      #"""
      {"App Profile": {"Country": "BE", "Creation Time": "2016-02-03 04:05:06 UTC",
        "Account Creation Country": "BE", "Platform Version": "ANDROID", "In-app Language": "fr"}}
      """#),
    snapchat(
      "demographics", "user_profile",
      #"{"Demographics": {"Cohort Age": "AGE_25_TO_34", "Derived Ad Demographic": "FEMALE"}}"#),
    snapchat(
      "advertisers", "user_profile",
      #"{"Ads You Interacted With": [{"Advertiser Name": "Shop SA", "Date": "2023-05-01"}]}"#),
    snapchat(
      "events", "user_profile",
      #"{"Engagement": [{"Event": "Application Opens", "Occurrences": 856}]}"#),
    snapchat(
      "time-spent", "user_profile", #"{"Breakdown of Time Spent on App": ["Messaging: 50%"]}"#),
    snapchat("labels", "user_profile", #"{"Interest Categories": ["Frequent Fliers"]}"#),
    snapchat(
      "companies", "user_profile", #"{"Interactions": {"Web Interactions": ["shop.example"]}}"#),
  ]

  private static let snapchatPlaces = [
    snapchat(
      "positions", "location_history",
      #"""
      {"Location History": [{"Time": "2021/09/02 20:37:47 UTC",
        "Latitude, Longitude": "50.63 ± 39.66 meters, 5.57 ± 39.66 meters"}]}
      """#),
    snapchat(
      "position-pairs", "location_history",
      #"{"Location History": [["2024-09-09 00:40:41 UTC", "50.63, 5.57"]]}"#),
    snapchat(
      "memories", "memories_history",
      #"""
      {"Saved Media": [{"Date": "2023-05-01 20:00:00 UTC", "Media Type": "Image",
        "Location": "Latitude, Longitude: 50.63, 5.57", "Download Link": "https://example.org"}]}
      """#),
    snapchat(
      "visits", "location_history",
      #"""
      {"Businesses and public places you may have visited": [
        {"Date": "2021-09-02", "Name": "City Gym"}]}
      """#),
    snapchat(
      "areas", "location_history",
      #"""
      {"Areas you may have visited in the last two years": [{"Time": "2023/05/01 20:00:00 UTC",
        "City": "liege", "Region": "Wallonia", "Postal Code": "4000"}]}
      """#),
    snapchat(
      "map-places", "snap_map_places_history",
      #"""
      {"Snap Map Places History": [{"Date": "2023-05-01 20:00:00 UTC", "Place": "Chez Maman",
        "Place Location": "Liège, Belgium", "Share Type": "Story Post"}]}
      """#),
    snapchat(
      "towns", "location_history",
      #"{"Frequent Locations": [{"City": "Liège", "Country": "BE", "Region": "Wallonia"}]}"#),
    snapchat(
      "home-and-work", "location_history",
      #"{"Home & Work": {"Home": "50.63, 5.57", "Work": "50.64, 5.58"}}"#),
    snapchat(
      "home-and-work", "location_history",
      #"""
      {"Home, School & Work": {"inferredHome":
        "lat 50.63 ± 20 meters, long 5.57 ± 20 meters", "inferredWork": ""}}
      """#),
  ]
}
