// Which file names tell records apart that hold the same. Each is a layout of one and the same table:
// where no name is known, a record of a list is a deed, and one that is the whole document is about the
// account. Of names that fit, the first counts.

extension TableFormat {
  static let metaRecords: [TableFormat] =
    [
      records("records", "[]", .unknown, hint: nil, isInstagram: false),
      records("about", "$", .fact, hint: nil, isInstagram: false),
    ]
    + instagramRecords + facebookRecords
    + [
      records("records", "[]", .unknown, hint: "instagram", isInstagram: true),
      records("about", "$", .fact, hint: "instagram", isInstagram: true),
    ]

  private static let instagramRecords: [TableFormat] =
    [
      ("ads_viewed", MetaTopic.view("ad")), ("ads_clicked", .view("ad")),
      ("posts_viewed", .view("post")), ("videos_watched", .view("video")),
      ("suggested_profiles_viewed", .view("profile")), ("liked_posts", .like),
      ("story_likes", .like), ("saved_posts", .deed("save")), ("_searches", .search),
    ].map { records("records", "[]", $0.1, hint: $0.0, isInstagram: true) }
    + [
      ("instagram_ads_and_businesses_advertisers", MetaTopic.company),
      ("instagram_ads_and_businesses_other_categories", categories),
      ("information_about_you_locations_of_interest", .city), ("based_in", .city),
    ].map { records("about", "$", $0.1, hint: $0.0, isInstagram: true) }

  private static let facebookRecords: [TableFormat] =
    [
      ("advertisers_you", MetaTopic.company), ("link_history", .view("link")),
      ("search_history", .search),
    ].map { records("records", "[]", $0.1, hint: $0.0, isInstagram: false) }
    + [
      ("advertisers", MetaTopic.company), ("other_categories", categories),
      ("ads_interests", .label("ads_interests")), ("your_topics", .label("your_topics")),
      ("locations_of_interest", .city), ("primary_location", .city),
    ].map { records("about", "$", $0.1, hint: $0.0, isInstagram: false) }

  private static let categories = MetaTopic.label("other_categories_used_to_reach_you")

  private static func records(
    _ table: String, _ part: String, _ topic: MetaTopic, hint: String?, isInstagram: Bool
  ) -> TableFormat {
    TableFormat(
      "meta/\(table)", controller: isInstagram ? "Instagram" : "Facebook",
      vote: isInstagram ? .instagramShape : .facebookShape, part: part,
      asks: ["title", "timestamp", "label_values"], required: ["label_values"],
      known: ["title", "timestamp", "fbid"], pathHint: hint,
      reader: {
        MetaRecordReader($0, topic, service: isInstagram ? "Instagram" : "Facebook")
      })
  }
}
