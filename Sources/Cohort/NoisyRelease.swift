import Dossier

/// Means over a cohort with noise that hides whether any one driver is in it: ε-differential privacy,
/// the unit of which is the driver (Dwork and Roth, "The Algorithmic Foundations of Differential
/// Privacy", 2014, section 3.3).
///
/// Which figures are told is fixed beforehand. Of each, two numbers are drawn: how many drivers have
/// it, and the sum of how far each lies from the middle of its range. ε is shared among the figures
/// evenly; of a figure's part the count takes a quarter. Everything else follows from the numbers.
public struct NoisyRelease: Sendable, Hashable {
  /// One figure, as it may be told.
  public struct Figure: Sendable, Hashable {
    public var key: DistributionKey
    /// About how many drivers have it, 0 or more.
    public var drivers: Int64
    /// Seconds, thousandths or minor units; nil where the noise drowns it.
    public var mean: Int64?
    /// How far the noise moves the mean at most, in 95 of 100 draws, in the same unit.
    public var error: Int64?
  }

  public let settings: NoiseSettings
  /// Whose pay is told; nil where nobody has any.
  public let currency: Currency?
  /// Two for each figure: what was drawn, and is kept, so that no second draw averages it away.
  public let numbers: [Int64]

  /// How many figures are told.
  private static let kinds: [DistributionKey.Kind] = [
    .onlinePerWeek, .payPerOnlineHour, .waitingShare,
  ]
  public static let numberCount = 2 * kinds.count

  /// From numbers that were drawn before; nil where there are not as many as a release has.
  public init?(numbers: [Int64], currency: Currency?, settings: NoiseSettings) {
    guard numbers.count == Self.numberCount else { return nil }
    self.numbers = numbers
    self.currency = currency
    self.settings = settings
  }

  /// Draws anew. O(n) in the drivers.
  ///
  /// - Parameters:
  ///   - currency: The one whose pay is told, which is no secret. Drivers paid in others have none.
  ///   - generator: One that nobody can foresee.
  public init(
    _ contributions: [Contribution], currency: Currency?, settings: NoiseSettings,
    _ generator: inout some RandomNumberGenerator
  ) {
    self.currency = currency
    self.settings = settings
    var numbers: [Int64] = []
    for kind in Self.kinds {
      let key = Self.key(kind, currency)
      let query = Query(range: settings.range(of: key), epsilon: settings.epsilon)
      let values = contributions.compactMap { $0.figure(kind) }
        .filter { $0.currency == key.currency }.map { query.centred($0.value) }
      numbers.append(Int64(values.count) + (query.countNoise?.sample(&generator) ?? 0))
      numbers.append(values.reduce(0, +) + (query.sumNoise?.sample(&generator) ?? 0))
    }
    self.numbers = numbers
  }

  private static func key(_ kind: DistributionKey.Kind, _ currency: Currency?) -> DistributionKey {
    DistributionKey(kind: kind, currency: kind == .payPerOnlineHour ? currency : nil)
  }

  /// In a fixed order.
  public var figures: [Figure] {
    Self.kinds.enumerated().map { index, kind in
      let key = Self.key(kind, currency)
      let query = Query(range: settings.range(of: key), epsilon: settings.epsilon)
      return query.figure(key, count: numbers[2 * index], sum: numbers[2 * index + 1])
    }
  }
}

/// How one figure is counted and hidden.
private struct Query {
  let range: ClosedRange<Int64>
  /// In thousandths, of the whole release.
  let epsilon: Int64

  private var middle: Int64 { (range.lowerBound + range.upperBound) / 2 }
  /// How much one driver can change the sum.
  private var reach: Int64 { max(range.upperBound - middle, middle - range.lowerBound) }

  func centred(_ value: Int64) -> Int64 { value.clamped(to: range) - middle }

  /// A third of ε for the figure; a quarter of that for the count, the rest for the sum.
  var countNoise: DiscreteLaplace? { DiscreteLaplace(scale: 12_000, over: UInt64(epsilon)) }
  var sumNoise: DiscreteLaplace? {
    DiscreteLaplace(scale: UInt64(reach) * 4_000, over: UInt64(epsilon))
  }

  /// Told where the standard deviation of the noise is no more than a tenth of the mean.
  func figure(_ key: DistributionKey, count: Int64, sum: Int64) -> NoisyRelease.Figure {
    let drivers = max(0, count)
    guard drivers > 0 else { return NoisyRelease.Figure(key: key, drivers: 0) }
    let mean = (middle + sum / drivers).clamped(to: range)
    let scale = Double(reach) * 4_000 / Double(epsilon) / Double(drivers)
    guard scale * 2.0.squareRoot() * 10 <= Double(mean) else {
      return NoisyRelease.Figure(key: key, drivers: drivers)
    }
    // Laplace's distribution leaves a twentieth beyond ln 20 of its scale.
    return NoisyRelease.Figure(
      key: key, drivers: drivers, mean: mean, error: Int64((scale * 2.9957).rounded(.up)))
  }
}
