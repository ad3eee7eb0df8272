import Dossier
import Places
import Scanning

/// My Activity as Google delivers it where nobody asked for JSON: a page with a cell for every entry.
/// The first line of its body is the title, the last one the time as the account's language writes it.
struct GoogleActivityPageReader: RowReader {
  private static let body = ".mdl-typography--body-1"
  private static let caption = ".mdl-typography--caption"
  static let columns = [
    ".header-cell", body, "\(body) a@href", caption, "\(caption) a@href",
  ]

  private let header, body, links, caption, places: Column
  /// Whether it was noted that times name no zone.
  private var hasNoZone = false

  init(_ columns: Columns) {
    header = columns.column("header_cell")
    body = columns.column("mdl_typography_body_1")
    links = columns.column("mdl_typography_body_1_a_href")
    caption = columns.column("mdl_typography_caption")
    places = columns.column("mdl_typography_caption_a_href")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let lines = row[body.index].lines
    guard let first = lines.first, let last = lines.last else {
      return sink.setAside(.missingValue, body.name)
    }
    guard let time = last.wordedTimestamp() ?? last.timestamp(), time.hasTime,
      Moment.plausible.contains(time.utcSeconds ?? time.naiveSeconds)
    else { return sink.setAside(.notADate, body.name, value: last.excerpt) }
    let moment = Moment(
      seconds: time.utcSeconds ?? time.naiveSeconds, isWallClock: time.zone == .none)
    if moment.isWallClock, !hasNoZone {
      hasNoZone = true
      sink.note(.takenAsUTC, body.name, value: last.excerpt)
    }
    let item = GoogleActivityItem(
      moment: moment, title: first.nameBytes, product: row[header.index].nameBytes,
      link: row[links.index].lines.first.flatMap(WebAddress.init),
      isAdvertisement: GoogleActivityItem.isAdvertisement(row[caption.index]),
      places: row[places.index].lines.prefix(32).compactMap { WebAddress($0)?.mapPosition })
    item.add(to: &sink)
  }
}

extension FieldBytes {
  /// The lines that are not blank.
  fileprivate var lines: [FieldBytes] {
    bytes.split(separator: 0x0A).map { FieldBytes(UnsafeRawBufferPointer(rebasing: $0)).trimmed }
      .filter { !$0.isEmpty }
  }
}
