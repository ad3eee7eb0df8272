import Canvas
import Leaflet
import Session
import TUI
import TUITesting
import Testing

@testable import Screens

/// Sessions and quizzes as people see them, at three sizes.
@Suite struct SessionPictureTests {
  struct Moment: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var testDescription: String { name }
  }

  static let stage = [
    Moment(name: "welcome", keys: ""), Moment(name: "guess", keys: "n"),
    Moment(name: "dots", keys: "n n"), Moment(name: "why", keys: "n n n"),
    Moment(name: "bars", keys: "s s T enter a 3 space b 6 enter n"),
    Moment(name: "open", keys: "s s n n"), Moment(name: "task", keys: "f"),
    Moment(name: "badge", keys: "f n n"), Moment(name: "over", keys: "f n n n"),
    Moment(name: "typing", keys: "n enter 6 0"), Moment(name: "method", keys: "n n w"),
    Moment(name: "helpers", keys: "h"), Moment(name: "receipt", keys: "f n n n D"),
    Moment(name: "blank", keys: "n b x"), Moment(name: "help", keys: "?"),
  ]

  static let dashboard = [
    Moment(name: "welcome", keys: ""),
    Moment(name: "answers", keys: "n enter 1 : 6 0 space 2 : 9 0 enter n T"),
    Moment(name: "late", keys: "T T T T T T n"), Moment(name: "blank", keys: "b"),
    Moment(name: "over", keys: "f n n n"),
  ]

  /// Presses keys; `T` lets a minute go by.
  private func press(_ keys: String, _ driver: inout AppDriver) async throws {
    for key in keys.split(separator: " ") {
      if key == "T" { driver.send(.tick(seconds: 60)) } else { try await driver.press(String(key)) }
      await driver.wait()
    }
  }

  @Test(arguments: stage)
  func onOneTerminal(_ moment: Moment) async throws {
    for size in PictureTests.sizes {
      var driver = try #require(await AppDriver.session(size: size))
      try await press(moment.keys, &driver)
      expectSnapshot(
        driver.snapshot(), "session-\(moment.name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: dashboard)
  func besideAStage(_ moment: Moment) async throws {
    for size in PictureTests.sizes {
      var driver = try #require(
        await AppDriver.session(
          size: size, pages: StagePages(isRead: false), warnings: ["session.recorded.tmux"]))
      try await press(moment.keys, &driver)
      expectSnapshot(
        driver.snapshot(), "dashboard-\(moment.name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: [
    Moment(name: "choose", keys: ""), Moment(name: "right", keys: "j enter"),
    Moment(name: "type", keys: "enter n 8"), Moment(name: "dots", keys: "enter n 8 0 enter"),
    Moment(name: "method", keys: "enter n 8 0 enter w"),
    Moment(name: "over", keys: "enter n 8 0 enter n enter n enter n 0 enter n"),
  ])
  func quiz(_ moment: Moment) async throws {
    for size in PictureTests.sizes {
      var driver = try #require(await AppDriver.quiz(size: size))
      try await press(moment.keys, &driver)
      expectSnapshot(driver.snapshot(), "quiz-\(moment.name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test func stand() async throws {
    for size in PictureTests.sizes {
      let driver = try #require(await AppDriver.quiz(size: size, isStand: true))
      expectSnapshot(driver.snapshot(), "stand-\(size.columns)x\(size.rows)")
    }
  }

  /// A script of the program, on one terminal and beside a stage, and the quiz.
  static let moments = [
    Moment(name: "session-welcome", keys: ""), Moment(name: "session-dots", keys: "s n n"),
    Moment(name: "session-options", keys: "s s T"),
    Moment(name: "session-over", keys: "f n n n n n"),
    Moment(name: "dashboard-answers", keys: "s n enter 1 : 6 0 space 2 : 9 0 enter n T"),
    Moment(name: "quiz-choose", keys: ""), Moment(name: "quiz-dots", keys: "enter n 8 0 enter"),
  ]

  private func driver(
    _ moment: Moment, _ language: Language, _ size: Size, ascii: Bool = false
  ) async throws -> AppDriver {
    var driver: AppDriver
    if moment.name.hasPrefix("quiz") {
      driver = try #require(await AppDriver.quiz(language, size: size, ascii: ascii))
    } else {
      driver = try #require(
        await AppDriver.session(
          language, size: size,
          pages: moment.name.hasPrefix("dashboard") ? StagePages(isRead: true) : nil,
          script: ShippedScript.whoIsNadia.script(language), ascii: ascii))
    }
    try await press(moment.keys, &driver)
    return driver
  }

  @Test(arguments: moments, Language.allCases)
  func inEachLanguage(_ moment: Moment, _ language: Language) async throws {
    for size in PictureTests.sizes {
      let driver = try await driver(moment, language, size)
      expectSnapshot(
        driver.snapshot(),
        "nadia-\(moment.name)-\(size.columns)x\(size.rows)-\(language.rawValue)")
    }
  }

  @Test(arguments: moments)
  func inASCII(_ moment: Moment) async throws {
    for size in PictureTests.sizes {
      let picture = try await driver(moment, .english, size, ascii: true).canvas.ascii().snapshot()
      #expect(picture.utf8.allSatisfy { $0 < 0x80 })
      expectSnapshot(picture, "nadia-\(moment.name)-\(size.columns)x\(size.rows)-ascii")
    }
  }

  @Test func secondTerminal() async throws {
    let page = StagePage([
      .title("Guess her nights"), .dots(91), .number("1,234", unit: "people"),
      .option("A", "Four", isRight: true), .option("B", "Forty", isRight: false),
      .timer(25, of: 40),
    ])
    for size in PictureTests.sizes {
      var driver = Driver(StageApp(), StageApp.State(words: Words(.english)), size: size)
      expectSnapshot(driver.snapshot(), "stage-waiting-\(size.columns)x\(size.rows)")
      driver.send(.page(page))
      expectSnapshot(driver.snapshot(), "stage-page-\(size.columns)x\(size.rows)")
    }
  }

  /// However narrow the window and long the language, help and the way out are seen.
  @Test(arguments: Language.allCases)
  func helpIsInEveryFooter(_ language: Language) async throws {
    let words = Words(language)
    for keys in ["", "n", "n n", "f n n n"] {
      var driver = try #require(
        await AppDriver.session(language, size: Size(rows: 20, columns: 40)))
      try await press(keys, &driver)
      let footer = driver.snapshot().split(separator: "\n").last ?? ""
      #expect(footer.contains("? " + words["ui.hint.help"]), "\(footer)")
      #expect(footer.contains("q " + words["ui.hint.quit"]), "\(footer)")
      #expect(footer.contains("n " + words["session.hint.next"]) || keys == "f n n n", "\(footer)")
    }
  }
}
