import CivilTime
import Dossier
import Rules

/// What one assumption is worth: the claim with another value of it, all others kept, less the claim.
public struct Sensitivity: Sendable, Hashable {
  /// The id of an `Assumption`.
  public var assumption: String
  /// The other value.
  public var alternative: String
  /// Above 0 where the claim would be higher.
  public var effect: Money
}

/// Changes one assumption at a time.
struct AssumptionWeighing {
  let dossier: Dossier
  let rows: WorkRows
  let ledger: Ledger
  let pack: RulePack

  private struct Variant {
    var assumption: String
    var alternative: String
    var settings: HoursSettings
  }

  /// In the order of the assumptions. Where a variant has no total, it is left out.
  func effects(on hours: Hours) -> [Sensitivity] {
    guard let total = hours.claim?[hours.shownBasis]?.total, let making = making(of: hours) else {
      return []
    }
    // Gaps only decide what D adds to C: for the other bases the hours are the same.
    let gaps = gaps(from: hours.settings).map { variant in
      (variant, hours.shownBasis == .d ? anew(variant.settings) : making.under(variant.settings))
    }
    let ways = ways(from: hours).map { ($0, anew($0.settings)) }
    let choices = choices(from: hours.settings).map { ($0, making.under($0.settings)) }
    return (gaps + ways + choices).compactMap { variant, making in
      making?.total(on: variant.settings.basis ?? .c).map {
        Sensitivity(
          assumption: variant.assumption, alternative: variant.alternative, effect: $0.less(total))
      }
    }
  }

  private func making(of hours: Hours) -> ClaimMaking? {
    hours.claimMaking(under: pack, rows: rows, ledger: ledger)
  }

  private func anew(_ settings: HoursSettings) -> ClaimMaking? {
    var settings = settings
    settings.rules = nil
    return WorkingTime.hours(of: dossier, settings: settings).flatMap(making)
  }

  private func gaps(from settings: HoursSettings) -> [Variant] {
    seconds("shortGap", \.shortGap, 0, settings)
      + seconds("sessionGap", \.sessionGap, 3_600, settings)
  }

  /// Values that hours or kilometres depend on, so that both are worked out anew.
  private func ways(from hours: Hours) -> [Variant] {
    var road = hours.settings
    let factor = hours.kilometres.roadFactorIsOwn ? Kilometres.usualRoadFactor : 1
    road.roadFactor = factor
    let policies = hours.settings.app == nil ? [] : others("appPolicy", \.policy, hours.settings)
    return seconds("longestApproach", \.longestApproach, 3_600, hours.settings) + policies
      + [
        Variant(
          assumption: "roadFactor", alternative: Assumption.thousandths(factor), settings: road)
      ]
  }

  private func seconds(
    _ id: String, _ path: WritableKeyPath<HoursSettings, Int64>, _ other: Int64,
    _ settings: HoursSettings
  ) -> [Variant] {
    guard settings[keyPath: path] != other else { return [] }
    var changed = settings
    changed[keyPath: path] = other
    return [Variant(assumption: id, alternative: "\(other)", settings: changed)]
  }

  /// Values that the claim alone depends on.
  private func choices(from settings: HoursSettings) -> [Variant] {
    var basis = settings
    basis.basis = settings.basis ?? .c
    var withoutCar = settings
    withoutCar.claim.expenses.toggle()
    let car = Variant(
      assumption: "expenses", alternative: "\(withoutCar.claim.expenses)", settings: withoutCar)
    return others("status", \.status, settings) + bases(from: basis)
      + others("policy", \.claim.policy, settings)
      + [car] + others("kilometres", \.claim.kilometres, settings)
      + series("kilometreSeries", .kmRate, \.claim.kilometreSeries, settings)
      + series("holidayRule", .holidayPay, \.claim.holidayRule, settings)
      + others("holidayFraction", \.claim.holidayFraction, settings)
  }

  private func others<Value: RawRepresentable & CaseIterable & Equatable>(
    _ id: String, _ path: WritableKeyPath<HoursSettings, Value>, _ settings: HoursSettings
  ) -> [Variant] where Value.RawValue == String {
    Value.allCases.filter { $0 != settings[keyPath: path] }.map { value in
      var changed = settings
      changed[keyPath: path] = value
      return Variant(assumption: id, alternative: value.rawValue, settings: changed)
    }
  }

  private func bases(from settings: HoursSettings) -> [Variant] {
    Basis.allCases.filter { $0 != settings.basis }.map { value in
      var changed = settings
      changed.basis = value
      return Variant(assumption: "basis", alternative: value.rawValue, settings: changed)
    }
  }

  private func series(
    _ id: String, _ kind: RuleKind, _ path: WritableKeyPath<HoursSettings, String?>,
    _ settings: HoursSettings
  ) -> [Variant] {
    let taken = ClaimAssumptions(settings: settings, pack: pack).list.first { $0.id == id }?.value
    return pack.seriesNames(kind).filter { $0 != taken }.map { name in
      var changed = settings
      changed[keyPath: path] = name
      return Variant(assumption: id, alternative: name, settings: changed)
    }
  }
}
