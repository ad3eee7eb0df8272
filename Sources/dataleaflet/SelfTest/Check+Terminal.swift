import Canvas
import Leaflet
import Screens
import TUICurses

extension Check {
  /// What the full screen finds. It does without each of them.
  static func terminal(_ survey: TerminalSurvey, _ words: Words) -> [Check] {
    let hasRoom = survey.size.map(App.hasRoom(in:)) ?? false
    return [
      Check(
        .terminal, "terminal.description", found: survey.isDescribed ? survey.name : nil, words),
      Check(
        .terminal, "terminal.size",
        found: hasRoom ? survey.size.map { "\($0.columns) × \($0.rows)" } : nil, words),
      Check(
        .terminal, "terminal.colors",
        found: survey.colors > 0 ? words.format(count: survey.colors) : nil, words),
      Check(
        .terminal, "terminal.letters", found: survey.charset == .ascii ? nil : "UTF-8",
        words),
    ]
  }
}
