import CivilTime
import Dossier
import Rules

/// What a claim depends on beside the hours, in a fixed order.
struct ClaimAssumptions {
  let settings: HoursSettings
  let pack: RulePack

  var list: [Assumption] {
    [
      choice("basis", (settings.basis ?? .c).rawValue, Basis.c.rawValue),
      choice("policy", settings.claim.policy.rawValue, standard.policy.rawValue),
      choice("expenses", "\(settings.claim.expenses)", "\(standard.expenses)"),
      choice("kilometres", settings.claim.kilometres.rawValue, standard.kilometres.rawValue),
      series("kilometreSeries", .kmRate, settings.claim.kilometreSeries),
      series("holidayRule", .holidayPay, settings.claim.holidayRule),
      choice(
        "holidayFraction", settings.claim.holidayFraction.rawValue,
        standard.holidayFraction.rawValue),
    ].compactMap { $0 } + facts
  }

  private var standard: ClaimSettings { ClaimSettings() }

  private func choice(_ id: String, _ value: String, _ standard: String) -> Assumption {
    Assumption(id: id, value: value, isDefault: value == standard)
  }

  /// The series that is taken; nil where the pack has none.
  private func series(_ id: String, _ kind: RuleKind, _ chosen: String?) -> Assumption? {
    let rows = pack.rows(of: kind).filter { $0.applies(to: settings.status) && !$0.isUnknown }
    let standard = rows.first { $0.isDefault }?.series ?? rows.map(\.series).min()
    let own = rows.first { $0.series == chosen || $0.id == chosen }?.series
    return standard.map { choice(id, own ?? $0, $0) }
  }

  /// What only the user knows; listed where it was told.
  private var facts: [Assumption] {
    let claim = settings.claim
    func told(_ id: String, _ value: String?) -> Assumption? {
      value.map { Assumption(id: id, value: $0, isDefault: false) }
    }
    func days(_ range: ClosedRange<LocalDate>) -> String {
      "\(range.lowerBound)..\(range.upperBound)"
    }
    return claim.sickDays.compactMap { told("sickDays", days($0)) }
      + claim.otherPayments.compactMap {
        told("otherPayments", "\($0.date) \($0.amount.decimal) \($0.amount.currency)")
      }
      + [
        told("serviceSince", claim.serviceSince.map { "\($0)" }),
        told("interestUntil", claim.interestUntil.map { "\($0)" }),
        told("deactivation", claim.deactivation.map(days)),
      ].compactMap { $0 }
  }
}
