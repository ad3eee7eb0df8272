import Canvas
import Leaflet
import TUI

/// What the person can do, by name: one table feeds keys, footer, help and palette.
enum Commands {
  /// What can be done in a state, whatever it shows.
  static func now(_ state: AppState) -> AppCommands {
    switch state.stage {
    case .start: start(state)
    case .loading: loading(state.words)
    case .opened: state.row == nil ? opened(state) : row(state)
    case .session: session(state)
    case .quiz: quiz(state)
    }
  }

  private static func start(_ state: AppState) -> AppCommands {
    let words = state.words
    return AppCommands(
      [leaveStart(words), help(words), quit(words)] + StartScreen.commands(words)
        + [palette(words), languages(words)])
  }

  private static func loading(_ words: Words) -> AppCommands {
    AppCommands([
      AppCommand(
        "loading.stop", title: words["ui.key.stop"], hint: words["ui.key.stop"],
        keys: ["esc", "q"]
      ) { state in
        // What was read until now arrives as the result.
        state.loading.isCancelling = true
        return [.cancel("open")]
      }
    ])
  }

  private static func opened(_ state: AppState) -> AppCommands {
    let words = state.words
    guard !state.isClosed else {
      return AppCommands([back(words), help(words), quit(words)] + everywhere(state))
    }
    let own =
      switch state.screen {
      case .leaflet: LeafletScreen.commands(words) + [reveal(state)]
      case .findings: FindingsScreen.commands(words) + [reveal(state)]
      case .map: MapScreen.commands(words) + [reveal(state)]
      case .hours: HoursScreen.commands(words)
      case .data: DataScreen.commands(words)
      }
    return AppCommands([back(words), help(words), quit(words)] + own + everywhere(state))
  }

  private static func row(_ state: AppState) -> AppCommands {
    let words = state.words
    return AppCommands(
      [back(words, and: ["q"]), help(words)] + RowView.commands(words) + everywhere(state))
  }

  /// What follows the screen's own commands while an export is open.
  private static func everywhere(_ state: AppState) -> [AppCommand] {
    let words = state.words
    return [mask(state), palette(words), languages(words), openOther(words)]
      + [maskAllButCounts(words)]
      + ScreenID.allCases.map { screen($0, words) } + [nextScreen(words), previousScreen(words)]
      + toSession(state)
  }

  private static func screen(_ id: ScreenID, _ words: Words) -> AppCommand {
    AppCommand(
      "screen.\(id)", title: words[id.nameKey],
      keys: [KeyPress(.character(Character("\(id.rawValue)")))]
    ) { state in
      state.go(to: id)
      return []
    }
  }

  private static func nextScreen(_ words: Words) -> AppCommand {
    AppCommand("screen.next", title: words["ui.key.nextScreen"], keys: ["tab"]) { state in
      state.go(to: neighbour(of: state.screen, by: 1))
      return []
    }
  }

  private static func previousScreen(_ words: Words) -> AppCommand {
    AppCommand("screen.previous", title: words["ui.key.previousScreen"], keys: ["s-tab"]) { state in
      state.go(to: neighbour(of: state.screen, by: -1))
      return []
    }
  }

  private static func neighbour(of id: ScreenID, by step: Int) -> ScreenID {
    let all = ScreenID.allCases
    let index = (all.firstIndex(of: id) ?? 0) + step
    return all[(index + all.count) % all.count]
  }

  /// Esc never ends the program: it leaves what was opened last, then returns to the leaflet.
  private static func back(_ words: Words, and others: [KeyPress] = []) -> AppCommand {
    AppCommand(
      "back", title: words["ui.key.back"], hint: words["ui.hint.back"],
      keys: ["esc", "backspace"] + others, isEnabled: { $0.canGoBack }
    ) { state in
      if !state.leaveInner() { state.screen = .leaflet }
      return []
    }
  }

  /// From the start screen back to the export that is open behind it.
  private static func leaveStart(_ words: Words) -> AppCommand {
    AppCommand(
      "back", title: words["ui.key.back"], hint: words["ui.hint.back"],
      keys: ["esc", "backspace"], isEnabled: { $0.opened != nil || $0.start.isPicking }
    ) { state in
      if state.opened != nil { state.stage = .opened }
      return []
    }
  }

  /// Closes what is open before it ends the program.
  private static func quit(_ words: Words) -> AppCommand {
    AppCommand(
      "quit", title: words["ui.key.quit"], hint: words["ui.hint.quit"], keys: ["q"],
      isEnabled: { !$0.start.isPicking || $0.stage != .start }
    ) { state in
      if state.stage == .opened, state.leaveInner() { return [] }
      // Nobody ends a session from a screen that they looked at meanwhile.
      guard state.session == nil else {
        state.stage = .session
        return []
      }
      return [.quit(status: 0)]
    }
  }
}
