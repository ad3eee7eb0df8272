import Dossier

/// An attack on a release before it is made: can somebody who knows all about one driver tell
/// whether that driver is in it?
///
/// For each driver, cohorts of the same size are drawn from the others with replacement, half of
/// them with the driver. A matched filter on what would be told scores each; the area under its
/// curve says how often a cohort with the driver scores above one without (Pyrgelis et al., "Knock
/// Knock, Who's There?", 2018). A test and no proof. The same data give the same result.
public struct MembershipAudit: Sendable, Hashable {
  /// Areas under the curve over the drivers: 0.5 is chance.
  public var mean: Double
  public var largest: Double
  /// Cohorts with the driver; as many without.
  public var resamples: Int

  /// Where an attack counts as a success.
  public static let gate = 0.6
  public static let usualResamples = 200

  /// The standard error of an area of 0.5 (Hanley and McNeil, 1982).
  public var standardError: Double {
    let count = Double(resamples)
    return ((2 * count + 1) / (12 * count * count)).squareRoot()
  }

  /// Whether the attack succeeds on the usual driver, or surely on the one who stands out most. The
  /// largest of many estimates is large by chance, so three standard errors are taken off it.
  public var succeeds: Bool {
    mean > Self.gate || largest - 3 * standardError > Self.gate
  }

  /// O(drivers × resamples × numbers told). nil for fewer than three drivers, or where nothing is
  /// told.
  public init?(
    _ contributions: [Contribution], against release: Release,
    resamples: Int = MembershipAudit.usualResamples
  ) {
    let sorted = contributions.sorted { $0.caseNumber < $1.caseNumber }
    guard sorted.count > 2, resamples > 0, release.detail != nil else { return nil }
    let table = ReleaseTable(sorted.map(DriverFigures.init), release)
    var generator = SeededGenerator(of: sorted.map(\.caseNumber))
    let worlds = (0..<resamples).map { _ in
      ResampledCohort(table, drivers: sorted.count, &generator)
    }
    let areas = sorted.indices.map { driver in
      table.areaUnderCurve(for: driver, worlds, &generator)
    }
    mean = areas.reduce(0, +) / Double(areas.count)
    largest = areas.max() ?? 0
    self.resamples = resamples
  }
}

/// The area under the curve of two sets of scores, ties counted half. O(n log n).
func areaUnderCurve(with: [Double], without: [Double]) -> Double {
  let scores = (with.map { ($0, true) } + without.map { ($0, false) }).sorted { $0.0 < $1.0 }
  var (index, wins, below) = (0, 0.0, 0.0)
  while index < scores.count {
    var (inside, outside) = (0.0, 0.0)
    let score = scores[index].0
    while index < scores.count, scores[index].0 == score {
      if scores[index].1 { inside += 1 } else { outside += 1 }
      index += 1
    }
    wins += inside * (below + outside / 2)
    below += outside
  }
  return wins / (Double(with.count) * Double(without.count))
}
