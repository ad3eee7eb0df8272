extension DocumentLayout {
  private static func tinder(_ table: String, _ text: String) -> DocumentLayout {
    DocumentLayout(
      format: "tinder/\(table)", kind: "tinder", controller: "Tinder", path: "data.json",
      text: text)
  }

  static let tinder = [
    tinder(
      "account",
      #"""
      {"User": {"active_time": "2023-05-01T20:00:00.000Z", "birth_date": "1990-04-01T00:00:00.000Z",
        "create_date": "2019-01-02T03:04:05.000Z", "email": "mia@example.org", "gender": "F",
        "gender_filter": "M", "interested_in": "M", "ip_address": "203.0.113.7", "name": "Mia",
        "full_name": "Mia Roth", "phone_id": "32400000001", "age_filter_min": 25,
        "age_filter_max": 40, "pos": {"at": "2023-05-01T19:59:00.000Z", "lat": 50.63, "lon": 5.57},
        "client_registration_info": {"platform": "android"}, "city": {"name": "Liège"}}}
      """#),
    tinder("matches", #"{"Messages": [{"match_id": "Match 12", "messages": []}]}"#),
    tinder(
      "messages",
      #"""
      {"Messages": [{"match_id": "Match 12", "messages": [{"to": 12, "from": "You",
        "message": "secret", "sent_date": "Mon, 01 May 2023 20:11:34 GMT", "type": "gif"}]}]}
      """#),
    tinder("days", #"{"Usage": {"app_opens": {"2023-05-01": 3}}}"#),
    tinder("advertising-numbers", #"{"Usage": {"advertising_id": {"2023-05-01": "00000000-a"}}}"#),
    tinder(
      "purchases",
      #"""
      {"Purchases": {"subscription": [{"product_type": "gold", "platform": "android",
        "create_date": "2023-05-01T20:00:00.000Z", "expire_date": "2023-06-01T20:00:00.000Z",
        "status": "active"}]}}
      """#),
  ]
}
