import Canvas
import Leaflet
import Session
import TUI
import TUITesting
import Testing

@testable import Screens

/// What the facilitator is told.
@Suite struct DashboardTests {
  private func driver(
    own: Sample? = nil, size: Size = Size(rows: 36, columns: 120)
  ) async throws -> AppDriver {
    try #require(await AppDriver.session(size: size, pages: StagePages(), own: own))
  }

  @Test(arguments: [
    (0, "On time"), (200, "On time"), (300, "2 min behind"),
    (400, "Press d to leave something out."),
  ])
  func latenessIsTold(_ seconds: Int, _ text: String) async throws {
    var driver = try await driver()
    driver.send(.tick(seconds: seconds))
    #expect(driver.snapshot().contains(text))
  }

  @Test func timeThatWasSavedIsTold() async throws {
    var driver = try await driver()
    try await driver.press("n")
    #expect(driver.snapshot().contains("3 min ahead"))
  }

  @Test func partsAreDoneOnOrToCome() async throws {
    var driver = try await driver()
    try await driver.press("n")
    driver.send(.tick(seconds: 61))
    let picture = driver.snapshot()
    #expect(picture.contains("√ Welcome · 3 min"))
    #expect(picture.contains("► Guess her nights · 7:59 left"))
    #expect(picture.contains("○ Four dots · 8 min"))
    #expect(picture.contains("Then: Answer"))
  }

  @Test func theMirrorIsWhatTheRoomSees() async throws {
    let pages = StagePages()
    var driver = try #require(
      await AppDriver.session(size: Size(rows: 36, columns: 120), pages: pages))
    try await driver.press("n n wait")
    #expect(pages.all.last == driver.state.session?.stage)
    #expect(driver.snapshot().contains("93 of 100 nights"))
  }

  @Test func aPrivateAnswerIsNotOnTheDashboardEither() async throws {
    var driver = try await driver(own: .driver)
    try await driver.press("enter")
    driver.type("own")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("Own copy, not on the stage"))
    try await driver.press("m enter")
    driver.type("show")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("The mask shows invented people alone."))
    try await driver.press("m m enter")
    driver.type("show")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("Own copy on the stage, 1:00"))
    driver.send(.tick(seconds: 18))
    #expect(driver.snapshot().contains("Own copy on the stage, 0:42"))
    driver.send(.tick(seconds: 42))
    #expect(driver.snapshot().contains("Own copy, not on the stage"))
  }

  @Test func whatTheCopyCannotTellIsListed() async throws {
    var driver = try await driver(own: .pupil)
    try await driver.press("enter")
    driver.type("own")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("This copy cannot tell: location.nights_top.per100"))
  }

  @Test func answersAreCountedAndScored() async throws {
    var driver = try await driver()
    try await driver.press("s s enter")
    driver.type("a4 b7 c1")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("a√ 4 b 7 c 1"))
    try await driver.press("enter")
    driver.type("1:a 2:c")
    try await driver.press("enter n")
    #expect(driver.snapshot().contains("Team 1: 10 · Team 2: 0"))
    try await driver.press("f n enter")
    driver.type("3 4 5")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("3 people answered."))
    try await driver.press("n")
    #expect(driver.snapshot().contains("Badges: Wrote the letter"))
    try await driver.press("enter")
    driver.type("g12")
    try await driver.press("enter")
    #expect(driver.snapshot().contains("12 people take part."))
  }

  @Test func theAuthorIsNamedAtTheStart() async throws {
    let text = SessionScript.text.replacing(
      "mask: 2", with: "mask: 2\nauthor: A. Nobody\nneeds: a screen\nlevel: everybody")
    let script = try #require(ScriptReader(text: text).script)
    let nurse = try #require(Sample.nurse)
    let app = App(.test(nurse))
    var state = AppState(words: Words(.english), ascii: false, samples: [], home: "/home")
    let effects = app.begin(
      SessionScreen(script, exports: [.persona(.nadia): nurse.opened], hasStage: true), &state)
    var driver = Driver(app, state, size: Size(rows: 36, columns: 120), effects: effects)
    for text in ["By A. Nobody", "You need: a screen", "For: everybody"] {
      #expect(driver.snapshot().contains(text))
    }
    try await driver.press("n")
    #expect(!driver.snapshot().contains("A. Nobody"))
  }

  /// A dashboard never breaks, whatever the window.
  @Test func everySizeIsDrawn() async throws {
    for rows in [3, 8, 9, 12, 20, 50] {
      for columns in [10, 30, 41, 69, 70, 71, 200] {
        let driver = try await driver(size: Size(rows: rows, columns: columns))
        #expect(driver.canvas.size == Size(rows: rows, columns: columns))
      }
    }
  }
}
