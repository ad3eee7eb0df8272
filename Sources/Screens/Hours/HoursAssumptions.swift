import Canvas
import Dossier
import Leaflet
import WorkingTime

/// Everything that the figures depend on beside the rows: its value, and what another would change.
struct HoursAssumptions {
  private let hours: Hours
  private let words: Words
  private let choices: HoursChoices

  init(_ hours: Hours, _ settings: HoursSettings, _ words: Words) {
    self.hours = hours
    self.words = words
    choices = HoursChoices(hours: hours, settings: settings, words: words)
  }

  var items: [DocumentItem] {
    let missing = ["rules", "status", "basis"].filter { id in
      !hours.assumptions.contains { $0.id == id }
    }.map { Assumption(id: $0, value: "", isDefault: true) }
    return [.text(words["ui.hours.assumptions"], .accent)]
      + (missing + hours.assumptions).map(item)
  }

  private func item(_ assumption: Assumption) -> DocumentItem {
    let canChange = choices.list(assumption.id) != nil
    let name = words["assumption.\(assumption.id)"]
    let origin = words[assumption.isDefault ? "assumption.default" : "assumption.chosen"]
    let value = assumption.value.isEmpty ? words["ui.hours.notChosen"] : shown(assumption)
    let text =
      words.labelled(name, value) + (assumption.value.isEmpty ? "" : " (\(origin))")
      + effect(assumption)
    return DocumentItem(
      .hanging(sign: canChange ? "»" : "•", text: text, .text), indent: 1,
      link: canChange ? .assumption(assumption.id) : nil)
  }

  /// `; with 0 min instead: −3.20 EUR`.
  private func effect(_ assumption: Assumption) -> String {
    guard let effect = assumption.effect, let other = assumption.alternative else { return "" }
    return ". "
      + words.text(
        "ui.hours.effect",
        [
          Fact("value", .text(shown(assumption.id, other))),
          Fact("amount", .text(words.signed(effect))),
        ])
  }

  private func shown(_ assumption: Assumption) -> String { shown(assumption.id, assumption.value) }

  private func shown(_ id: String, _ value: String) -> String {
    switch id {
    case "shortGap", "sessionGap", "longestApproach", "imposedWithin":
      return Int64(value).map { words.format(.seconds($0)) } ?? value
    case "status", "policy", "expenses", "kilometres", "holidayFraction":
      return words[HoursChoices.key(id, value)]
    case "basis": return "\(value), \(words["ui.hours.basis.\(value)"])"
    default: return value
    }
  }
}
