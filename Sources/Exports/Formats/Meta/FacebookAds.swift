import Dossier
import Scanning

// Who told Facebook what, who advertises to the account, and what they take its owner for.

extension TableFormat {
  static let facebookAds: [TableFormat] =
    facebook(
      "off-meta", key: "off_facebook_activity", asks: ["events"], required: ["name", "events"],
      reader: { OffMetaReader($0) })
    + facebook(
      "advertisers", keys: ["custom_audiences_all_types", "custom_audiences_all_types_v2"],
      asks: MetaAdvertiserReader.flags, required: ["advertiser_name"],
      known: MetaAdvertiserReader.flags, reader: { MetaAdvertiserReader($0) })
    + facebook(
      "uploaded-lists", key: "custom_audiences", required: [""],
      reader: { MetaCompanyReader(name: $0.column(""), deed: "uploaded list") })
    + facebook(
      "advertisers-met", keys: ["history", "history_v2"],
      asks: ["action", "timestamp"], required: ["title", "action", "timestamp"],
      reader: {
        MetaCompanyReader(
          name: $0.column("title"), action: $0.column("action"), time: $0.column("timestamp"))
      })
    + facebook(
      "apps", key: "installed_apps", asks: ["added_timestamp"], required: ["name"],
      known: ["added_timestamp", "user_app_scoped_id", "category", "removed_timestamp"],
      reader: {
        MetaCompanyReader(
          name: $0.column("name"), deed: "app", time: $0.column("added_timestamp"))
      })
    + labels("ad-interests", key: "topics", source: "ads_interests")
    + labels("topics", key: "inferred_topics", source: "your_topics")
    + labels("ad-categories", key: "bcts", source: "other_categories_used_to_reach_you")

  private static func labels(_ table: String, key: String, source: String) -> [TableFormat] {
    facebook(
      table, key: key, required: [""],
      reader: { MetaLabelReader(label: $0.column(""), source: source) })
  }
}

/// A company with which data were shared, once a row.
struct MetaCompanyReader: RowReader {
  private let name: Column
  private let deed: String
  private let action: Column
  private var time: MetaTime

  init(name: Column, deed: String = "", action: Column = .none, time: Column = .none) {
    self.name = name
    self.deed = deed
    self.action = action
    self.time = MetaTime(time, isRequired: false)
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let company = sink.metaText(row, name) else {
      return sink.setAside(.missingValue, name.name)
    }
    let at = time.read(row, &sink)
    sink.dossier.companyLinks.append(
      CompanyLink(
        name: company, deed: sink.metaText(row, action) ?? deed, at: at, provenance: sink.here))
  }
}

/// An advertiser, and by which ways it reaches the account: a list that it uploaded, what it saw on its
/// own pages, a visit to its shop.
struct MetaAdvertiserReader: RowReader {
  static let flags = [
    "has_data_file_custom_audience", "has_remarketing_custom_audience",
    "has_in_person_store_visit",
  ]
  private static let deeds = ["uploaded list", "remarketing", "store visit"]

  private let name: Column
  private let flags: [Column]

  init(_ columns: Columns) {
    name = columns.column("advertiser_name")
    flags = Self.flags.map { columns.column($0) }
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let company = sink.metaText(row, name) else {
      return sink.setAside(.missingValue, name.name)
    }
    let deeds = zip(flags, Self.deeds).filter { row[$0.0.index].boolean() == true }.map(\.1)
    for deed in deeds.isEmpty ? [""] : deeds {
      sink.dossier.companyLinks.append(
        CompanyLink(name: company, deed: deed, provenance: sink.here))
    }
  }
}

/// What advertisers may choose the account by.
struct MetaLabelReader: RowReader {
  let label: Column
  /// The list that the label stands in.
  let source: String

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = sink.metaText(row, label) else {
      return sink.setAside(.missingValue, label.name)
    }
    sink.dossier.adLabels.append(
      AdLabel(label: text, source: source, provenance: sink.here))
  }
}
