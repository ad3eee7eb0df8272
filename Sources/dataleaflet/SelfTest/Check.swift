import Canvas
import Leaflet
import TUICurses

/// Something that must be in place for the program to say what it says; or that a machine may lack, and what happens then.
struct Check: Sendable {
  enum Theme: String, CaseIterable { case reading, places, words, rules, terminal }

  enum Verdict: Sendable {
    case kept
    /// The program itself is not what it should be.
    case broken
    /// This machine lacks it, and the program does without.
    case missing
  }

  /// Names its words: `selftest.check.…`, and `selftest.without.…` for what a lack of it means.
  let id: String
  let theme: Theme
  /// What was found, in words for people.
  let found: String
  let verdict: Verdict

  /// What the program carries in itself.
  init(_ theme: Theme, _ id: String, found: String, isKept: Bool) {
    (self.theme, self.id, self.found) = (theme, id, found)
    verdict = isKept ? .kept : .broken
  }

  /// What the machine brings.
  init(_ theme: Theme, _ id: String, found: String?, _ words: Words) {
    (self.theme, self.id) = (theme, id)
    self.found = found ?? words["selftest.no"]
    verdict = found == nil ? .missing : .kept
  }

  /// All of them, in the order of the themes.
  static func all(
    on ground: TestGround, _ survey: TerminalSurvey, _ words: Words
  ) -> [Check] {
    reading(on: ground, words) + places(words) + wording(words) + rules(words)
      + terminal(survey, words)
  }
}
