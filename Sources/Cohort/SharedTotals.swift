import Dossier

/// One driver's totals as numbers in a fixed order, so that shares of many drivers add up.
///
/// A one for the driver; seconds of P1, P2 and P3; minor units received and taken as commission;
/// metres of P1, P2 and P3; days of work; weeks, then sessions, by bin.
public enum SharedTotals {
  public static let count = 10 + FixedBins.week.count + FixedBins.session.count

  /// What is not known counts as nothing. A negative number wraps, and is had back as
  /// `Int64(bitPattern:)` of the sum.
  public static func values(_ contribution: Contribution) -> [UInt64] {
    let phases = contribution.phases
    let metres = contribution.metres
    let single: [Int64] = [
      1, phases.p1, phases.p2, phases.p3,
      contribution.received ?? 0, contribution.commission ?? 0,
      metres.p1 ?? 0, metres.p2 ?? 0, metres.p3 ?? 0, contribution.workDays,
    ]
    return (single + contribution.weeks + contribution.sessions).map(UInt64.init(bitPattern:))
  }
}
