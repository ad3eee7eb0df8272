/// Facebook's download of a person's data, as JSON. It writes text byte by byte, which breaks letters.
enum SocialNetwork {
  static func entries(_ life: OnlineLife, since first: Moment) -> [Entry] {
    let friends = life.friends.enumerated().map { index, name in
      "{\"name\": \(JSONLines.mojibake(name)), \"timestamp\": \(first + index * 700_001)}"
    }
    let senders = life.senders.enumerated().map { index, name in
      "{\"name\": \(JSONLines.mojibake(name)), \"events\": [{\"id\": \(1_000 + index), "
        + "\"type\": \"PAGE_VIEW\", \"timestamp\": \(first + index * 90_001)}]}"
    }
    return [
      Entry(
        "connections/friends/your_friends.json",
        text: "{\"friends_v2\": \(JSONLines.list(friends))}\n"),
      Entry(
        "ads_information/ads_interests.json",
        text: "{\"topics_v2\": \(JSONLines.list(life.labels.map(JSONLines.mojibake)))}\n"),
      Entry(
        "apps_and_websites_off_of_facebook/your_off-facebook_activity.json",
        text: "{\"off_facebook_activity_v2\": \(JSONLines.list(senders))}\n"),
    ]
  }
}
