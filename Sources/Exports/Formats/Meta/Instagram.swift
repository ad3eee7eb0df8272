import Dossier
import Scanning

// Instagram's lists, by their keys.

extension TableFormat {
  static let instagram: [TableFormat] =
    instagramSecurity + instagramViews + instagramPeople + instagramDeeds

  private static let instagramSecurity: [TableFormat] =
    instagram(
      "logins", keys: ["account_history_login_history", "account_history_logout_history"],
      reader: { InstagramSignInReader($0) })
    + instagram("devices", keys: ["devices_devices"], reader: { InstagramSignInReader($0) })
    + instagram(
      "signup", keys: ["account_history_registration_info"],
      reader: { InstagramSignupReader($0) })
    + instagram(
      "last-position", keys: ["account_history_imprecise_last_known_location"],
      reader: { InstagramPositionReader($0) })

  private static let instagramViews: [TableFormat] =
    views("ads", ["impressions_history_ads_seen", "impressions_history_ads_clicked"], as: "ad")
    + views("posts-seen", ["impressions_history_posts_seen"], as: "post")
    + views("videos-seen", ["impressions_history_videos_watched"], as: "video")
    + views("profiles-suggested", ["impressions_history_chaining_seen"], as: "profile")
    + instagram(
      "searches",
      keys: ["searches_keyword", "searches_user", "searches_hashtag", "searches_place"],
      reader: { InstagramSearchReader($0) })
    + labels("interests", ["inferred_data_ig_interest"], source: "ads_interests")
    + labels("topics", ["topics_your_topics", "topics_your_reels_topics"], source: "your_topics")
    + labels("moods", ["topics_your_reels_sentiments"], source: "your_reels_sentiments")
    + instagram(
      "advertisers", keys: ["ig_custom_audiences_all_types"], asks: MetaAdvertiserReader.flags,
      required: ["advertiser_name"], known: MetaAdvertiserReader.flags,
      reader: { MetaAdvertiserReader($0) })
    + instagram(
      "off-meta", keys: ["apps_and_websites_off_meta_activity"], asks: ["events"],
      required: ["name", "events"], reader: { OffMetaReader($0) })

  private static let instagramPeople: [TableFormat] =
    instagram(
      "accounts",
      keys: [
        "relationships_following", "relationships_followers", "relationships_close_friends",
        "relationships_follow_requests_sent", "relationships_permanent_follow_requests",
        "relationships_follow_requests_received", "relationships_unfollowed_users",
        "relationships_blocked_users", "relationships_restricted_users",
        "relationships_hide_stories_from", "relationships_dismissed_suggested_users",
      ],
      required: ["string_list_data"], known: ["title"],
      reader: { InstagramContactReader($0) })
    + [
      TableFormat(
        "instagram/followers", controller: "Instagram", vote: .instagram, part: "[]",
        asks: InstagramEntries.asks, required: ["string_list_data"], known: ["title"],
        reader: { InstagramContactReader($0) })
    ]
    + instagram(
      "address-book", keys: ["contacts_contact_info"], reader: { InstagramAddressReader($0) })
    + instagram("profile", keys: ["profile_user"], reader: { InstagramProfileReader($0) })
    + instagram(
      "home", keys: ["inferred_data_primary_location"],
      reader: { InstagramProfileReader($0, kind: .city) })
    + instagram(
      "found-out", keys: ["inferred_data_inferred_emails", "inferred_data_inferred_phone_numbers"],
      required: ["string_list_data"], reader: { InstagramInferenceReader($0) })

  /// One kind of list under each of its keys.
  static func instagram(
    _ table: String, keys: [String], asks: [String] = InstagramEntries.asks,
    required: [String] = ["string_map_data|string_list_data"], known: [String] = [],
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> [TableFormat] {
    keys.map { key in
      TableFormat(
        "instagram/\(table)", controller: "Instagram", vote: .instagram, part: key + "[]",
        asks: asks, required: required, known: known, reader: reader)
    }
  }

  private static func views(
    _ table: String, _ keys: [String], as type: String
  ) -> [TableFormat] {
    instagram(table, keys: keys, reader: { InstagramViewReader($0, as: type) })
  }

  private static func labels(
    _ table: String, _ keys: [String], source: String
  ) -> [TableFormat] {
    instagram(table, keys: keys, reader: { InstagramLabelReader($0, source: source) })
  }
}

/// How the account was opened: from where, and what was stated.
struct InstagramSignupReader: RowReader {
  private var signIn: InstagramSignInReader
  private let profile: InstagramProfileReader

  init(_ columns: Columns) {
    signIn = InstagramSignInReader(columns)
    profile = InstagramProfileReader(columns)
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    signIn.read(row, into: &sink)
    profile.read(row, into: &sink)
  }
}
