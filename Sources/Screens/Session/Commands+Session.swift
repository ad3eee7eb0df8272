import Leaflet
import Session
import TUI

/// Commands of guided sessions and of the quiz.
extension Commands {
  static func session(_ state: AppState) -> AppCommands {
    let words = state.words
    return AppCommands(
      [leave(words) { $0.session?.page != nil }, help(words), quitSession(words)]
        + SessionScreen.commands(state) + [palette(words), languages(words)])
  }

  static func quiz(_ state: AppState) -> AppCommands {
    let words = state.words
    return AppCommands(
      [leave(words, and: ["q"]) { $0.quiz?.stand == nil }, help(words)] + QuizScreen.commands(words)
        + [palette(words), languages(words)])
  }

  private static func leave(
    _ words: Words, and others: [KeyPress] = [],
    isEnabled: @escaping @Sendable (AppState) -> Bool
  ) -> AppCommand {
    AppCommand(
      "back", title: words["ui.key.back"], hint: words["ui.hint.back"],
      keys: ["esc", "backspace"] + others, isEnabled: isEnabled
    ) { state in
      _ = state.leaveSession()
      return []
    }
  }

  /// Ends the program; a page that lies over the session is closed first, and a session that is not over
  /// asks again.
  private static func quitSession(_ words: Words) -> AppCommand {
    AppCommand(
      "quit", title: words["ui.key.quit"], hint: words["ui.hint.quit"], keys: ["q"]
    ) { state in
      if state.leaveSession() || state.session?.asksBeforeEnd() ?? false { return [] }
      return [.quit(status: 0)]
    }
  }

  /// From the program's screens to the session that is under way, else to the quiz about the export.
  static func toSession(_ state: AppState) -> [AppCommand] {
    let words = state.words
    guard state.session == nil else { return [back(words), blank(words)] }
    return [
      AppCommand(
        "quiz", title: words["session.key.quiz"], keys: ["8"], isEnabled: { $0.mayQuiz }
      ) { state in
        state.startQuiz(of: .own)
        return []
      }
    ]
  }

  private static func back(_ words: Words) -> AppCommand {
    AppCommand("session.return", title: words["session.key.return"], keys: ["8"]) { state in
      state.stage = .session
      return []
    }
  }

  /// Its key works everywhere: `App.route` takes it before any screen does.
  private static func blank(_ words: Words) -> AppCommand {
    AppCommand("session.blank", title: words["session.key.blank"], keys: ["b"]) { _ in [] }
  }
}
