import CivilTime
import Leaflet
import Session
import TUIPlain
import Testing

@testable import Screens

/// A guided session as linear text: lines in, lines out.
@Suite struct PlainSessionTests {
  private func begun(
    _ text: String = SessionScript.text, _ language: Language = .english, own: Sample? = nil,
    hasStage: Bool = false
  ) throws -> PlainSession {
    let nurse = try #require(Sample.nurse)
    var exports: [DataName: OpenedExport] = [.persona(.nadia): nurse.opened]
    exports[.own] = own?.opened
    return PlainSession(
      try #require(ScriptReader(text: text).script), exports: exports, words: Words(language),
      hasStage: hasStage)
  }

  /// What the last of some lines leads to.
  @discardableResult
  private func hear(_ session: inout PlainSession, _ lines: String...) -> [String] {
    lines.map { session.hear($0) }.last ?? []
  }

  @Test func theBeginningTellsWhereOneIs() throws {
    let session = try begun()
    #expect(
      session.greeting == [
        "Who is Nadia?", "Somebody is upset? Stop. Press h for people who help.",
        "Invented person: Nadia", "Mask 2: counts only", "", "Part 1 of 4: Welcome, 3 min", "",
        "For you alone", "Read the ground rules aloud. Point at the exit.", "", "Say",
        "This is Nadia. She is not real. Her data looks real.",
        "Nobody has to show anything today.", "",
        "Enter goes on, b goes back, c lists all commands, q ends.",
      ])
  }

  @Test func aGuessIsAskedNotedAndAnswered() throws {
    var session = try begun()
    #expect(
      session.hear("") == [
        "", "Part 2 of 4: Guess her nights, 9 min", "", "Question, 40 s",
        "On how many of 100 nights is the phone at the same spot?",
        "The answer is from the copy of Nadia, an invented person.",
        "A number from 0 to 100: of 100 nights", "",
        "To note guesses, type numbers from 0 to 100, with spaces between.",
        "Enter goes on, b goes back, c lists all commands, q ends.",
      ])
    #expect(
      session.hear("60 75 90") == ["Guesses: lowest 60, middle 75, highest 90."])
    let answer = session.hear("")
    #expect(
      answer.prefix(4) == [
        "", "Answer", "93 of 100 nights", "Guesses: lowest 60, middle 75, highest 90.",
      ])
    #expect(answer.contains("How we counted"))
    #expect(answer.contains("We counted 27 of 29."))
    // The answer was told: what follows is the reason alone.
    #expect(
      session.hear("").prefix(3) == ["", "Why", "One spot at night is nearly always the home."])
  }

  @Test func optionsHaveTheirNumberAndTheirCard() throws {
    var session = try begun()
    let question = hear(&session, "s", "s")
    #expect(
      question.suffix(8).prefix(6) == [
        "How many points single out 95 of 100 people in a study?",
        "Talk first. The options follow.", "1, card A: 4", "2, card B: 40", "3, card C: 400", "",
      ])
    #expect(session.hear("2") == ["Hands: A 0, B 1 and C 0"])
    #expect(session.hear("1") == ["Hands: A 1, B 0 and C 0"])
    #expect(session.hear("a4 b7") == ["Hands: A 4, B 7 and C 0"])
    // A number does not wipe out hands that were counted.
    #expect(session.hear("2").first?.contains("not fit") ?? false)
    #expect(session.hear("r").contains("1, card A: 4"))
    let answer = session.hear("")
    #expect(answer.contains("Right: 1, card A: 4. Hands: 4"))
    #expect(answer.contains("2, card B: 40. Hands: 7"))
    #expect(!answer.contains { $0.hasPrefix("Hands:") })
  }

  @Test func teamsAreToldTheirSurpriseAndTheirPoints() throws {
    var session = try begun()
    hear(&session, "", "1:60 2:90")
    let answer = session.hear("")
    #expect(answer.contains("The largest surprise: team 1, 33 off. Applaud."))
    #expect(answer.contains("Team 1: 7"))
    #expect(answer.contains("Team 2: 10"))
  }

  @Test func barsWithoutAHandAreTheAnswerAlone() {
    func bars(_ hands: Int) -> [String] {
      PlainStage(
        StagePage([
          .bar("few", 0, of: 1, isRight: false), .bar("many", hands, of: 9, isRight: true),
        ]), Words(.english), isAnswer: true
      ).lines
    }
    #expect(bars(0) == ["Right: 2, card B: many"])
    #expect(bars(9) == ["1, card A: few. Hands: 0", "Right: 2, card B: many. Hands: 9"])
  }

  @Test func aLevelIsToldInWordsAndAGridBySentence() throws {
    var session = try begun()
    let leaflet = hear(&session, "s", "s", "", "")
    #expect(leaflet.contains("Look at the leaflet"))
    #expect(leaflet.contains { $0.hasSuffix(". Level 3 of 4: Think first") })
    let grid = PlainStage(StagePage([.dots(40), .text("half")]), Words(.english))
    #expect(grid.lines == ["40 dots full, 60 dots empty", "half"])
  }

  @Test func stepsAreLeftGoneBackToAndEnded() throws {
    var session = try begun()
    #expect(session.hear("b").first == "There is no step on that side.")
    #expect(session.hear("s").contains("Part 2 of 4: Guess her nights, 9 min"))
    #expect(session.hear("b").contains("Part 1 of 4: Welcome, 3 min"))
    #expect(session.hear("l") == ["One step of \"Guess her nights\" is left out."])
    let task = session.hear("f")
    #expect(task.contains("1. Write one sentence: what will you switch off?"))
    #expect(task.contains("Task, 4 min"))
    #expect(hear(&session, "", "3 4 4 5 2") == ["5 people answered."])
    #expect(session.hear("").contains("Wrote the letter"))
    #expect(session.hear("").contains("The session is over."))
    #expect(session.hear("").first == "There is no step on that side.")
  }

  @Test func theEndIsAskedForTwiceUntilItIsTheEnd() throws {
    var session = try begun()
    #expect(session.hear("q") == ["Type q again to end the session. No answer is kept."])
    #expect(session.ending == nil)
    hear(&session, "t", "q")
    #expect(session.ending == nil)
    hear(&session, "Q ")
    #expect(session.ending == .quit)
    var over = try begun()
    hear(&over, "f", "", "", "", "q")
    #expect(over.ending == .quit)
  }

  @Test func onlyTheHalfAndTheEndOfATimerAreTold() throws {
    var session = try begun()
    #expect((0..<100).allSatisfy { _ in session.pass(seconds: 1).isEmpty })
    hear(&session, "")
    let told = (1...60).map { _ in session.pass(seconds: 1) }
    #expect(told[19] == ["Half of the time is over, 20 s left."])
    #expect(told[39] == ["Time is up."])
    #expect(told.count { !$0.isEmpty } == 2)
  }

  @Test func aTimerThatStandsStillTellsNothing() throws {
    var session = try begun()
    hear(&session, "")
    #expect(session.hear("p") == ["40 s left, paused"])
    #expect(session.pass(seconds: 60).isEmpty)
    #expect(session.hear("p") == ["40 s left"])
    #expect(session.hear("+").first == "2 min 40 s left")
    // Half and end in one go are the end.
    #expect(session.pass(seconds: 1_000) == ["Time is up."])
    #expect(hear(&session, "", "p") == ["This step has no timer."])
  }

  @Test func latenessIsToldWithTheNextPart() throws {
    var session = try begun()
    _ = session.pass(seconds: 400)
    #expect(session.hear("t") == ["6 min 40 s of 27 min are over.", "3 min behind"])
    let part = session.hear("")
    #expect(part.contains("3 min behind"))
    #expect(part.contains("l leaves something out."))
    #expect(!session.hear("").contains("l leaves something out."))
  }

  @Test func blankSaysNothingUntilTheCode() throws {
    var session = try begun()
    hear(&session, "")
    #expect(
      session.hear("x") == [
        "Nothing more is shown, but the text above stays. Type 1 2 3 to go on."
      ])
    #expect(session.stage == .blank)
    for line in ["", "q", "q", "60", "own", "12", "d"] {
      #expect(session.hear(line) == ["Type 1 2 3 to go on."], "\(line)")
    }
    #expect(session.pass(seconds: 30).isEmpty)
    #expect(session.ending == nil)
    #expect(session.hear("1 2 3").contains { $0.hasPrefix("On how many of 100 nights") })
    #expect(session.stage != .blank)
    var staged = try begun(hasStage: true)
    #expect(staged.hear("x") == ["The stage is blank. Type 1 2 3 to go on."])
  }

  @Test func theMaskGoesFromLevelToLevel() throws {
    var session = try begun()
    #expect(session.hear("m") == ["Mask 3: invented people only"])
    #expect(session.hear("m") == ["Mask 0: everything is shown"])
  }

  @Test func helpersAndCommandsAreListed() throws {
    var session = try begun()
    #expect(session.hear("h").first == "People who help")
    #expect(session.hear("h").count == 6)
    let commands = session.hear("c")
    #expect(commands.first == "All commands")
    #expect(commands.contains("Enter: Next step"))
    #expect(commands.contains("own: Speak of your own copy, which the room does not see"))
    #expect(session.hear("?") == commands)
  }

  /// No two commands are typed alike, and none of them is an answer.
  @Test func commandsAreNoAnswers() {
    let letters = PlainCommand.allCases.map(\.letter)
    #expect(Set(letters).count == letters.count)
    for letter in letters where !letter.isEmpty { #expect(Entry(letter) == nil, "\(letter)") }
  }

  @Test func howItWasCountedIsSaidOnRequest() throws {
    var session = try begun()
    #expect(session.hear("w") == ["This step has no question."])
    let before = hear(&session, "", "w")
    #expect(before.count == 2, "the answer is not told before its time")
    #expect(hear(&session, "", "w").contains("93 of 100 nights"))
  }

  @Test func countsGoToAFileAndOnlyOnce() throws {
    var session = try begun()
    #expect(session.hear("e") == ["Fewer than 5 answered: nothing to write."])
    #expect(session.takeTable() == nil)
    hear(&session, "s", "s", "a4 b7")
    #expect(session.hear("e").isEmpty)
    #expect(session.takeTable()?.contains("hands,four,,a,4,") ?? false)
    #expect(session.takeTable() == nil)
    #expect(
      session.noteSaved(.failed, as: "x.csv") == ["x.csv cannot be written here."])
    #expect(
      session.noteSaved(.saved, as: "session-counts.csv") == [
        "Counts and means are in session-counts.csv."
      ])
    #expect(hear(&session, "d", "d").contains { $0.contains("session-counts.csv") })
  }

  @Test func deletingIsAskedForTwiceAndHasAReceipt() throws {
    var session = try begun()
    hear(&session, "", "60")
    #expect(session.hear("d").first?.hasPrefix("Type d again") ?? false)
    // Anything else keeps them.
    #expect(hear(&session, "r", "d").first?.hasPrefix("Type d again") ?? false)
    let receipt = session.hear("d")
    #expect(receipt.first == "Receipt")
    #expect(receipt.contains("Deleted. Questions with answers: 1. Rows of the evaluation: 0."))
    #expect(receipt.last == "q ends.")
    #expect(session.hear("d") == ["q ends."])
    hear(&session, "q")
    #expect(session.ending == .quit)
  }

  @Test func nobodyAtTheStageIsToldOnce() throws {
    var session = try begun(hasStage: true)
    session.noteStage(.unread)
    #expect(session.pass(seconds: 1).isEmpty, "a page takes its time")
    #expect(session.pass(seconds: 2).first?.hasPrefix("Nobody reads the stage.") ?? false)
    #expect(session.pass(seconds: 60).isEmpty)
    session.noteStage(.read)
    session.noteStage(.unread)
    #expect(!session.pass(seconds: 5).isEmpty)
  }

  @Test func linesThatNobodyUnderstandsSayWhatCanBeTyped() throws {
    var session = try begun()
    let told = hear(&session, "", "sixty\u{1B}[2J")
    #expect(told.first?.contains("is not understood") ?? false)
    #expect(told.last == "Enter goes on, b goes back, c lists all commands, q ends.")
    #expect(session.hear("101").first?.contains("does not fit") ?? false)
  }

  @Test func theRoomMayHearAnotherLanguageThanItsFacilitator() throws {
    let session = try begun(SessionScript.text, .german)
    #expect(session.greeting.contains("Sagen"))
    #expect(session.greeting.contains("Nobody has to show anything today."))
  }
}

/// What is told of one's own copy: what the stage would show of it, and no more.
@Suite struct PlainOwnCopyTests {
  private static let text = """
    title: Own
    lang: en
    minutes: 7
    persona: nadia
    mask: 2

    == Own | 7 min
    GUESS points metric=location.points.count max=100000
      How many times did your phone write down a place?
    REVEAL points show=number
    WHY
      The app writes by itself.
    OPEN findings
    """

  private func begun() throws -> PlainSession {
    let (nurse, driver) = (try #require(Sample.nurse), try #require(Sample.driver))
    return PlainSession(
      try #require(ScriptReader(text: Self.text).script),
      exports: [.persona(.nadia): nurse.opened, .own: driver.opened], words: Words(.english))
  }

  /// The exact answer of the own copy, and what it is at two digits.
  private func truth() throws -> (exact: String, round: String) {
    let driver = try #require(Sample.driver)
    let words = Words(.english)
    let value = try #require(driver.opened.facts(words).values["location.points.count"])
    let round = StageMask(.counts, isPersona: false).amount(value.amount)
    #expect(round != value.amount)
    return (words.format(count: value.amount), words.format(count: round))
  }

  @Test func whatTheRoomDoesNotSeeIsNotTold() throws {
    var session = try begun()
    #expect(session.hear("own").first == "Own copy, not on the stage")
    let lines = ["1:2000 2:90000", "", "w", "r", "", "", "b", "b"].flatMap { session.hear($0) }
    #expect(lines.contains("Look at your own screen."))
    let truth = try truth()
    for line in lines {
      #expect(!line.contains(truth.exact) && !line.contains(truth.round), "\(line)")
      // What a guess was off by would tell it.
      #expect(!line.hasPrefix("The largest surprise") && !line.hasPrefix("Team"), "\(line)")
    }
  }

  @Test func whatIsShownIsMaskedAndForAMinute() throws {
    var session = try begun()
    let truth = try truth()
    var lines = ["show", "1:2000 2:90000", "", "w"].flatMap { session.hear($0) }
    #expect(lines.first == "Own copy on the stage, 1:00")
    #expect(lines.contains { $0.contains(truth.round) })
    #expect((1..<60).allSatisfy { _ in session.pass(seconds: 1).isEmpty })
    #expect(session.pass(seconds: 1) == ["Own copy, not on the stage"])
    #expect(session.hear("r").contains("Look at your own screen."))
    // Somebody else's data are spoken of then, and the answer is still that of the own copy.
    lines += ["persona", "w", "r"].flatMap { session.hear($0) }
    for line in lines {
      #expect(!line.contains(truth.exact), "\(line)")
      #expect(!line.hasPrefix("The largest surprise"), "\(line)")
    }
  }

  @Test func theMaskOfInventedPeopleShowsNoOwnCopy() throws {
    var session = try begun()
    _ = session.hear("m")
    #expect(
      session.hear("show").first == "The mask shows invented people alone. Press m to change it.")
  }

  /// Whatever is typed, in whatever order: no text of an own copy is ever told.
  @Test(arguments: [UInt64(1), 2, 3])
  func noOrderOfLinesTellsAnOwnText(_ seed: UInt64) throws {
    let (nurse, pupil) = (try #require(Sample.nurse), try #require(Sample.pupil))
    let text =
      Self.text + """

        ASK app metric=apps.count
          Which app?
          * top apps.count 4
        REVEAL app show=bar
        GUESS wrong metric=ads.labels.wrong.per100
          How many are wrong?
        REVEAL wrong show=dots
        OPEN leaflet data=own mask=1
        """
    var session = PlainSession(
      try #require(ScriptReader(text: text).script),
      exports: [.persona(.nadia): nurse.opened, .own: pupil.opened], words: Words(.english))
    let secrets = pupil.opened.facts(Words(.english)).labels + ["Bank Jong", "Chatgroepen"]
    #expect(secrets.count > 10)
    let lines = [
      "", "", "", "b", "r", "w", "m", "own", "show", "persona", "x", "123", "2", "a4 b7", "7/20",
      "1:60 2:b", "60 75", "s", "f", "l", "p", "+", "t", "c", "h", "e", "q",
    ]
    var state = seed
    for _ in 0..<600 where session.ending == nil {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let told =
        session.hear(lines[Int(state >> 33) % lines.count])
        + session.pass(seconds: Int(state >> 60))
      for secret in secrets {
        #expect(!told.contains { $0.contains(secret) && !nurseSays(secret) }, "\(secret)")
      }
    }
  }

  /// Whether the invented person has the same word.
  private func nurseSays(_ text: String) -> Bool {
    Sample.nurse?.opened.facts(Words(.english)).labels.contains { $0.contains(text) } ?? false
  }
}
