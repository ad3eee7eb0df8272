import Canvas
import Leaflet
import WorkingTime

/// What the rules of a place make of the hours, line by line.
struct HoursClaim {
  private let hours: Hours
  private let words: Words

  init(_ hours: Hours, _ words: Words) {
    self.hours = hours
    self.words = words
  }

  var items: [DocumentItem] {
    guard hours.settings.rules != nil else {
      return [
        DocumentItem(
          .hanging(sign: "»", text: words["ui.hours.claim.chooseRules"], .text),
          link: .assumption("rules"))
      ]
    }
    guard let claim = hours.claim else { return [.text(words["ui.hours.claim.none"])] }
    let text = ClaimText(claim: claim, settings: hours.settings, words: words)
    return text.entries.map { .entry($0, words) }
      + [.blank, .text(words["hours.claim.rules"], .accent)]
      + text.rules.map { .entry($0, words) }
  }
}

extension DocumentItem {
  /// A line of a report: under a sign where it has a label.
  static func entry(_ entry: LabelledText, _ words: Words) -> DocumentItem {
    guard let label = entry.label else { return .text(entry.text) }
    return DocumentItem(
      .hanging(sign: "•", text: words.labelled(label, entry.text), .text), indent: 1)
  }
}
