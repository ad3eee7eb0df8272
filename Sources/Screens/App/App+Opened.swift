import Canvas
import TUI

/// Events while an export is open.
extension App {
  func handleOpened(_ event: Event, _ state: inout AppState) -> [AppEffect] {
    guard let scene = state.scene else { return [] }
    state.note = ""
    let frame = Frame(state.size)
    if state.row != nil { return handleRow(event, in: frame.page, scene, &state) }
    if case .mouse(let mouse) = event, mouse.kind == .press,
      frame.content.contains(mouse.at) == false
    {
      return handleEdges(mouse, frame, &state)
    }
    let isTyping = state.currentScreen.isTyping
    if let actions = state.withScreen({ $0.handle(event, in: frame.page, scene) }) {
      return actions.flatMap { perform($0, &state) }
    }
    return isTyping ? [] : dispatch(event, Commands.opened(state), &state)
  }

  /// Runs the command that a key stands for.
  func dispatch(_ event: Event, _ table: AppCommands, _ state: inout AppState) -> [AppEffect] {
    guard case .key(let press) = event else { return [] }
    return table.dispatch(press, &state) ?? []
  }

  private func handleRow(
    _ event: Event, in rect: Rect, _ scene: Scene, _ state: inout AppState
  ) -> [AppEffect] {
    switch event {
    case .key("esc"), .key("backspace"), .key("q"): state.row = nil
    default: state.row?.handle(event, in: rect, scene)
    }
    return []
  }

  /// A click on the names of the screens or on a key in the footer.
  private func handleEdges(_ mouse: Mouse, _ frame: Frame, _ state: inout AppState) -> [AppEffect] {
    if let id = tabs(state).tab(at: mouse.at, in: frame.tabs) {
      state.screen = id
      return []
    }
    let table = Commands.opened(state)
    let footer = Footer(hints: table.hints(state))
    guard let hint = footer.hint(at: mouse.at, in: frame.footer) else { return [] }
    let command = table.commands.first { command in
      command.keys.first.map { KeyNames().name(of: $0) == hint.key } ?? false
    }
    return press(command, &state)
  }

  func perform(_ action: ScreenAction, _ state: inout AppState) -> [AppEffect] {
    switch action {
    case .showFinding(let id):
      guard let scene = state.scene else { return [] }
      state.screen = .findings
      state.findingsScreen.open(id, scene)
    case .showOnMap(let id):
      guard let scene = state.scene else { return [] }
      state.screen = .map
      state.mapScreen.centre(on: id, scene)
    case .showRow(let source):
      state.row = RowView(source)
      return [loadTable(source.file, state)]
    case .loadTable(let file): return [loadTable(file, state)]
    case .say(let text): state.note = text
    }
    return []
  }

  private func loadTable(_ file: Int, _ state: AppState) -> AppEffect {
    guard let reading = state.opened?.reading else { return .bell }
    let (table, opening) = (services.table, state.opening)
    return .work { .table(file: file, table(reading, file), opening: opening) }
  }

  func tabs(_ state: AppState) -> ScreenTabs {
    ScreenTabs(
      names: ScreenID.allCases.map { ($0, state.words[$0.nameKey]) }, selected: state.screen)
  }
}
