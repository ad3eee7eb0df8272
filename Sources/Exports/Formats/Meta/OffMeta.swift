import Dossier
import Scanning

/// A company that told Meta what was done on its own pages or in its own app, once an event.
struct OffMetaReader: RowReader {
  private let name: Column
  private let events: Column
  private let nested = NestedRows("[]", ["id", "type", "timestamp"])
  private var time: MetaTime
  private let type: Column

  init(_ columns: Columns) {
    name = columns.column("name")
    events = columns.column("events")
    time = MetaTime(nested.columns.column("timestamp"), isRequired: false)
    type = nested.columns.column("type")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let company = sink.metaText(row, name) else {
      return sink.setAside(.missingValue, name.name)
    }
    var time = time
    nested.forEach(in: row[events.index]) { event in
      let at = time.read(event, &sink)
      sink.dossier.companyLinks.append(
        CompanyLink(
          name: company, deed: sink.metaText(event, type) ?? "", at: at, provenance: sink.here))
    }
    self.time = time
  }
}
