import Dossier
import Scanning

// Tinder: one document. What was done is counted by the day, and of messages only the person's own
// are handed out.

extension KindVote {
  static let tinder = KindVote("tinder", 14)
}

extension TableFormat {
  private static func tinder(
    _ table: String, part: String, asks: [String] = [], required: [String],
    known: [String] = [], reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> TableFormat {
    TableFormat(
      "tinder/\(table)", controller: "Tinder", vote: .tinder, part: part,
      companions: ["User", "Messages[].messages[]"] + counted.map { "Usage.\($0).*" }, asks: asks,
      required: required, known: known, reader: reader)
  }

  static let tinder: [TableFormat] = tinderLists + tinderCounts + tinderNumbers + tinderPurchases

  private static let tinderLists = [
    tinder(
      "account", part: "User", asks: TinderAccountReader.columns,
      required: ["create_date", "active_time|birth_date|gender"],
      known: ["email", "ip_address", "pos_lat", "interested_in", "gender_filter"],
      reader: { TinderAccountReader($0) }),
    tinder(
      "matches", part: "Messages[]", required: ["match_id"], reader: { _ in SilentReader() }),
    tinder(
      "messages", part: "Messages[].messages[]", asks: ["to", "from", "message", "sent_date"],
      required: ["to", "from", "sent_date"],
      known: ["message", "type"], reader: { TinderMessageReader($0) }),
  ]

  /// A count a day is no moment: set to an hour it would pass for a night or a morning. Told is the
  /// sum; the days are seen in the rows.
  private static let tinderCounts = counted.map { what in
    tinder(
      "days", part: "Usage.\(what).*", asks: ["$key", "$"], required: [""],
      reader: { TotalReader(what, count: $0.column("")) })
  }

  private static let counted = [
    "app_opens", "swipes_likes", "swipes_passes", "superlikes", "matches", "messages_sent",
    "messages_received",
  ]

  /// The number by which advertisers know the phone, a day each.
  private static let tinderNumbers = ["advertising_id", "idfa"].map { what in
    tinder(
      "advertising-numbers", part: "Usage.\(what).*", asks: ["$key", "$"], required: [""],
      reader: { ChangingFactReader(what, value: $0.column("")) })
  }

  private static let tinderPurchases = ["subscription", "consumable"].map { list in
    tinder(
      "purchases", part: "Purchases.\(list)[]", required: ["create_date", "product_type"],
      known: ["platform", "expire_date", "status"],
      reader: {
        PurchaseReader(
          time: TimeColumns(utc: $0.column("create_date")), what: $0.existing("product_type"))
      })
  }
}
