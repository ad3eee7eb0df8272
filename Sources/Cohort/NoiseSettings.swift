import Dossier

/// How much noise hides each driver, and up to what a driver's figures count.
///
/// The bounds must be chosen without a look at the data: they decide on the noise, and a bound that
/// followed the largest driver would tell of that driver.
public struct NoiseSettings: Sendable, Hashable {
  /// ε in thousandths, 1…1000: what one release may take of the budget.
  public var epsilon: Int64
  /// Whose budget it takes.
  public var quarter: Quarter
  /// Hours online in a week beyond which a driver's week counts as this, 1…168.
  public var hoursPerWeek: Int64
  /// Units of money an hour beyond which a driver's pay counts as this, 1…1000.
  public var payPerHour: Int64

  /// Below this many people the noise is larger than what it hides.
  public static let fewestDrivers = 50
  /// ε in thousandths that may be spent on the same people.
  public static let quarterlyBudget: Int64 = 1_000
  public static let yearlyBudget: Int64 = 3_000

  /// nil where a number is outside its range.
  public init?(epsilon: Int64, quarter: Quarter, hoursPerWeek: Int64 = 80, payPerHour: Int64 = 60) {
    guard (1...Self.quarterlyBudget).contains(epsilon), (1...168).contains(hoursPerWeek),
      (1...1_000).contains(payPerHour)
    else { return nil }
    self.epsilon = epsilon
    self.quarter = quarter
    self.hoursPerWeek = hoursPerWeek
    self.payPerHour = payPerHour
  }

  /// What a figure may be, in its own units: seconds, thousandths, minor units.
  func range(of key: DistributionKey) -> ClosedRange<Int64> {
    switch key.kind {
    case .onlinePerWeek: 0...hoursPerWeek * 3_600
    case .waitingShare: 0...1_000
    case .payPerEngagedHour, .payPerOnlineHour: 0...payPerHour * minorUnits(of: key.currency)
    }
  }

  private func minorUnits(of currency: Currency?) -> Int64 {
    (0..<(currency?.decimals ?? 2)).reduce(1) { unit, _ in unit * 10 }
  }
}
