import Leaflet
import TUI

/// Commands that mean the same on every screen.
extension Commands {
  static func help(_ words: Words) -> AppCommand {
    AppCommand(
      "help", title: words["ui.key.help"], hint: words["ui.hint.help"],
      keys: ["?", KeyPress(.function(1))]
    ) { state in
      let title =
        switch state.stage {
        case .opened: words[state.screen.nameKey]
        case .session: words["session.screen"]
        case .quiz: words["session.quiz"]
        case .start, .loading: words["ui.screen.start"]
        }
      state.overlay = .help(
        HelpOverlay(title: title, entries: moving(words) + Commands.now(state).help()))
      return []
    }
  }

  /// The keys that every list and text takes.
  private static func moving(_ words: Words) -> [Hint] {
    [
      Hint(key: "↑ ↓ j k", text: words["ui.key.move"]),
      Hint(key: "PgUp PgDn g G", text: words["ui.key.page"]),
    ]
  }

  static func palette(_ words: Words) -> AppCommand {
    AppCommand("palette", title: words["ui.key.palette"], keys: [":", "^p"]) { state in
      state.overlay = .palette(PaletteOverlay())
      return []
    }
  }

  static func languages(_ words: Words) -> AppCommand {
    AppCommand(
      "language", title: words["ui.key.language"], hint: words["ui.hint.language"], keys: ["L"]
    ) { state in
      state.overlay = .languages(LanguageList(state.words))
      return []
    }
  }

  static func openOther(_ words: Words) -> AppCommand {
    AppCommand("open", title: words["ui.key.openOther"], keys: ["o"]) { state in
      state.stage = .start
      return []
    }
  }

  /// Hides who the export is about, and shows it again.
  static func mask(_ state: AppState) -> AppCommand {
    let hint = state.mask.hides ? "ui.hint.unmask" : "ui.hint.mask"
    return AppCommand(
      "mask", title: state.words["ui.key.mask"], hint: state.words[hint], keys: ["x"]
    ) { state in
      state.wear(state.mask.hides ? .off : .names)
      return []
    }
  }

  /// Hides everything but counts.
  static func maskAllButCounts(_ words: Words) -> AppCommand {
    AppCommand("mask.counts", title: words["ui.key.maskCounts"], keys: ["X"]) { state in
      state.wear(.counts)
      return []
    }
  }

  /// Opens and closes the lines that are closed by default.
  static func reveal(_ state: AppState) -> AppCommand {
    let hint = state.isRevealed ? "ui.hint.conceal" : "ui.hint.reveal"
    return AppCommand(
      "reveal", title: state.words["ui.key.reveal"], hint: state.words[hint], keys: ["u"],
      isEnabled: { $0.hasHiddenLines }
    ) { state in
      state.isRevealed.toggle()
      return []
    }
  }

  /// A command that the screen does itself when its key comes.
  static func ofScreen(
    _ id: String, title: String, hint: String? = nil, keys: [KeyPress],
    isEnabled: @escaping @Sendable (AppState) -> Bool = { _ in true }
  ) -> AppCommand {
    AppCommand(id, title: title, hint: hint, keys: keys, isEnabled: isEnabled) { _ in [] }
  }
}
