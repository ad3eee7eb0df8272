import Dossier
import Places
import Scanning

// My Activity, and the history of YouTube, which is written alike: one entry for everything done with a
// service of Google. File names, folders and the verbs of the titles follow the language of the account;
// keys, addresses and class names do not.

extension KindVote {
  static let googleActivity = KindVote("google-activity", 16)
}

extension TableFormat {
  static let googleActivity: [TableFormat] = [
    TableFormat(
      "google-activity/items", controller: "Google", vote: .googleActivity, part: "[]",
      asks: ["header", "title", "titleUrl", "time", "products", "details", "locationInfos"],
      required: ["time", "title|header", "titleurl|products|activitycontrols"],
      known: ["header", "title", "products", "activitycontrols", "titleurl"],
      reader: { GoogleActivityReader($0) }),
    TableFormat(
      "google-activity/page", controller: "Google", vote: .googleActivity, part: "<.outer-cell",
      asks: GoogleActivityPageReader.columns, required: ["mdl_typography_body_1"],
      reader: { GoogleActivityPageReader($0) }),
  ]
}

struct GoogleActivityReader: RowReader {
  private let time: TimeColumns
  private let header, title, link, products, details, places: Column
  private var names = NestedRows("[]", ["$"])
  private var infos = NestedRows("[]", ["url"])

  init(_ columns: Columns) {
    time = TimeColumns(utc: columns.column("time"))
    header = columns.column("header")
    title = columns.column("title")
    link = columns.column("titleurl")
    products = columns.column("products")
    details = columns.column("details")
    places = columns.column("locationinfos")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let item = GoogleActivityItem(
      moment: moment, title: row[title.index].nameBytes, product: product(row),
      link: WebAddress(row[link.index]),
      isAdvertisement: GoogleActivityItem.isAdvertisement(row[details.index]),
      places: positions(row[places.index]))
    item.add(to: &sink)
  }

  /// The first product; the heading of entries that name none.
  private mutating func product(_ row: borrowing Record) -> [UInt8] {
    var first: [UInt8]?
    names.forEach(in: row[products.index]) { name in
      if first == nil { first = name[0].nameBytes }
    }
    return first ?? row[header.index].nameBytes
  }

  private mutating func positions(_ field: FieldBytes) -> [Coordinate] {
    var positions: [Coordinate] = []
    guard !field.isEmpty else { return [] }
    infos.forEach(in: field) { info in
      if positions.count < 32, let position = WebAddress(info[0])?.mapPosition {
        positions.append(position)
      }
    }
    return positions
  }
}
