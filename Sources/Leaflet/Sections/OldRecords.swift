import CivilTime
import Dossier

/// How many dated records are more than two years older than the newest: no clock is asked.
struct OldRecords {
  /// 0…1; nil where nothing is so old.
  let share: Double?

  /// Two years of the calendar's mean length.
  private static let twoYears: Int64 = 63_113_904

  /// O(n) in the events.
  init(_ dossier: Dossier) {
    let moments = [
      dossier.trips.compactMap(\.order), dossier.segments.map(\.begin),
      dossier.payments.map(\.at), dossier.messages.compactMap(\.order),
      dossier.searches.compactMap(\.order), dossier.purchases.map(\.at),
      dossier.signIns.compactMap(\.order),
    ].map { ContiguousArray($0.map(\.seconds)) }
    // The columns of millions are shared, not copied.
    let lists = [dossier.fixes.times, dossier.appEvents.times] + moments
    let newest = lists.compactMap { $0.max() }.max() ?? 0
    let old = lists.reduce(0) { total, list in total + list.count { newest - $0 > Self.twoYears } }
    share = old > 0 ? Double(old) / Double(lists.reduce(0) { $0 + $1.count }) : nil
  }
}
