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
    return profile(life.owner, since: first) + liked(life.likes) + [
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

  private static func liked(_ pages: [OnlineLife.Deed]) -> [Entry] {
    guard !pages.isEmpty else { return [] }
    let likes = pages.map {
      "{\"name\": \(JSONLines.mojibake($0.what)), \"timestamp\": \($0.at)}"
    }
    return [
      Entry(
        "likes_and_reactions/pages_you've_liked.json",
        text: "{\"page_likes_v2\": \(JSONLines.list(likes))}\n")
    ]
  }

  private static func profile(_ owner: OnlineLife.Owner?, since first: Moment) -> [Entry] {
    guard let owner else { return [] }
    let (year, month, day) = owner.born.civil
    let pair = [owner.city, owner.region].map(JSONLines.mojibake).joined(separator: ", ")
    return [
      Entry(
        "personal_information/profile_information/profile_information.json",
        text: "{\"profile_v2\": {\"name\": {\"full_name\": \(JSONLines.mojibake(owner.name))}, "
          + "\"birthday\": {\"year\": \(year), \"month\": \(month), \"day\": \(day)}, "
          + "\"gender\": {\"gender_option\": \"\(owner.sex)\"}, "
          + "\"registration_timestamp\": \(first), \"profile_uri\": \"\"}}\n"),
      Entry(
        "logged_information/location/primary_location.json",
        text: "{\"primary_location_v2\": {\"city_region_pairs\": [[\(pair)]], "
          + "\"zipcode\": [\(JSONLines.text(owner.postcode))]}}\n"),
    ]
  }
}
