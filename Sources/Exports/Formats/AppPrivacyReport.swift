import CivilTime
import Dossier
import Scanning

// What an iPhone notes about its own apps, one object a line: which app opened camera, contacts,
// location…, and which app called which server.

extension TableFormat {
  static let appPrivacyReport = [
    TableFormat(
      "apple/privacy-report", controller: "Apple", vote: .apple, part: "$",
      asks: [
        "accessor.identifier", "category", "identifier", "kind", "bundleID", "domain",
        "domainOwner", "hits",
      ],
      required: ["type", "timestamp", "accessor_identifier|bundleid", "category|domain"],
      known: ["kind", "identifier", "hits", "domainowner", "initiatedtype", "context"],
      reader: { PrivacyReportReader($0) })
  ]
}

struct PrivacyReportReader: RowReader {
  private let time: TimeColumns
  private let type: Column
  private let kind: Column
  private let identifier: Column
  private let domain: Column
  private let owner: Column
  private let hits: Column
  private let caller: Column
  private var accessors: InternedColumn
  private var categories: InternedColumn
  private let accessor: Column
  /// Accesses of which one end has been told, and the other has not.
  private var open: Set<[UInt8]> = []

  init(_ columns: Columns) {
    time = TimeColumns(stated: columns.column("timestamp"))
    type = columns.column("type")
    kind = columns.column("kind")
    identifier = columns.column("identifier")
    domain = columns.column("domain")
    owner = columns.column("domainowner")
    hits = columns.column("hits")
    caller = columns.column("bundleid")
    accessor = columns.column("accessor_identifier")
    accessors = InternedColumn(accessor)
    categories = InternedColumn(columns.column("category"))
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    if !row[domain.index].isNull {
      readCall(row, &sink)
    } else if !row[accessor.index].isNull {
      readAccess(row, &sink)
    } else {
      sink.setAside(.missingValue, accessor.name)
    }
  }

  /// An access is told twice, when it begins and when it ends, under one number; either may be all
  /// that there is.
  private mutating func readAccess(_ row: borrowing Record, _ sink: inout Sink) {
    let number = row[identifier.index]
    let isPair = row[kind.index].isInterval && !number.isNull && number.count <= 64
    if isPair, open.remove(number.array) != nil { return }
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    if isPair { open.insert(number.array) }
    sink.dossier.appEvents.append(
      AppEvent(
        at: moment.instant, name: accessors.index(row, &sink.dossier.strings),
        type: categories.index(row, &sink.dossier.strings), role: .user, matter: .app,
        provenance: sink.here))
  }

  private func readCall(_ row: borrowing Record, _ sink: inout Sink) {
    guard let name = sink.text(row, domain) else { return }
    let moment = sink.moment(row, time)
    let count = sink.integer(row, hits) ?? 1
    sink.dossier.companyLinks.append(
      CompanyLink(
        name: sink.text(row, owner) ?? name, deed: sink.text(row, type) ?? "",
        via: sink.text(row, caller),
        count: Int(clamping: max(1, count)), at: moment?.instant, provenance: sink.here))
  }
}

extension FieldBytes {
  fileprivate var isInterval: Bool { isWord("intervalBegin") || isWord("intervalEnd") }
}
