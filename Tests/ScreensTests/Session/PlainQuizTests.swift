import Leaflet
import Session
import TUIPlain
import Testing

@testable import Screens

/// The quiz as linear text.
@Suite struct PlainQuizTests {
  private func begun(
    _ sample: Sample? = .nurse, _ language: Language = .english, isStand: Bool = false
  ) throws -> PlainQuiz {
    PlainQuiz(
      try #require(sample).opened, of: isStand ? .persona(.nadia) : .own, words: Words(language),
      isStand: isStand)
  }

  @Test func aQuestionIsNumberedAndExplainedOnceItIsAnswered() throws {
    var quiz = try begun()
    #expect(quiz.greeting.prefix(3) == ["", "Quiz", ""])
    #expect(quiz.greeting.contains("How many times did the phone write down a place?"))
    #expect(quiz.greeting.contains("4. 2,187 to 6,560"))
    #expect(quiz.greeting.last == "Type the number of your answer. b goes back, q ends.")
    let answer = quiz.hear(" 3 ")
    #expect(
      answer == [
        "Right: 4. 2,187 to 6,560", "3,499 positions", "You said 729 to 2,186: 9 of 10 points.",
        "How we counted", "We count each position that a device noted.",
        "From 8 September 2024 to 31 October 2025.", "Why",
        "Nobody presses a button for it. The app writes by itself.", "",
        "Enter goes on. b goes back, q ends.",
      ])
    let next = quiz.hear("")
    #expect(next.contains("On how many of 100 nights is the phone at the same spot?"))
    #expect(next.last?.hasPrefix("Type a number from 0 to 100.") ?? false)
  }

  @Test(arguments: ["0", "5", "-1", "x", "1x", "99999999999999999999"])
  func otherAnswersDoNotFit(_ line: String) throws {
    var quiz = try begun()
    #expect(
      quiz.hear(line) == [
        "That does not fit.", "Type the number of your answer. b goes back, q ends.",
      ])
    #expect(quiz.hear("").contains("1. 81 to 242"))
  }

  @Test func labelsAreCountedByTheirNumbers() throws {
    var quiz = try begun(.pupil)
    var lines = quiz.greeting
    while !lines.contains("Of 100 labels, how many would you call wrong?") {
      _ = quiz.hear("1")
      lines = quiz.hear("")
    }
    let labels = quiz.hear("50")
    #expect(labels.first?.hasPrefix("1. ") ?? false)
    #expect(labels.last?.hasPrefix("Type the numbers of the wrong labels") ?? false)
    #expect(quiz.hear("1 99").first == "That does not fit.")
    #expect(quiz.hear("2, 4").first == "10 of 100 labels")
  }

  /// Where a list answers, no script does.
  @Test func theAppThatStandsMostOftenSaysHowItWasCounted() throws {
    var quiz = try begun()
    var lines = quiz.greeting
    while !lines.contains("Which of these 4 apps stands in the copy most often?") {
      _ = quiz.hear("1")
      lines = quiz.hear("")
    }
    #expect(
      quiz.hear("1").contains(
        "We count how often each stands in the copy. The most frequent one is right."))
  }

  @Test(arguments: Language.allCases)
  func itComesToItsEndInEveryLanguage(_ language: Language) throws {
    let words = Words(language)
    var quiz = try begun(.nurse, language)
    var (lines, turns) = (quiz.greeting, 0)
    while !lines.contains(words["session.quiz.now"]), turns < 40 {
      lines = quiz.hear(turns.isMultiple(of: 2) ? "1" : "")
      turns += 1
    }
    #expect(lines.contains(words["session.quiz.now"]))
    #expect(quiz.ending == nil)
    #expect(quiz.hear("") == quiz.greeting, "it begins anew")
  }

  @Test func aPersonLeavesItAnyTime() throws {
    for (line, ending) in [("b", ConversationEnding.back), ("Q", .quit)] {
      var quiz = try begun()
      #expect(quiz.hear(line).isEmpty)
      #expect(quiz.ending == ending)
      #expect(quiz.pass(seconds: 10_000).isEmpty)
    }
  }

  @Test func atAStandNobodyLeavesIt() throws {
    var quiz = try begun(isStand: true)
    #expect(quiz.greeting.contains("What does a phone say about Nadia? Guess, then look."))
    #expect(quiz.greeting.last == "Press Enter to begin.")
    #expect(quiz.pass(seconds: 10_000).isEmpty)
    #expect(quiz.hear("").last == "Type the number of your answer.")
    #expect(quiz.hear("b").first == "That does not fit.")
    #expect(quiz.hear("q") == quiz.greeting)
    #expect(quiz.ending == nil)
  }

  @Test func atAStandItBeginsAnewWhenEverybodyWentAway() throws {
    var quiz = try begun(isStand: true)
    _ = quiz.hear("")
    #expect(quiz.pass(seconds: 179).isEmpty)
    _ = quiz.hear("1")
    #expect(quiz.pass(seconds: 179).isEmpty)
    #expect(quiz.pass(seconds: 1) == quiz.greeting)
    #expect(quiz.greeting.last == "Press Enter to begin.")
  }
}
