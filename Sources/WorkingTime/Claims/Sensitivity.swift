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
    guard let total = hours.claim?[hours.shownBasis]?.total else { return [] }
    return ways(from: hours).compactMap { variant in
      self.hours(under: variant.settings).flatMap { weighed(variant, $0, total) }
    }
      + choices(from: hours.settings).compactMap { variant in
        var changed = hours
        changed.settings = variant.settings
        return weighed(variant, changed, total)
      }
  }

  private func weighed(_ variant: Variant, _ hours: Hours, _ total: Money) -> Sensitivity? {
    hours.claimMaking(under: pack, rows: rows, ledger: ledger)?.total(on: hours.shownBasis).map {
      Sensitivity(
        assumption: variant.assumption, alternative: variant.alternative, effect: $0.less(total))
    }
  }

  private func hours(under settings: HoursSettings) -> Hours? {
    var settings = settings
    settings.rules = nil
    return WorkingTime.hours(of: dossier, settings: settings)
  }

  /// Values that hours or kilometres depend on, so that both are worked out anew.
  private func ways(from hours: Hours) -> [Variant] {
    func seconds(
      _ id: String, _ path: WritableKeyPath<HoursSettings, Int64>, _ others: [Int64]
    ) -> [Variant] {
      others.filter { $0 != hours.settings[keyPath: path] }.map { value in
        var settings = hours.settings
        settings[keyPath: path] = value
        return Variant(assumption: id, alternative: "\(value)", settings: settings)
      }
    }
    var road = hours.settings
    road.roadFactor = hours.kilometres.roadFactorIsOwn ? Kilometres.usualRoadFactor : 1
    return seconds("shortGap", \.shortGap, [0]) + seconds("sessionGap", \.sessionGap, [3_600])
      + seconds("longestApproach", \.longestApproach, [3_600])
      + [
        Variant(
          assumption: "roadFactor",
          alternative: Assumption.thousandths(road.roadFactor ?? Kilometres.usualRoadFactor),
          settings: road)
      ]
  }

  /// Values that the claim alone depends on.
  private func choices(from settings: HoursSettings) -> [Variant] {
    func others<Value: RawRepresentable & CaseIterable & Equatable>(
      _ id: String, _ path: WritableKeyPath<HoursSettings, Value>
    ) -> [Variant] where Value.RawValue == String {
      Value.allCases.filter { $0 != settings[keyPath: path] }.map { value in
        var changed = settings
        changed[keyPath: path] = value
        return Variant(assumption: id, alternative: value.rawValue, settings: changed)
      }
    }
    var basis = settings
    basis.basis = settings.basis ?? .c
    var withoutCar = settings
    withoutCar.claim.expenses.toggle()
    let car = Variant(
      assumption: "expenses", alternative: "\(withoutCar.claim.expenses)", settings: withoutCar)
    return others("status", \.status) + bases(from: basis) + others("policy", \.claim.policy)
      + [car] + others("kilometres", \.claim.kilometres)
      + series("kilometreSeries", .kmRate, \.claim.kilometreSeries, settings)
      + series("holidayRule", .holidayPay, \.claim.holidayRule, settings)
      + others("holidayFraction", \.claim.holidayFraction)
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
