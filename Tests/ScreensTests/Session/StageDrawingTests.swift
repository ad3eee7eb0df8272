import Canvas
import Leaflet
import Session
import TUI
import TUITesting
import Testing

@testable import Screens

/// A page of the stage on canvases of all sizes.
@Suite struct StageDrawingTests {
  private let words = Words(.english)
  private let page = StagePage([
    .title("Part"), .speech("Words for the room"), .dots(37), .number("37", unit: "of 100 nights"),
    .bar("Four", 3, of: 6, isRight: true), .option("B", "Forty", isRight: false),
    .item("Write."), .entry(level: 3, "Home"), .timer(25, of: 60),
  ])

  private func picture(_ page: StagePage, _ size: Size) -> String {
    var canvas = Canvas(size)
    StageDrawing(page, words).draw(on: &canvas, in: canvas.bounds)
    return canvas.snapshot()
  }

  @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)])
  func everythingIsThereWhereThereIsRoom(_ size: Size) {
    let picture = picture(page, size)
    for text in [
      "Part", "Words for the room", "37 of 100 nights", "√ Four", "B Forty", "[ ] Write.",
      "■■■□ 3 Home", "0:25",
    ] {
      #expect(picture.contains(text), "\(text) in\n\(picture)")
    }
    #expect(picture.count { $0 == "●" } == 37)
    #expect(picture.count { $0 == "○" } == 63)
  }

  @Test func fewRowsTakeTheAirAndThenTheEnd() {
    let low = picture(page, Size(rows: 14, columns: 40))
    #expect(low.hasPrefix("Part"))
    #expect(low.contains("Words for the room"))
    for rows in 0...6 {
      for columns in [0, 1, 5, 17, 60] { _ = picture(page, Size(rows: rows, columns: columns)) }
    }
  }

  @Test func aNumberIsLargeAndInLetters() {
    let picture = picture(
      StagePage([.number("1,908", unit: "people")]), Size(rows: 12, columns: 60))
    #expect(picture.contains("█"))
    #expect(picture.contains("1,908 people"))
    #expect(BigDigits("12 345")?.columns == 4 * 5 + 2 + 5)
    #expect(BigDigits("") == nil)
    #expect(BigDigits("12a") == nil)
    for text in ["0123456789", "1.234", "1,234", "1 234"] { #expect(BigDigits(text) != nil) }
  }

  @Test func allDigitsDiffer() {
    let pictures = "0123456789".map { digit in
      var canvas = Canvas(Size(rows: 5, columns: 6))
      BigDigits(String(digit))?.draw(on: &canvas, at: canvas.bounds.origin, .text)
      return canvas.snapshot()
    }
    #expect(Set(pictures).count == 10)
  }

  @Test func whatComesThroughThePipeCannotBreakThePicture() {
    let hostile = StagePage([
      .title("a\u{1B}[2J\u{202E}"), .dots(9_999), .timer(.min, of: 0), .timer(.max, of: .min),
      .entry(level: 77, "x"), .bar("y", .max, of: 0, isRight: false),
      .number("999999999999999999999", unit: "z"), .dots(-5),
    ])
    for size in [Size(rows: 30, columns: 80), Size(rows: 4, columns: 20)] {
      let picture = picture(hostile, size)
      #expect(picture.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      #expect(!picture.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func timeThatIsUpIsSaid() {
    #expect(
      picture(StagePage([.timer(0, of: 60)]), Size(rows: 3, columns: 40)).contains("Time is up."))
  }

  @Test(arguments: [(0, "0:00"), (59, "0:59"), (60, "1:00"), (3_725, "62:05"), (-61, "-1:01")])
  func clocksCountMinutes(_ seconds: Int, _ text: String) {
    #expect(MinuteText.clock(seconds) == text)
  }

  @Test func theSecondTerminalBlanksAndLeavesByItsOwnKeys() async throws {
    var driver = Driver(StageApp(), StageApp.State(words: words))
    driver.send(.page(page))
    #expect(driver.snapshot().contains("Words for the room"))
    try await driver.press("n p ? : x")
    #expect(driver.snapshot().contains("Words for the room"))
    try await driver.press("b")
    #expect(!driver.snapshot().contains("Words for the room"))
    driver.send(.page(page))
    #expect(!driver.snapshot().contains("Words for the room"))
    try await driver.press("b")
    #expect(driver.snapshot().contains("Words for the room"))
    driver.send(.page(.blank))
    #expect(!driver.snapshot().contains("Words for the room"))
    try await driver.press("q")
    #expect(driver.status == 0)
  }

  @Test func whatRecordsTheStageIsSaidBeforeItBegins() {
    var driver = Driver(
      StageApp(), StageApp.State(words: words, warnings: ["session.recorded.screen"]))
    #expect(driver.snapshot().contains("screen keeps what this terminal shows."))
    driver.send(.page(page))
    #expect(!driver.snapshot().contains("screen keeps"))
  }

  @Test func signalsEndTheSecondTerminal() async throws {
    var driver = Driver(StageApp(), StageApp.State(words: words))
    driver.send(.terminate(signal: 15))
    #expect(driver.status == 143)
    var other = Driver(StageApp(), StageApp.State(words: words))
    try await other.press("^c")
    #expect(other.status == 130)
  }
}
