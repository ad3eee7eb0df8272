extension DocumentLayout {
  static let others = [
    DocumentLayout(
      format: "whatsapp/chat", kind: "whatsapp", controller: "WhatsApp",
      path: "WhatsApp Chat with Ana.txt",
      text: "14/05/2021, 09:15 - Messages and calls are end-to-end encrypted.\n"),
    DocumentLayout(
      format: "weclock/log", kind: "weclock", controller: nil, path: "export.csv",
      text: "1,17,geologging,5/14/21, 9:15 AM,50.8466,4.3528\n"),
    DocumentLayout(
      format: "argyle/activities", kind: "argyle", controller: "Argyle", path: "activities.json",
      text: #"[{"id": "r1", "account": "a1", "employer": "lyft", "status": "completed", "#
        + #""type": "rideshare", "start_date": "2023-01-23T14:28:50Z", "#
        + #""end_date": "2023-01-23T14:39:14Z"}]"#),
    garmin(
      "activities", "DI_CONNECT/DI-Connect-Fitness/eva_0_summarizedActivities.json",
      #"[{"summarizedActivitiesExport": [{"activityId": 1, "activityType": "running", "#
        + #""beginTimestamp": 1620979200000, "duration": 60000.0, "distance": 12345.6}]}]"#),
    garmin(
      "nights", "DI_CONNECT/DI-Connect-Wellness/2021_sleepData.json",
      #"[{"sleepStartTimestampGMT": "2021-05-14T21:46:23.0", "calendarDate": "2021-05-15", "#
        + #""sleepEndTimestampGMT": "2021-05-15T05:46:23.0"}]"#),
  ]

  private static func garmin(_ table: String, _ path: String, _ text: String) -> DocumentLayout {
    DocumentLayout(
      format: "garmin/\(table)", kind: "garmin", controller: "Garmin", path: path, text: text)
  }
}

extension Layout {
  static let others = [
    Layout(
      format: "garmin/list", kind: "garmin", controller: "Garmin", path: "Activities.csv",
      header: "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR"),
    Layout(
      format: "uber-fleet/trips", kind: "uber-fleet", path: "Fahrten.csv",
      header: """
        Fahrt-UUID,Fahrer-UUID,Vorname des Fahrers,Nachname des Fahrers,Fahrzeug-UUID,Kennzeichen,\
        Serviceart,Zeitpunkt der Fahrtbestellung,Ankunftszeit der Fahrt,Abholadresse,Zieladresse,\
        Fahrtdistanz,Fahrtstatus,Produkttyp,Zahlungsart
        """),
    Layout(
      format: "lyft-rider/payments", kind: "lyft-rider", controller: "Lyft",
      path: "payments_from_user.csv", header: "created_at,amount,currency"),
    Layout(
      format: "lyft-rider/ratings", kind: "lyft-rider", controller: "Lyft",
      path: "user_ratings.csv", header: "role,average_rating"),
  ]
}
