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
    let lists = [
      Array(dossier.fixes.times), Array(dossier.appEvents.times),
      dossier.trips.compactMap(\.order?.seconds), dossier.segments.map(\.begin.seconds),
      dossier.payments.map(\.at.seconds), dossier.messages.compactMap(\.order?.seconds),
      dossier.searches.compactMap(\.order?.seconds), dossier.purchases.map(\.at.seconds),
      dossier.signIns.compactMap(\.order?.seconds),
    ]
    let newest = lists.compactMap { $0.max() }.max() ?? 0
    let old = lists.reduce(0) { total, list in total + list.count { newest - $0 > Self.twoYears } }
    share = old > 0 ? Double(old) / Double(lists.reduce(0) { $0 + $1.count }) : nil
  }
}
