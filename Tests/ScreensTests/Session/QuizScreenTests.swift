import Canvas
import Dossier
import Leaflet
import Session
import TUI
import TUITesting
import Testing

@testable import Screens

/// The quiz by its keys.
@Suite struct QuizScreenTests {
  @Test func itStartsFromTheStartScreenAboutTheFirstPerson() async throws {
    var driver = Driver(
      App(.test(.nurse)),
      AppState(
        words: Words(.english), ascii: false, samples: Services.test().samples, home: "/home"))
    try await driver.press("j j j enter wait")
    #expect(driver.snapshot().contains("Question 1 of"))
    try await driver.press("esc")
    #expect(driver.snapshot().contains("KEY INFORMATION"))
  }

  @Test func itStartsOverAnOpenExport() async throws {
    var driver = await AppDriver.start(.nurse)
    try await driver.press("8")
    #expect(driver.snapshot().contains("How many times did the phone write down a place?"))
    try await driver.press("q")
    #expect(driver.state.stage == .opened)
    #expect(driver.status == nil)
  }

  /// Who hides names from those beside them gets no question that tells some.
  @Test func behindTheMaskNoNameIsAskedAbout() async throws {
    var driver = await AppDriver.start(.pupil)
    let opened = try #require(driver.state.opened)
    let names = Set(
      opened.dossier.adLabels.map(\.label) + opened.dossier.companyLinks.map(\.name)
        + opened.dossier.contacts.map(\.name))
    #expect(names.count > 100)
    try await driver.press("x 8")
    #expect(driver.state.stage == .quiz)
    var steps = 0
    while driver.state.quiz?.phase != .over, steps < 60 {
      if driver.state.quiz?.phase == .typing { try await driver.press("5") }
      try await driver.press("enter")
      let picture = driver.snapshot()
      #expect(!names.contains { $0.count > 4 && picture.contains($0) })
      steps += 1
    }
    #expect(driver.state.quiz?.phase == .over)
  }

  /// Exact numbers would tell what the mask rounds.
  @Test func whereOnlyCountsAreShownThereIsNoQuiz() async throws {
    var driver = await AppDriver.start(.pupil)
    try await driver.press("X 8")
    #expect(driver.state.stage == .opened)
  }

  @Test func anAnswerIsTakenOnceAndThenShown() async throws {
    var driver = try #require(await AppDriver.quiz())
    #expect(driver.state.quiz?.phase == .choosing)
    try await driver.press("j enter")
    #expect(driver.state.quiz?.phase == .revealed)
    #expect(driver.snapshot().contains("of 10 points."))
    #expect(driver.snapshot().contains("Nobody presses a button for it."))
    try await driver.press("w")
    #expect(driver.snapshot().contains("We count each position that a device noted."))
    try await driver.press("enter")
    #expect(driver.state.quiz?.phase == .typing)
  }

  @Test func numbersAreTypedWithinTheirBounds() async throws {
    var driver = try #require(await AppDriver.quiz())
    try await driver.press("enter n")
    driver.type("450")
    try await driver.press("enter")
    #expect(driver.state.quiz?.phase == .typing)
    try await driver.press("backspace enter")
    #expect(driver.state.quiz?.phase == .revealed)
    #expect(driver.snapshot().contains("You said 45:"))
  }

  @Test func anAnswerLeadsToItsFinding() async throws {
    var driver = try #require(await AppDriver.quiz())
    try await driver.press("enter n 8 0 enter o")
    #expect(driver.state.stage == .opened)
    #expect(driver.state.screen == .findings)
    #expect(driver.snapshot().contains("Your home can be found"))
    try await driver.press("8")
    #expect(driver.state.stage == .quiz)
  }

  @Test func itEndsWithPointsAndWhatTheCopyCannotTell() async throws {
    var driver = try #require(await AppDriver.quiz())
    while driver.state.quiz?.phase != .over {
      if driver.state.quiz?.phase == .typing { try await driver.press("5") }
      try await driver.press("enter")
      #expect(driver.state.quiz?.phase != .typing || driver.state.quiz?.quiz.item?.answer == nil)
      try await driver.press("n")
    }
    let quiz = try #require(driver.state.quiz?.quiz)
    #expect(driver.snapshot().contains("You have \(quiz.points) of \(quiz.items.count * 10)"))
    #expect(quiz.untold + quiz.items.count == 12)
    try await driver.press("enter")
    #expect(driver.state.quiz?.quiz.points == 0)
  }

  @Test func anotherLanguageBeginsAnew() async throws {
    var driver = try #require(await AppDriver.quiz())
    try await driver.press("enter L j enter")
    #expect(driver.snapshot().contains("Combien de fois"))
  }

  @Test func aStandIsNeverLeftAndBeginsAnewByItself() async throws {
    var driver = try #require(await AppDriver.quiz(isStand: true))
    #expect(driver.snapshot().contains("Press any key."))
    try await driver.press("x")
    #expect(driver.state.quiz?.phase == .choosing)
    try await driver.press("q esc backspace 8 o enter")
    #expect(driver.status == nil)
    #expect(driver.state.stage == .quiz)
    #expect(driver.state.quiz?.phase == .revealed)
    driver.send(.tick(seconds: 59))
    #expect(driver.state.quiz?.phase == .revealed)
    driver.send(.tick(seconds: 1))
    #expect(driver.state.quiz?.phase == .welcome)
    try await driver.press("x")
    #expect(driver.state.quiz?.quiz.item?.answer == nil)
    try await driver.press("^c")
    #expect(driver.status == 130)
  }

  /// Labels are read and counted by the person.
  @Test func labelsAreCountedByTheReader() throws {
    var quiz = try #require(labelled)
    quiz.answer(30)
    #expect(quiz.item?.isRevealed == false)
    quiz.next()
    #expect(quiz.place == 0)
    quiz.count(wrong: [0, 3, 99])
    #expect(quiz.item.flatMap(quiz.amount) == 50)
    // 30 and 50 lie two tenths apart.
    #expect(quiz.item.flatMap(quiz.points) == 8)
  }

  @Test func labelsAreTickedWithSpace() throws {
    let rect = Rect(rows: 24, columns: 80)
    var screen = QuizScreen(try #require(labels), of: .own, Words(.english))
    for key in ["3", "0", "enter"] as [KeyPress] { _ = screen.take(.key(key), in: rect) }
    #expect(screen.phase == .counting)
    for key in ["space", "j", "j", "space", "j", "space", "space"] as [KeyPress] {
      let isTaken = screen.take(.key(key), in: rect)
      #expect(isTaken)
    }
    var canvas = Canvas(rect.size)
    screen.draw(on: &canvas, in: rect, Words(.english))
    let picture = canvas.snapshot()
    for line in ["[x] Tea", "[ ] Cats", "[x] Rowing", "[ ] Opera"] {
      #expect(picture.contains(line), "\(picture)")
    }
    #expect(picture.contains("Space marks a wrong label."))
    _ = screen.take(.key("enter"), in: rect)
    #expect(screen.phase == .revealed)
    #expect(screen.quiz.item.flatMap(screen.quiz.amount) == 50)
    screen.next()
    #expect(screen.phase == .over)
  }

  private var labelled: Quiz? { labels.map { Quiz($0, of: .own, Words(.english)) } }

  /// A copy with four labels and nothing else.
  private var labels: CopyFacts? {
    var dossier = Dossier()
    dossier.adLabels = ["Tea", "Cats", "Rowing", "Opera"].enumerated().map { row, label in
      .init(label: label, source: "list", provenance: .init(file: 0, row: row + 1))
    }
    return CopyFacts(
      dossier: dossier, findings: [],
      leaflet: Leaflet.compose(dossier: dossier, findings: [], words: Words(.english)))
  }
}
