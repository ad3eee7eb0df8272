import Dossier
import Scanning

// Messages and tickets: when, by which way, in which direction. Their words are not kept.

extension TableFormat {
  static let uberCommunications = TableFormat(
    "uber-account/communications", vote: .uberAccount,
    required: ["time|date|sent_at", "medium"], known: ["subject", "content", "direction"],
    reader: { CommunicationReader($0) })

  /// Old and new tickets. The message of new ones holds commas that are not quoted, so that rows
  /// have surplus fields.
  static let uberSupport = TableFormat(
    "uber-account/support", vote: .uberAccount,
    required: ["create_ticket_time|creator", "locale|modality|channel|message"],
    known: ["trip_request_time", "city", "country", "product_name", "ticket_status", "date"],
    joinsSurplusFields: true, reader: { CommunicationReader($0, medium: "ticket") })
}

struct CommunicationReader: RowReader {
  private let time: TimeColumns
  private let medium: Column
  private let fixedMedium: String?
  private let direction: Column
  private let creator: Column
  /// The column whose unquoted delimiters move the columns after it.
  private let message: Column
  private let columnCount: Int

  init(_ columns: Columns, medium fixedMedium: String? = nil) {
    self.fixedMedium = fixedMedium
    time = TimeColumns(stated: columns.column("create_ticket_time", "time", "sent_at", "date"))
    medium = columns.column("medium")
    direction = columns.column("direction")
    creator = columns.column("creator")
    message = fixedMedium == nil ? .none : columns.column("message")
    columnCount = columns.names.count
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    var columns = time
    columns.stated = moved(time.stated, by: row.count - columnCount)
    guard let moment = sink.moment(row, columns, isRequired: true) else { return }
    let index = sink.dossier.communications.count
    sink.dossier.communications.append(
      Communication(
        at: moment.instant, medium: fixedMedium ?? sink.text(row, medium) ?? "",
        direction: way(row, by: row.count - columnCount), provenance: sink.here))
    sink.settle(moment, columns, as: .communication, at: index)
  }

  private func moved(_ column: Column, by surplus: Int) -> Column {
    guard message.exists, surplus > 0, column.index > message.index else { return column }
    return Column(index: column.index + surplus, name: column.name)
  }

  private func way(_ row: borrowing Record, by surplus: Int) -> Communication.Direction {
    let direction = row[self.direction.index].trimmed
    if direction.isWord("out") { return .toSubject }
    if direction.isWord("in") { return .fromSubject }
    let author = row[moved(creator, by: surplus).index].trimmed
    if author.isNull { return .unknown }
    switch HeaderKey.fold(author.text(bytes: 64)) {
    case "user", "customer", "rider", "driver", "eater", "courier", "you": return .fromSubject
    case "agent", "support", "uber", "bot", "system", "csr": return .toSubject
    default: return .unknown
    }
  }
}
