import CivilTime
import Dossier
import Scanning

// TrackerControl watches an Android phone from within: which app called which company, and when.

extension TableFormat {
  static let trackerControl = TableFormat(
    "trackercontrol/connections", controller: "TrackerControl", vote: KindVote("trackercontrol", 5),
    required: ["daddr", "time", "tracker", "category"],
    known: ["uid", "uncertain", "package", "app"], reader: { TrackerReader($0) })
}

struct TrackerReader: RowReader {
  private let time: Column
  private let server: Column
  private let tracker: Column
  private let category: Column
  private let app: Column

  init(_ columns: Columns) {
    time = columns.column("time")
    server = columns.column("daddr")
    tracker = columns.column("tracker")
    category = columns.column("category")
    app = columns.column("app", "package")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let name = sink.text(row, tracker) ?? sink.text(row, server) else {
      return sink.setAside(.missingValue, server.name)
    }
    let seconds = sink.epochSeconds(row, time)
    sink.dossier.companyLinks.append(
      CompanyLink(
        name: name, deed: sink.text(row, category) ?? "", via: sink.text(row, app),
        at: seconds.map { Instant(seconds: $0) }, provenance: sink.here))
  }
}
