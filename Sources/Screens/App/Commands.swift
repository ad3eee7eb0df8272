import Canvas
import Leaflet
import TUI

/// What the person can do, by name: one table feeds keys, footer, help and palette.
enum Commands {
  /// On the start screen.
  static func start(_ words: Words) -> [AppCommand] {
    [help(words), languages(words), palette(words), quit(words)]
  }

  /// While an export is open, on its current screen.
  static func opened(_ state: AppState) -> AppCommands {
    let words = state.words
    var commands = [back(words), help(words), quit(words)]
    switch state.screen {
    case .leaflet: commands += LeafletScreen.commands(words)
    case .findings: commands += FindingsScreen.commands(words)
    case .map: commands += MapScreen.commands(words)
    case .hours: commands += HoursScreen.commands(words)
    case .data: commands += DataScreen.commands(words)
    }
    commands += [palette(words), languages(words), openOther(words)]
    commands += ScreenID.allCases.map { screen($0, words) }
    commands += [nextScreen(words), previousScreen(words)]
    return AppCommands(commands)
  }

  private static func screen(_ id: ScreenID, _ words: Words) -> AppCommand {
    AppCommand(
      "screen.\(id)", title: words[id.nameKey],
      keys: [KeyPress(.character(Character("\(id.rawValue)")))]
    ) { state in
      state.screen = id
      return []
    }
  }

  private static func nextScreen(_ words: Words) -> AppCommand {
    AppCommand("screen.next", title: words["ui.key.nextScreen"], keys: ["tab"]) { state in
      state.screen = neighbour(of: state.screen, by: 1)
      return []
    }
  }

  private static func previousScreen(_ words: Words) -> AppCommand {
    AppCommand("screen.previous", title: words["ui.key.previousScreen"], keys: ["s-tab"]) { state in
      state.screen = neighbour(of: state.screen, by: -1)
      return []
    }
  }

  private static func neighbour(of id: ScreenID, by step: Int) -> ScreenID {
    let all = ScreenID.allCases
    let index = (all.firstIndex(of: id) ?? 0) + step
    return all[(index + all.count) % all.count]
  }

  /// Esc never ends the program: it leaves what was opened last, then returns to the leaflet.
  private static func back(_ words: Words) -> AppCommand {
    AppCommand(
      "back", title: words["ui.key.back"], hint: words["ui.hint.back"],
      keys: ["esc", "backspace"], isEnabled: { $0.canGoBack }
    ) { state in
      if !state.withScreen({ $0.goBack() }) { state.screen = .leaflet }
      return []
    }
  }

  private static func help(_ words: Words) -> AppCommand {
    AppCommand(
      "help", title: words["ui.key.help"], hint: words["ui.hint.help"],
      keys: ["?", KeyPress(.function(1))]
    ) { state in
      let table =
        state.stage == .opened ? Commands.opened(state) : AppCommands(Commands.start(state.words))
      let title =
        state.stage == .opened ? words[state.screen.nameKey] : words["ui.screen.start"]
      state.overlay = .help(HelpOverlay(title: title, entries: moving(words) + table.help()))
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

  private static func quit(_ words: Words) -> AppCommand {
    AppCommand("quit", title: words["ui.key.quit"], hint: words["ui.hint.quit"], keys: ["q"]) {
      state in
      if state.stage == .opened, state.withScreen({ $0.goBack() }) { return [] }
      return [.quit(status: 0)]
    }
  }

  private static func palette(_ words: Words) -> AppCommand {
    AppCommand("palette", title: words["ui.key.palette"], keys: [":", "^p"]) { state in
      state.overlay = .palette(PaletteOverlay())
      return []
    }
  }

  private static func languages(_ words: Words) -> AppCommand {
    AppCommand(
      "language", title: words["ui.key.language"], hint: words["ui.hint.language"], keys: ["L"]
    ) { state in
      var list = ListView(count: Language.allCases.count)
      list.select(Language.allCases.firstIndex(of: state.words.language) ?? 0)
      state.overlay = .languages(list)
      return []
    }
  }

  private static func openOther(_ words: Words) -> AppCommand {
    AppCommand("open", title: words["ui.key.openOther"], keys: ["o"]) { state in
      state.stage = .start
      return []
    }
  }
}

extension AppState {
  /// Whether there is a sensitive line to open.
  var hasHiddenLines: Bool { leaflet?.entries.contains { $0.isHidden } ?? false }

  /// Whether Esc has somewhere to go.
  var canGoBack: Bool {
    var copy = self
    return copy.withScreen { $0.goBack() } || screen != .leaflet
  }
}
