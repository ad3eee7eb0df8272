import CivilTime
import Dossier

/// Every check, in the order of their ids.
struct CheckList {
  let hours: Hours
  let worker: WorkerTimelines
  /// Those of the period.
  let rows: WorkRows
  let window: Range<Instant>

  init(_ hours: Hours, _ worker: WorkerTimelines, rows: WorkRows, window: Range<Instant>) {
    self.hours = hours
    self.worker = worker
    self.rows = rows
    self.window = window
  }

  var checks: [Check] {
    let (all, zone, currency) = (worker.rows, hours.zone, hours.currency)
    return [
      .payments(rows, zone: zone, currency: currency),
      SlotAudit(rows.slots, against: all.segments, apps: all.apps).check,
      .contiguousLog(rows), .imposedOffline(rows), .coverage(hours.coverage, all),
    ]
  }
}
