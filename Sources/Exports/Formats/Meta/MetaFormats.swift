// Facebook and Instagram: a folder a theme, a JSON document a list. The lists are known by their keys,
// which grew a number with the years (`searches`, `searches_v2`); the newest documents have no key at
// all, and records of labels in the language of the account.

extension KindVote {
  static let facebook = KindVote("facebook", 12)
  static let instagram = KindVote("instagram", 12)
  /// What both companies' copies hold in one shape; Instagram's word is heavier, since its paths say so.
  static let facebookShape = KindVote("facebook", 2)
  static let instagramShape = KindVote("instagram", 3)
}

extension TableFormat {
  static let meta: [TableFormat] =
    facebookSecurity + facebookAds + facebookPlaces + facebookUse + facebookProfile
    + facebookDeeds + instagram + metaPhotos + metaMessages + metaRecords

  /// One list of Facebook's under each of its keys.
  static func facebook(
    _ table: String, keys: [String], record: String = "[]", companions: [String] = [],
    asks: [String] = [], required: [String], known: [String] = [],
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> [TableFormat] {
    keys.map { key in
      TableFormat(
        "facebook/\(table)", controller: "Facebook", vote: .facebook, part: key + record,
        companions: companions.map { key + $0 }, asks: asks, required: required, known: known,
        reader: reader)
    }
  }

  /// One list of Facebook's that kept its name through the years.
  static func facebook(
    _ table: String, key: String, record: String = "[]", companions: [String] = [],
    asks: [String] = [], required: [String], known: [String] = [],
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> [TableFormat] {
    facebook(
      table, keys: [key, key + "_v2", key + "_v3"], record: record, companions: companions,
      asks: asks, required: required, known: known, reader: reader)
  }
}
