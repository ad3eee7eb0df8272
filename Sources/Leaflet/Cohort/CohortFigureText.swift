import Cohort
import Dossier

/// What a figure of a cohort is called, and its values.
struct CohortFigureText {
  let words: Words

  func name(_ key: DistributionKey) -> String { words["cohort.figure.\(key.kind.rawValue)"] }

  func value(_ value: Int64, of key: DistributionKey) -> String {
    switch key.kind {
    case .payPerEngagedHour, .payPerOnlineHour: money(value, key.currency)
    case .onlinePerWeek: words.format(seconds: value)
    case .waitingShare: words.format(number: Double(value) / 10, decimals: 0) + " %"
    }
  }

  /// Amounts have a currency; without one, the bare number hides nothing.
  func money(_ minorUnits: Int64, _ currency: Currency?) -> String {
    currency.map { words.format(money: Money(minorUnits: minorUnits, currency: $0)) }
      ?? "\(minorUnits)"
  }
}
