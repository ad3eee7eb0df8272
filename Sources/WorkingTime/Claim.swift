import CivilTime
import Dossier

/// What one row says about a stretch of time.
struct Claim {
  var from: Instant
  var to: Instant
  var phase: Phase?
  var flags: CellFlags = []
  var source: Provenance

  /// The higher rank wins: P3 > P2 > P1 > P0 > a state that no one knows.
  var rank: Int { (phase?.rawValue ?? -1) + 1 }

  static let ranks = Phase.allCases.count + 1

  /// An order that the order of the input rows plays no part in.
  static func precedes(_ one: Claim, _ other: Claim) -> Bool {
    (one.from, one.to, one.rank, one.source) < (other.from, other.to, other.rank, other.source)
  }
}

/// The years in which a row may lie: no log of a platform is older than the first, and sums of
/// seconds and days stay small.
enum PlausibleTime {
  /// 2000-01-01.
  static let start = Instant(seconds: 946_684_800)
  /// 2100-01-01.
  static let end = Instant(seconds: 4_102_444_800)

  static func holds(_ moment: Instant) -> Bool { start <= moment && moment < end }
}
