import CivilTime
import Dossier
import Rules

/// What kilometres or miles cost, by how many the year has had.
///
/// Some laws give each kilometre the rate of the tier that it falls into. Others write a tier as a rate
/// for all kilometres of the year and a fixed sum (0.316 d + 1 065): there too each metre has the rate
/// of its tier, and where two tiers do not meet, the metre that crosses the threshold bears the step.
/// Sums over a year are the same.
struct KilometreTariff: Hashable {
  private struct Tier: Hashable {
    /// Metres of the year.
    var above: Int64
    var price: Price
    /// What the year costs more at once when it reaches the tier; 0 where the tiers meet.
    var step: Price
  }

  private let tiers: [Tier]
  /// Whether only kilometres with a passenger count.
  let countsTripsAlone: Bool
  /// The month and day on which the year of the tiers begins: that on which the rate came into force.
  private let newYear: (month: Int, day: Int)

  /// Nil without a rule.
  init?(_ rules: [Rule], on date: LocalDate) {
    guard let first = rules.first else { return nil }
    countsTripsAlone = first.unit.hasSuffix(Self.tripsAlone)
    let start = first.from?.parts
    newYear = (start?.month ?? 1, start?.day ?? 1)
    let isWholeYear = rules.contains { $0.plus != nil }
    var tiers: [Tier] = []
    var last: (rate: Ratio, plus: Ratio)?
    for rule in rules {
      guard let value = rule.value else { continue }
      let unit: Price.Unit = rule.unit.contains("/mi") ? .mile : .kilometre
      let now = (rate: Ratio(value), plus: rule.plus.map(Ratio.init) ?? .zero)
      let threshold = Ratio(RuleReading.above(rule))
      guard let step = Self.step(from: isWholeYear ? last ?? now : now, to: now, at: threshold),
        let metres = threshold.times(unit == .mile ? Self.metresOfMile : Ratio(1_000))
      else { return nil }
      tiers.append(
        Tier(
          above: Int64(clamping: metres.numerator / metres.denominator),
          price: Price(now.rate, per: unit, rules: [rule.id]),
          step: Price(step, per: .once, rules: [rule.id])))
      last = now
    }
    guard !tiers.isEmpty else { return nil }
    self.tiers = tiers
  }

  /// The end of the unit of such a rate.
  private static let tripsAlone = "with a passenger"
  private static let metresOfMile = Ratio(ExactDecimal(units: 1_609_344, places: 3))

  private static func step(
    from last: (rate: Ratio, plus: Ratio), to now: (rate: Ratio, plus: Ratio), at threshold: Ratio
  ) -> Ratio? {
    guard let before = last.rate.times(threshold)?.plus(last.plus),
      let after = now.rate.times(threshold)?.plus(now.plus), let opposite = before.times(-1)
    else { return nil }
    return after.plus(opposite)
  }

  /// The first day of the year of the tiers that a day lies in.
  func year(of date: LocalDate) -> LocalDate {
    let year = date.parts.year
    let start = LocalDate(year: year, month: newYear.month, day: newYear.day) ?? date
    guard date < start else { return start }
    return LocalDate(year: year - 1, month: newYear.month, day: newYear.day) ?? start
  }

  /// Adds `metres` that follow on `before` metres of the same year.
  func add(_ metres: Int64, after before: Int64, to tally: inout Tally) {
    let span = before..<before + max(0, metres)
    for (index, tier) in tiers.enumerated() {
      let end = index + 1 < tiers.count ? tiers[index + 1].above : .max
      let from = index == 0 ? 0 : tier.above
      let length = min(span.upperBound, end) - max(span.lowerBound, from)
      guard length > 0 else { continue }
      tally.add(length, at: tier.price)
      if span.lowerBound <= from, tier.step.value != .zero { tally.add(1, at: tier.step) }
    }
  }

  static func == (one: KilometreTariff, other: KilometreTariff) -> Bool {
    one.tiers == other.tiers && one.countsTripsAlone == other.countsTripsAlone
      && one.newYear == other.newYear
  }

  func hash(into hasher: inout Hasher) { hasher.combine(tiers) }
}
