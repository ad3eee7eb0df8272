import Canvas
import TUI
import WorkingTime

/// Events while an export is open.
extension App {
  func handleOpened(_ event: Event, _ state: inout AppState) -> [AppEffect] {
    guard let scene = state.scene else { return [] }
    let frame = Frame(state.size)
    if case .mouse(let mouse) = event {
      guard mouse.kind != .release else { return [] }
      if mouse.kind == .press, !frame.content.contains(mouse.at) {
        return handleEdges(mouse, frame, &state)
      }
    }
    state.note = ""
    if state.isClosed { return dispatch(event, &state) }
    if state.row != nil {
      let actions = state.row?.handle(event, in: frame.page, scene)
      if let actions { return actions.flatMap { perform($0, &state) } }
      return dispatch(event, &state)
    }
    let isTyping = state.currentScreen.isTyping
    if let actions = state.withScreen({ $0.handle(event, in: frame.page, scene) }) {
      return actions.flatMap { perform($0, &state) }
    }
    return isTyping ? [] : dispatch(event, &state)
  }

  /// Runs the command that a key stands for.
  func dispatch(_ event: Event, _ state: inout AppState) -> [AppEffect] {
    guard case .key(let press) = event else { return [] }
    return Commands.now(state).dispatch(press, &state) ?? []
  }

  /// A click on the names of the screens or on a key in the footer.
  private func handleEdges(_ mouse: Mouse, _ frame: Frame, _ state: inout AppState) -> [AppEffect] {
    if let id = tabs(state).tab(at: mouse.at, in: frame.tabs) {
      state.go(to: id)
      return []
    }
    return clickFooter(at: mouse.at, frame, &state)
  }

  /// Does what the hint under a click says.
  func clickFooter(at point: Point, _ frame: Frame, _ state: inout AppState) -> [AppEffect] {
    let table = Commands.now(state)
    let footer = Footer(hints: table.hints(state), message: state.note)
    guard let hint = footer.hint(at: point, in: frame.footer) else { return [] }
    let now = state
    let command = table.commands.first { command in
      command.hint == hint.text && command.isEnabled(now)
    }
    return press(command, &state)
  }

  func perform(_ action: ScreenAction, _ state: inout AppState) -> [AppEffect] {
    switch action {
    case .showFinding(let id):
      guard let scene = state.scene else { return [] }
      state.go(to: .findings)
      state.findingsScreen.open(id, scene)
    case .showOnMap(let id):
      guard let scene = state.scene else { return [] }
      state.go(to: .map)
      state.mapScreen.centre(on: id, scene)
    case .showRow(let source):
      state.row = RowView(source)
      guard let table = state.dataScreen.loadedTable(of: source.file) else {
        return [loadTable(source.file, state)]
      }
      state.row?.receive(source.file, .success(table))
    case .loadTable(let file): return [loadTable(file, state)]
    case .loadSample(let file): return [loadSample(file, state)]
    case .saveProfile(let name, let profile): return [save(profile, as: name)]
    case .readAgain(let profile):
      state.take(profile)
      return open(state.paths, &state)
    case .countHours(let settings):
      guard let dossier = state.opened?.dossier else { return [] }
      let opening = state.opening
      return [
        .work { .hours(WorkingTime.hours(of: dossier, settings: settings), opening: opening) }
      ]
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
