import Canvas
import Leaflet
import TUI
import TUITesting
import Testing

@testable import Screens

/// What the footer, the help and the palette promise, the keys do.
@Suite struct CommandTests {
  private func enabled(_ driver: AppDriver) -> [AppCommand] {
    Commands.now(driver.state).commands.filter { $0.isEnabled(driver.state) }
  }

  @Test(arguments: Context.all)
  func noKeyMeansTwoThings(_ context: Context) async throws {
    let driver = try await context.driver()
    #expect(AppCommands(enabled(driver)).sharedKeys.isEmpty)
  }

  @Test(arguments: Context.all)
  func everyCommandHasAKey(_ context: Context) async throws {
    let driver = try await context.driver()
    for command in Commands.now(driver.state).commands {
      #expect(!command.keys.isEmpty, "\(command.id)")
    }
  }

  /// The palette leads to the same picture as the key.
  @Test(arguments: Context.opened)
  func thePaletteDoesWhatTheKeyDoes(_ context: Context) async throws {
    let driver = try await context.driver()
    guard driver.state.overlay == nil, !driver.state.currentScreen.isTyping else { return }
    for (index, command) in enabled(driver).enumerated() {
      guard let key = command.keys.first else { continue }
      var byKey = driver
      byKey.send(.key(key))
      await byKey.wait()
      var byName = driver
      try await byName.press(":" + String(repeating: " down", count: index) + " enter wait")
      #expect(byKey.snapshot() == byName.snapshot(), "\(command.id)")
      #expect(byKey.status == byName.status, "\(command.id)")
    }
  }

  /// A key in the footer that changes nothing would be a lie; Enter is tried where something is
  /// selected that can be opened.
  @Test(arguments: Context.opened)
  func everyHintDoesSomething(_ context: Context) async throws {
    let driver = try await context.driver()
    guard driver.state.overlay == nil, !driver.state.currentScreen.isTyping else { return }
    let footer = driver.snapshot().split(separator: "\n", omittingEmptySubsequences: false).last
    for command in enabled(driver) {
      guard let key = command.keys.first, let hint = command.hint,
        footer?.contains(" " + hint) == true
      else { continue }
      var pressed = driver
      pressed.send(.key(key))
      let isNew = pressed.canvas != driver.canvas || pressed.status != nil
      let isThere = [
        "hours.weeks", "hours.days", "hours.pattern", "hours.claim", "hours.assumptions",
        "hours.checks",
        "findings.open", "map.fit",
      ].contains(command.id)
      #expect(isNew || isThere, "\(command.id) on \(context.name)")
    }
  }

  @Test(arguments: Context.all, Language.allCases)
  func helpFitsAWindow(_ context: Context, _ language: Language) async throws {
    let driver = try await context.driver(language)
    for line in Commands.now(driver.state).help() {
      #expect(line.text.columns <= 60, "\(line.text)")
    }
  }

  @Test(arguments: Context.all)
  func escNeverQuitsAndLeadsToTheLeaflet(_ context: Context) async throws {
    var driver = try await context.driver()
    try await driver.press("esc esc esc esc esc esc")
    #expect(driver.status == nil)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.row == nil)
    #expect(!driver.state.start.isPicking)
    #expect(driver.state.screen == .leaflet)
    #expect(!driver.state.currentScreen.isTyping)
  }

  @Test(arguments: Context.all)
  func qLeavesInTheEnd(_ context: Context) async throws {
    var driver = try await context.driver()
    // A letter that is typed is no command.
    try await driver.press("esc q q q q q")
    #expect(driver.status == 0)
  }

  @Test(arguments: Context.opened)
  func aClickInTheFooterIsTheKey(_ context: Context) async throws {
    let driver = try await context.driver()
    guard driver.state.overlay == nil else { return }
    let footer = Footer(hints: Commands.now(driver.state).hints(driver.state))
    let row = Frame(driver.size).footer
    var seen: Set<String> = []
    for column in 0..<80 {
      let point = Point(row: row.row, column: column)
      guard let hint = footer.hint(at: point, in: row), seen.insert(hint.text).inserted,
        let command = enabled(driver).first(where: { $0.hint == hint.text }),
        let key = command.keys.first
      else { continue }
      var clicked = driver
      clicked.send(.mouse(Mouse(.press, at: point)))
      var typed = driver
      typed.send(.key(key))
      #expect(clicked.snapshot() == typed.snapshot(), "\(command.id)")
    }
    #expect(!seen.isEmpty)
  }

  @Test(arguments: [40, 80, 120])
  func tabsAreClicked(_ columns: Int) async throws {
    let size = Size(rows: 24, columns: columns)
    var driver = await AppDriver.start(.pupil, size: size)
    for id in ScreenID.allCases.reversed() {
      let tabs = App(.test()).tabs(driver.state)
      let place = try #require(
        (0..<columns).first { tabs.tab(at: Point(row: 0, column: $0), in: Frame(size).tabs) == id })
      driver.send(.mouse(Mouse(.press, at: Point(row: 0, column: place))))
      #expect(driver.state.screen == id)
    }
  }

  @Test func digitsAndTabsChangeScreensFromAnywhere() async throws {
    var driver = try await Context(name: "row", sample: { .nurse }, keys: "6 enter wait enter wait")
      .driver()
    #expect(driver.state.row != nil)
    try await driver.press("3")
    #expect(driver.state.screen == .map)
    #expect(driver.state.row == nil)
    try await driver.press("tab")
    #expect(driver.state.screen == .hours)
    try await driver.press("s-tab s-tab")
    #expect(driver.state.screen == .findings)
  }
}
