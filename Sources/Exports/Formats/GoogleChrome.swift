import Dossier
import Scanning

// What the browser remembers: every page, and in the addresses of some of them what was searched for.

extension TableFormat {
  static let googleChrome: [TableFormat] = [
    TableFormat(
      "google-takeout/chrome-history", controller: "Google", vote: .googleTakeout,
      part: "Browser History[]", asks: ["title", "url", "time_usec"],
      required: ["url", "time_usec"], known: ["page_transition", "title", "client_id"],
      reader: { BrowserHistoryReader($0) }),
    // The addresses that were typed, with moments that the history has as well.
    TableFormat(
      "google-takeout/chrome-typed", controller: "Google", vote: .googleTakeout,
      part: "Typed Url[]", asks: ["title", "url", "visits", "hidden"],
      required: ["url", "visits|hidden"], reader: { _ in SilentReader() }),
  ]
}

/// Reads pages that were opened as uses of their site, and pages of results as searches.
struct BrowserHistoryReader: RowReader {
  private let address, time: Column
  /// The page of results before: another page of them is no new search.
  private var last: (service: String, text: String)?

  init(_ columns: Columns) {
    address = columns.column("url")
    time = columns.column("time_usec")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[time.index]
    guard !field.isNull else { return sink.setAside(.missingValue, time.name) }
    guard let seconds = field.epochMilliseconds().map({ $0 / 1_000 }),
      Moment.plausible.contains(seconds)
    else { return sink.setAside(.notADate, time.name, value: field.excerpt) }
    // Pages of the browser itself and files of the computer are no site.
    guard let address = WebAddress(row[address.index]) else { return }
    let moment = Moment(seconds: seconds, isWallClock: false)
    sink.dossier.appEvents.append(
      AppEvent(
        at: moment.instant, name: sink.dossier.strings.intern(address.host),
        type: sink.dossier.strings.intern("Chrome"), role: .user, matter: .site,
        provenance: sink.here))
    guard let search = SearchAddress(address) else { return }
    if let last, last == (search.service, search.text) { return }
    last = (search.service, search.text)
    sink.dossier.searches.append(
      Search(
        at: moment.instant, service: search.service, text: search.text, provenance: sink.here))
  }
}
