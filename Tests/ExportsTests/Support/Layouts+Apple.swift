extension Layout {
  private static func apple(_ table: String, _ path: String, _ header: String) -> Layout {
    Layout(
      format: "apple/\(table)", kind: "apple", controller: "Apple", path: path, header: header)
  }

  static let appleStores = [
    apple(
      "applecare-devices", "AppleCare Device Details.csv",
      "Purchase Date,Product Description,Serial Number"),
    apple(
      "applecare-repairs", "AppleCare Repairs and Service.csv",
      "Repair Number,Repair Created Date,Serial Number"),
    apple("applecare-cases", "AppleCare Cases.csv", "Case ID,Creation Date,Case Title"),
    apple(
      "pay-cards", "Apple Pay Cards.csv",
      "Cardholder Name, Card Prefix, Card Issuer, Card Name, Date Created"),
    apple(
      "letters", "Marketing Communications Delivery.csv", "Delivery Time,Communication Name"),
    apple(
      "letters-read", "Marketing Communications Response.csv",
      "Response Time,Response Type,Communication Name"),
    apple(
      "privacy-requests", "Data & Privacy Request History.csv",
      "Request Time,Category Name,Activity Type,Request Status"),
    apple("likes", "Apple Music Likes and Dislikes.csv", "Created,Preference,Item Description"),
    apple("computers", "Computer Authorizations.csv", "Associated Date,Device Name"),
    apple(
      "registrations", "Device Registration History.csv", "Registration_Timestamp,Serial_Nr"),
    apple(
      "downloads", "iTunes and App-Book Re-download and Update History.csv",
      "Activity Date,Item Description,Device IP Address"),
  ]
}

extension DocumentLayout {
  private static func apple(_ table: String, _ path: String, _ text: String) -> DocumentLayout {
    DocumentLayout(
      format: "apple/\(table)", kind: "apple", controller: "Apple", path: path, text: text)
  }

  static let apple = [
    apple(
      "privacy-report", "App_Privacy_Report.ndjson",
      #"{"accessor": {"identifier": "org.example.tram", "identifierType": "bundleID"}, "#
        + #""category": "location", "identifier": "A-1", "kind": "intervalBegin", "#
        + #""timeStamp": "2023-05-01T10:00:00.000+02:00", "type": "access"}"#),
    apple(
      "tv", "TV App Favorites and Activity.json",
      #"{"events": [{"stored_event": {"timestamp": 1682928000000}, "event_interpretation": "#
        + #"{"human_readable_media_description": "Episode 1"}}]}"#),
    apple(
      "game-scores", "Game Center Data.json",
      #"{"games_state": [{"leaderboard": [{"leaderboard_score": "#
        + #"[{"submitted_time_utc": "05/01/2023 10:00:00"}]}]}]}"#),
    apple(
      "game-achievements", "Game Center Data.json",
      #"{"games_state": [{"achievements": [{"achievements_title": "First stop", "#
        + #""last_update_utc": "05/01/2023 10:00:00"}]}]}"#),
    apple(
      "orders", "Online Purchase History.csv",
      "Order Number,Order Date,Description\nOrder Number,Order Date,Description\n"),
    apple(
      "cloud-lists", "Apple Features Using iCloud/Wi-Fi/KnownNetworks.xml",
      #"<?xml version="1.0"?><plist version="1.0"><array><dict><key>Tram</key></dict></array>"#
        + "</plist>"),
  ]
}
