import CivilTime
import Cohort
import Dossier

extension CohortReport {
  /// `dataleaflet.cohort.v1`: the numbers that may be told, in whole units, and how many may not.
  public var json: String {
    JSONText.object([
      ("schema", .text(Release.schema)),
      ("detail", .optional(release.detail?.rawValue)),
      ("drivers", release.drivers.map { .number($0) } ?? .null), ("rules", rules),
      ("sums", .list(release.sums.map(sum))), ("spreads", .list(release.spreads.map(spread))),
      ("withheld", .number(release.withheld)),
    ]).rendered
  }

  private var rules: JSONText {
    let rules = release.rules
    return .object([
      ("fewestDrivers", .number(rules.fewestDrivers)),
      ("largestSharePercent", .number(rules.largestShare)),
      ("twoLargestSharePercent", .number(rules.twoLargestShare)),
      ("nearestEstimatePercent", .number(rules.nearestEstimate)),
      ("driverRounding", .number(rules.driverRounding)), ("digits", .number(rules.digits)),
    ])
  }

  private func sum(_ sum: Release.Sum) -> JSONText {
    let bounds = sum.key.measure.bins.flatMap { bins in sum.key.bin.map { bins.bounds(of: $0) } }
    return .object([
      ("measure", .text(sum.key.measure.rawValue)),
      ("unit", .text(sum.key.measure.unit.rawValue)),
      ("currency", .optional(sum.key.currency?.code)),
      ("month", .optional(sum.key.month?.description)), ("bin", bounds.map(bin) ?? .null),
      ("drivers", .number(sum.drivers)), ("sum", .number(sum.sum)),
    ])
  }

  private func spread(_ spread: Release.Spread) -> JSONText {
    let bins = spread.key.bins
    return .object([
      ("figure", .text(spread.key.kind.rawValue)),
      ("currency", .optional(spread.key.currency?.code)), ("drivers", .number(spread.drivers)),
      ("lowerQuartile", bin(bins.bounds(of: spread.quartiles.lower))),
      ("median", bin(bins.bounds(of: spread.quartiles.median))),
      ("upperQuartile", bin(bins.bounds(of: spread.quartiles.upper))),
    ])
  }

  /// The end is not included; null where the bin is open.
  private func bin(_ bounds: (lower: Int64?, upper: Int64?)) -> JSONText {
    .object([
      ("from", bounds.lower.map { .number($0) } ?? .null),
      ("to", bounds.upper.map { .number($0) } ?? .null),
    ])
  }
}
