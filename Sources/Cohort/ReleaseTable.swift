import Dossier

/// What a release tells, as numbers that follow from the drivers' parts by addition.
struct ReleaseTable {
  /// Drivers × sums: a part each.
  let parts: [[Int64]]
  /// Drivers × spreads: a bin each; nil for who has no such figure.
  let standing: [[Int?]]
  let binCounts: [Int]
  let rules: PublicationRules
  /// How telling a driver's part is of each sum and each spread.
  private let partWeights: [[Double]]
  private let binWeights: [[Double]]

  init(_ drivers: [DriverFigures], _ release: Release) {
    parts = drivers.map { driver in release.sums.map { driver.values[$0.key] ?? 0 } }
    standing = drivers.map { driver in release.spreads.map { driver.standing[$0.key] } }
    binCounts = release.spreads.map(\.key.bins.count)
    rules = release.rules
    // A sum moves by the driver's whole part, a quartile by a share of it that falls with their number.
    partWeights = Self.weights(parts.map { $0.map(Double.init) }, over: Double(drivers.count))
    binWeights = Self.weights(standing.map { $0.map { $0.map(Double.init) ?? .nan } }, over: 1)
  }

  /// Distance from the mean over the variance, a column at a time: the filter that is best where
  /// numbers are independent and normal. Zero where a driver has none, or all have the same.
  private static func weights(_ rows: [[Double]], over divisor: Double) -> [[Double]] {
    let columns = (0..<(rows.first?.count ?? 0)).map { column in
      Moments(rows.map { $0[column] }.filter { !$0.isNaN })
    }
    return rows.map { row in
      zip(row, columns).map { value, moments in
        value.isNaN || moments.variance == 0
          ? 0 : (value - moments.mean) / (moments.variance * divisor)
      }
    }
  }

  /// How well the attack tells cohorts with a driver from cohorts without.
  func areaUnderCurve(
    for driver: Int, _ worlds: [ResampledCohort], _ generator: inout SeededGenerator
  ) -> Double {
    var (with, without): ([Double], [Double]) = ([], [])
    for world in worlds {
      var cohort = world.sums
      // Nobody is among the others of themselves.
      if world.copies[driver] > 0 {
        let standIn = other(than: driver, &generator)
        cohort.add(self, standIn, times: world.copies[driver])
        cohort.add(self, driver, times: -world.copies[driver])
      }
      var inside = cohort
      inside.add(self, driver, times: 1)
      with.append(score(inside, for: driver))
      cohort.add(self, other(than: driver, &generator), times: 1)
      without.append(score(cohort, for: driver))
    }
    return Cohort.areaUnderCurve(with: with, without: without)
  }

  private func other(than driver: Int, _ generator: inout SeededGenerator) -> Int {
    let index = Int.random(in: 0..<parts.count - 1, using: &generator)
    return index < driver ? index : index + 1
  }

  private func score(_ cohort: CohortSums, for driver: Int) -> Double {
    var score = 0.0
    for (sum, weight) in zip(cohort.parts, partWeights[driver]) where weight != 0 {
      score += Double(rules.rounded(sum: sum)) * weight
    }
    for (counts, weight) in zip(cohort.bins, binWeights[driver]) where weight != 0 {
      guard let quartiles = Quartiles(counts) else { continue }
      score += Double(quartiles.lower + quartiles.median + quartiles.upper) * weight
    }
    return score
  }
}

/// Parts of some drivers added up.
struct CohortSums {
  private(set) var parts: [Int64]
  private(set) var bins: [[Int64]]

  init(_ table: ReleaseTable) {
    parts = [Int64](repeating: 0, count: table.parts.first?.count ?? 0)
    bins = table.binCounts.map { [Int64](repeating: 0, count: $0) }
  }

  mutating func add(_ table: ReleaseTable, _ driver: Int, times: Int64) {
    for (index, part) in table.parts[driver].enumerated() { parts[index] &+= part &* times }
    for (index, bin) in table.standing[driver].enumerated() {
      if let bin { bins[index][bin] += times }
    }
  }
}

/// All but one of a cohort, drawn from it with replacement.
struct ResampledCohort {
  private(set) var copies: [Int64]
  private(set) var sums: CohortSums

  init(_ table: ReleaseTable, drivers: Int, _ generator: inout SeededGenerator) {
    copies = [Int64](repeating: 0, count: drivers)
    sums = CohortSums(table)
    for _ in 1..<drivers { copies[Int.random(in: 0..<drivers, using: &generator)] += 1 }
    for (driver, times) in copies.enumerated() where times > 0 {
      sums.add(table, driver, times: times)
    }
  }
}

private struct Moments {
  var mean = 0.0
  var variance = 0.0

  init(_ values: [Double]) {
    guard !values.isEmpty else { return }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    self.mean = mean
    variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
  }
}
