import Dossier
import Scanning

// Wolt's tasks of a courier: one row for the way to the restaurant, one for the way to the guest.
// Times name no zone.

extension TableFormat {
  static let woltTasks = TableFormat(
    "wolt-courier/tasks", controller: "Wolt", vote: KindVote("wolt-courier", 45),
    required: ["task_creation_time", "task_completion_time", "is_pickup_task"],
    known: ["completed_with_vehicle_type", "arrived_at", "started_at", "departed_at"],
    reader: { WoltReader($0) })
}

struct WoltReader: RowReader {
  private let created: TimeColumns
  private let started: TimeColumns
  private let completed: TimeColumns
  private let isPickup: Column

  init(_ columns: Columns) {
    created = TimeColumns(local: columns.column("task_creation_time"))
    started = TimeColumns(local: columns.column("started_at"))
    completed = TimeColumns(local: columns.column("task_completion_time"))
    isPickup = columns.column("is_pickup_task")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    // A task that never was started was on the list all the same.
    let start = sink.moment(row, started)
    let columns = start == nil ? created : started
    guard let begin = start ?? sink.moment(row, created, isRequired: true) else { return }
    let end = sink.moment(row, completed)
    if let end, end.seconds < begin.seconds {
      return sink.setAside(
        .endBeforeBegin, completed.first.name, value: row[completed.first.index].excerpt)
    }
    if end == nil { sink.note(.openEnded, completed.first.name) }
    let index = sink.dossier.segments.count
    sink.dossier.segments.append(
      WorkSegment(
        phase: phase(row, &sink), begin: begin.instant, end: end?.instant, provenance: sink.here))
    sink.settle(begin, columns, as: .segmentBegin, at: index)
    sink.settle(end, completed, as: .segmentEnd, at: index)
  }

  /// Towards the food it is P2, with the food P3.
  private func phase(_ row: borrowing Record, _ sink: inout Sink) -> Phase? {
    let field = row[isPickup.index].trimmed
    if field.isWord("true") { return .p2 }
    if field.isWord("false") { return .p3 }
    sink.note(.unknownState, isPickup.name, value: field.excerpt)
    return nil
  }
}
