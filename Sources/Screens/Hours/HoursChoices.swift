import Dossier
import Leaflet
import Rules
import WorkingTime

/// The settings among which the person chooses; those of another option are counted anew.
typealias HoursChoice = ChoiceList<HoursSettings>

/// The lists of what can be chosen, each option with what it adds to the claim where that is known.
struct HoursChoices {
  let hours: Hours
  let settings: HoursSettings
  let words: Words

  /// The wording key of a value.
  static func key(_ id: String, _ value: String) -> String {
    id == "status" ? "workStatus.\(value)" : "ui.hours.value.\(id).\(value)"
  }

  /// The values of an assumption; nil where nothing can be chosen.
  func list(_ id: String) -> HoursChoice? {
    let options = options(id)
    guard options.count > 1 else { return nil }
    return HoursChoice(
      title: words["assumption.\(id)"], options,
      selected: options.firstIndex { $0.value == settings } ?? 0, columns: 64)
  }

  private func options(_ id: String) -> [HoursChoice.Option] {
    switch id {
    case "rules": rules
    case "status": cases(id, \.status)
    case "basis": bases
    case "policy": cases(id, \.claim.policy)
    case "expenses": switches(id, \.claim.expenses)
    case "kilometres": cases(id, \.claim.kilometres)
    case "holidayFraction": cases(id, \.claim.holidayFraction)
    case "kilometreSeries": series(id, .kmRate, \.claim.kilometreSeries)
    case "holidayRule": series(id, .holidayPay, \.claim.holidayRule)
    case "shortGap": durations(id, \.shortGap, [0, 300, 600, 900, 1_800])
    case "sessionGap": durations(id, \.sessionGap, [900, 1_800, 3_600, 7_200])
    case "longestApproach": durations(id, \.longestApproach, [1_800, 3_600, 7_200])
    default: []
    }
  }

  private var rules: [HoursChoice.Option] {
    let none = option(words["ui.hours.rules.none"]) { $0.rules = nil }
    return [none]
      + RulePack.identifiers.compactMap { id in
        RulePack.embedded(id).map { pack in
          option("\(words["ui.hours.rules.\(id)"]) (\(pack.id) \(pack.version))") {
            $0.rules = pack
          }
        }
      }
  }

  private var bases: [HoursChoice.Option] {
    Basis.allCases.map { basis in
      option(
        "\(basis.rawValue)  \(words["ui.hours.basis.\(basis.rawValue)"])",
        effect("basis", basis.rawValue)
      ) {
        // The hours online, which count where nothing is chosen, stay what they are.
        $0.basis = basis == .c && $0.basis == nil ? nil : basis
      }
    }
  }

  private func cases<Value: RawRepresentable & CaseIterable & Sendable>(
    _ id: String, _ path: WritableKeyPath<HoursSettings, Value>
  ) -> [HoursChoice.Option] where Value.RawValue == String {
    Value.allCases.map { value in
      option(words[Self.key(id, value.rawValue)], effect(id, value.rawValue)) {
        $0[keyPath: path] = value
      }
    }
  }

  private func switches(
    _ id: String, _ path: WritableKeyPath<HoursSettings, Bool>
  ) -> [HoursChoice.Option] {
    [true, false].map { value in
      option(words[Self.key(id, "\(value)")], effect(id, "\(value)")) {
        $0[keyPath: path] = value
      }
    }
  }

  private func series(
    _ id: String, _ kind: RuleKind, _ path: WritableKeyPath<HoursSettings, String?>
  ) -> [HoursChoice.Option] {
    let names = settings.rules?.seriesNames(kind) ?? []
    let taken = hours.assumptions.first { $0.id == id }?.value
    return names.map { name in
      // The pack's own choice, which needs no naming, stays the one that it is.
      let isTaken = name == taken && settings[keyPath: path] == nil
      return option(name, effect(id, name)) { $0[keyPath: path] = isTaken ? nil : name }
    }
  }

  private func durations(
    _ id: String, _ path: WritableKeyPath<HoursSettings, Int64>, _ values: [Int64]
  ) -> [HoursChoice.Option] {
    let all = Set(values + [settings[keyPath: path]]).sorted()
    return all.map { value in
      option(words.format(.seconds(value)), effect(id, "\(value)")) { $0[keyPath: path] = value }
    }
  }

  private func option(
    _ title: String, _ effect: String? = nil, _ change: (inout HoursSettings) -> Void
  ) -> HoursChoice.Option {
    var settings = settings
    change(&settings)
    return HoursChoice.Option(
      title: title + (effect.map { "   \($0)" } ?? ""), value: settings)
  }

  /// `+12.30 CHF`, where this value was tried.
  private func effect(_ id: String, _ value: String) -> String? {
    hours.claim?.sensitivity.first { $0.assumption == id && $0.alternative == value }
      .map { words.signed($0.effect) }
  }
}

extension Words {
  /// An amount with its sign, as a difference is written.
  func signed(_ amount: Money) -> String {
    (amount.minorUnits > 0 ? "+" : "") + format(.money(amount))
  }
}
