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
    let (all, zone) = (worker.rows, hours.zone)
    let join = PaymentJoin(rows, zone: zone)
    let offers = OfferCounts(rows.slots)
    return [
      DistanceCheck(rows).check, .durations(rows), .fareParts(rows), .tripPay(join),
      .commission(join), .payments(join, currency: hours.currency), offers.ends,
      CancellationCheck(hours, rows).check,
      SlotAudit(rows.slots, against: all.segments, apps: all.apps).check, .contiguousLog(rows),
      offers.answers, .imposedOffline(rows), .upfrontFares(rows, join), .extras(join),
      .statements(hours.settings.statements, rows.payments, zone: zone),
      .coverage(hours.coverage, all),
    ] + limits
  }

  /// D16: without rules of a place, nothing is a limit.
  private var limits: [Check] {
    guard let pack = hours.settings.rules else { return [Check(id: "D16", status: .cannotTell)] }
    let union = worker.union.clipped(to: window)
    let days = hours.source == .dispatchSlots ? hours.days : union.days(in: hours.zone)
    return LimitAudit(
      pack: pack, status: hours.settings.status, zone: hours.zone, source: hours.source,
      timeline: union, days: days
    ).checks
  }
}
