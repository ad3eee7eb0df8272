import Canvas
import Leaflet
import Session
import TUI
import TUITesting
import Testing

@testable import Screens

/// Sessions by their keys.
@Suite struct SessionFlowTests {
  private func driver(
    pages: StagePages? = nil, own: Sample? = nil, kept: KeptLines? = nil
  ) async throws -> AppDriver {
    try #require(await AppDriver.session(pages: pages, kept: kept, own: own))
  }

  @Test func keysGoThroughTheSession() async throws {
    var driver = try await driver()
    #expect(driver.snapshot().contains("Nobody has to show anything today."))
    try await driver.press("n")
    #expect(driver.snapshot().contains("On how many of 100 nights"))
    try await driver.press("p")
    #expect(driver.snapshot().contains("Welcome"))
    try await driver.press("s s")
    #expect(driver.snapshot().contains("Four dots"))
    try await driver.press("f")
    #expect(driver.snapshot().contains("[ ] Write where you can ask for help."))
  }

  @Test func notesAreOnAKeyAndNeverOnTheStage() async throws {
    var driver = try await driver()
    #expect(!driver.snapshot().contains("ground rules"))
    try await driver.press("tab")
    #expect(driver.snapshot().contains("ground rules"))
    try await driver.press("tab")
    #expect(!driver.snapshot().contains("ground rules"))
  }

  @Test func timeGoesByAndStops() async throws {
    var driver = try await driver()
    try await driver.press("n")
    driver.send(.tick(seconds: 15))
    #expect(driver.snapshot().contains("0:25"))
    try await driver.press("space")
    driver.send(.tick(seconds: 5))
    #expect(driver.snapshot().contains("0:25"))
    try await driver.press("space +")
    #expect(driver.snapshot().contains("2:25"))
  }

  /// What is typed is an answer and no command, until it is done.
  @Test func lettersThatAreTypedAreNoCommands() async throws {
    var driver = try await driver()
    try await driver.press("s s enter")
    driver.type("b4 a2 q")
    #expect(driver.status == nil)
    #expect(driver.state.session?.session.isBlank == false)
    try await driver.press("esc")
    #expect(driver.state.session?.isTyping == false)
    try await driver.press("enter")
    driver.type("a2 b4")
    try await driver.press("enter")
    #expect(driver.state.session?.session.answers["four"]?.hands == [0: 2, 1: 4])
    try await driver.press("enter")
    driver.type("what")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("is not understood"))
  }

  @Test func blankShowsNothingAtAllUntilTheCode() async throws {
    var driver = try await driver()
    try await driver.press("b")
    #expect(driver.snapshot().trimmed.isEmpty)
    try await driver.press("n q")
    #expect(driver.status == nil)
    #expect(
      driver.snapshot().trimmed == "Type 1 2 3 to go on.")
    try await driver.press("1 2 3")
    #expect(driver.snapshot().contains("Nobody has to show anything today."))
  }

  /// Panic is no time for closing things first.
  @Test(arguments: ["?", "L", "h", "w", "o", "o 5", "o 2 enter", "n n o"])
  func blankWorksFromEverywhere(_ keys: String) async throws {
    var driver = try await driver()
    try await driver.press(keys + " b")
    #expect(driver.snapshot().trimmed.isEmpty, "\(keys)")
    try await driver.press("1 2 3")
    #expect(driver.state.stage == .session)
    #expect(driver.state.overlay == nil)
  }

  @Test func aLetterThatIsTypedIsNoPanic() async throws {
    var driver = try await driver()
    for keys in ["enter b", "esc : b", "esc o / b"] {
      try await driver.press(keys)
      #expect(driver.state.session?.session.isBlank == false, "\(keys)")
    }
  }

  @Test func anAnswerOpensWhatItRestsOn() async throws {
    var driver = try await driver()
    try await driver.press("n n o")
    #expect(driver.state.screen == .findings)
    #expect(driver.snapshot().contains("Your home can be found"))
    // Neither key ends a session that is under way.
    try await driver.press("q q")
    #expect(driver.status == nil)
    #expect(driver.state.stage == .session)
  }

  @Test func theStageGetsEachPageOnceAndAgainWithTime() async throws {
    let pages = StagePages()
    var driver = try await driver(pages: pages)
    #expect(pages.all.count == 1)
    try await driver.press("m w tab wait")
    // Neither the mask nor a page over the dashboard changes what the room sees here.
    #expect(pages.all.count == 1)
    try await driver.press("esc n wait")
    #expect(pages.all.count == 2)
    #expect(pages.all.last?.blocks.first == .title("Guess her nights"))
    driver.send(.tick(seconds: 1))
    await driver.wait()
    #expect(pages.all.last?.blocks.last == .timer(39, of: 40))
    try await driver.press("b wait")
    #expect(pages.all.last == .blank)
  }

  @Test func nobodyAtTheStageIsSaid() async throws {
    let there = try await driver(pages: StagePages())
    #expect(!there.snapshot().contains("Nobody reads the stage."))
    let away = try await driver(pages: StagePages(isRead: false))
    #expect(away.snapshot().contains("Nobody reads the stage."))
  }

  @Test func theProgramsScreensOpenAndLeadBack() async throws {
    var driver = try await driver()
    try await driver.press("o")
    #expect(driver.snapshot().contains("KEY INFORMATION"))
    try await driver.press("3 8")
    #expect(driver.snapshot().contains("Nobody has to show anything today."))
  }

  /// On the terminal that is projected, the program's screens show no own copy.
  @Test func ownScreensStayShutWhereTheRoomLooks() async throws {
    var alone = try await driver(own: .driver)
    try await alone.press("enter")
    alone.type("own")
    try await alone.press("enter o")
    #expect(alone.state.stage == .session)
    var beside = try await driver(pages: StagePages(), own: .driver)
    try await beside.press("enter")
    beside.type("own")
    try await beside.press("enter o")
    #expect(beside.state.stage == .opened)
  }

  @Test func countsAreWrittenWhereFiveAnswered() async throws {
    var driver = try await driver()
    try await driver.press("e")
    #expect(driver.snapshot().contains("Fewer than 5 answered: nothing to write."))
    try await driver.press("f n enter")
    driver.type("3 4 4 5 2")
    try await driver.press("enter e wait")
    #expect(driver.snapshot().contains("Counts and means are in session-counts.csv."))
  }

  @Test func theReceiptSaysWhatWasForgotten() async throws {
    let kept = KeptLines()
    var driver = try await driver(own: .driver, kept: kept)
    try await driver.press("n enter")
    driver.type("60 75")
    try await driver.press("enter D wait")
    #expect(
      kept.all == [
        "Deleted. Questions with answers: 1. Rows of the evaluation: 0.",
        "Copies closed: 2. The files themselves were not changed.",
        "The session wrote no file.",
      ])
    #expect(driver.state.session?.session.copies.isEmpty == true)
    #expect(driver.state.opened == nil)
    try await driver.press("esc o")
    #expect(driver.state.stage == .session)
    try await driver.press("q")
    #expect(driver.status == 0)
  }

  @Test func aSessionEndsByASecondKeyAlone() async throws {
    var driver = try await driver()
    try await driver.press("q")
    #expect(driver.status == nil)
    #expect(driver.snapshot().contains("Press q again to end the session."))
    try await driver.press("n q")
    #expect(driver.status == nil)
    driver.send(.tick(seconds: 1))
    try await driver.press("q")
    #expect(driver.status == 0)
    var over = try await self.driver()
    try await over.press("f n n n q")
    #expect(over.status == 0)
  }

  @Test func everyCommandHasAKeyOfItsOwn() async throws {
    for keys in ["", "n", "n n", "f n n n", "h"] {
      var driver = try await driver(pages: StagePages(), own: .driver)
      try await driver.press(keys)
      let enabled = Commands.now(driver.state).commands.filter { $0.isEnabled(driver.state) }
      #expect(AppCommands(enabled).sharedKeys.isEmpty)
      #expect(Commands.now(driver.state).commands.allSatisfy { !$0.keys.isEmpty })
      for hint in Commands.now(driver.state).help() { #expect(hint.text.columns <= 60) }
    }
  }

  @Test func escNeverQuits() async throws {
    var driver = try await driver()
    try await driver.press("n n w esc esc esc")
    #expect(driver.status == nil)
    #expect(driver.state.stage == .session)
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
