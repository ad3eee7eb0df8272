import Leaflet
import Testing

@testable import Session

/// Sessions by hand: one event after the other.
@Suite struct EngineTests {
  private let nadia = People.copy([
    "location.nights_top.per100": MetricValue(93), "contacts.count": MetricValue(412),
  ])

  private func session(
    _ text: String = Scripts.example, own: CopyFacts? = nil, language: Language? = nil
  ) throws -> SessionState {
    var copies: [DataName: CopyFacts] = [.persona(.nadia): nadia]
    copies[.own] = own
    return SessionState(try Scripts.read(text), copies: copies, language: language)
  }

  private func lines(_ state: SessionState) -> [String] {
    switch state.step?.action {
    case .say(let speech): speech.lines
    case .why(let lines): lines
    default: []
    }
  }

  @Test func stepsFollowEachOther() throws {
    var state = try session()
    var lines: [Int] = []
    while let step = state.step {
      lines.append(step.line)
      state.update(.next)
    }
    // Neither the note of line 12 nor the persona of line 16 is waited at.
    #expect(lines == [9, 17, 19, 20, 22, 26, 31, 32, 33, 37, 40, 42])
    #expect(state.isOver)
    state.update(.next)
    #expect(state.isOver)
    state.update(.back)
    #expect(state.step?.line == 42)
  }

  @Test func backGoesOverNotesToo() throws {
    var state = try session()
    state.update(.next)
    #expect(state.step?.line == 17)
    state.update(.back)
    #expect(state.step?.line == 9)
    state.update(.back)
    #expect(state.step?.line == 9)
  }

  @Test func notesStandWithTheStepBeforeThem() throws {
    var state = try session()
    #expect(state.notes == ["Read the ground rules aloud."])
    state.update(.next)
    #expect(state.notes == [])
    let first = try session(
      Scripts.part("NOTE\n  Before.\nSAY\n  A\nNOTE\n  After.\nSAY\n  B\nNOTE\n  Last."))
    #expect(first.notes == ["Before.", "After."])
  }

  @Test func skipLeavesThePartAndFinishEarlyGoesToTheLast() throws {
    var state = try session()
    state.update(.skip)
    #expect(state.part == 1)
    state.update(.next)
    state.update(.skip)
    #expect(state.part == 2)
    state.update(.back)
    #expect(state.part == 1)
    state.update(.finishEarly)
    #expect(state.step?.line == 37)
    state.update(.skip)
    #expect(state.step?.line == 37)
  }

  @Test func timeIsPlannedElapsedAndLeft() throws {
    var state = try session()
    state.update(.tick(seconds: 120))
    #expect(state.clock.elapsed == 120)
    #expect(state.clock.leftInPart == 60)
    #expect(state.clock.behind == 0)
    state.update(.tick(seconds: 180))
    // Five minutes in a part of three.
    #expect(state.clock.leftInPart == -120)
    #expect(state.clock.behind == 120)
    state.update(.next)
    #expect(state.clock.inPart == 0)
    #expect(state.clock.behind == 120)
    state.update(.skip)
    // Nine minutes were planned for the part that was skipped.
    #expect(state.clock.behind == 120 - 540)
    state.update(.add(minutes: 2))
    // The question there has a timer, which gets the minutes.
    #expect(state.clock.whole == 27 * 60)
    #expect(state.timer?.left == 30 + 120)
    state.update(.back)
    state.update(.add(minutes: 2))
    #expect(state.timer?.whole == 240)
  }

  @Test func minutesWithoutATimerArePlannedForThePart() throws {
    var state = try session()
    state.update(.add(minutes: 2))
    #expect(state.clock.planned == [300, 540, 480, 420])
  }

  @Test func timersCountDownAndPause() throws {
    var state = try session()
    state.update(.next)
    #expect(state.timer?.left == 40)
    state.update(.tick(seconds: 15))
    state.update(.pause)
    state.update(.tick(seconds: 100))
    #expect(state.timer?.left == 25)
    #expect(state.clock.inPart == 115)
    state.update(.pause)
    state.update(.tick(seconds: 25))
    #expect(state.timer?.left == 0)
    #expect(state.timer?.isUp == true)
    state.update(.tick(seconds: 1))
    #expect(state.timer?.left == 0)
  }

  @Test func aQuestionStandsAloneBeforeItsOptions() throws {
    var state = try session()
    state.update(.finishEarly)
    state.update(.back)
    while state.step?.line != 26 { state.update(.back) }
    #expect(state.timer?.talk == 5)
    state.update(.tick(seconds: 3))
    #expect(state.timer?.talk == 2)
    #expect(state.timer?.left == 30)
    // Two of four seconds are still talk.
    state.update(.tick(seconds: 4))
    #expect(state.timer?.talk == 0)
    #expect(state.timer?.left == 28)
  }

  @Test func whatTheScriptDropsFirstIsLeftOut() throws {
    var state = try session()
    state.update(.drop)
    #expect(state.notice == .dropped("Guess her nights"))
    for _ in 0..<3 { state.update(.next) }
    #expect(state.step?.line == 20)
    state.update(.next)
    #expect(state.step?.line == 26)
    state.update(.drop)
    #expect(state.notice == .nothingToDrop)
  }

  @Test func theLowestTurnIsDroppedFirstAndTheLastPartNever() throws {
    let text =
      Scripts.header + """
        == One | 29 min
        SAY
          A
        TIMER time=1min drop=2
        DISCUSS all drop=1
          B
        == Two | 1 min
        TIMER time=1min drop=3
        """
    var state = try session(text)
    state.update(.drop)
    #expect(state.dropped == [2])
    state.update(.drop)
    #expect(state.dropped == [1, 2])
    state.update(.drop)
    #expect(state.notice == .nothingToDrop)
    state.update(.next)
    #expect(state.step?.line == 13)
  }

  @Test func conditionsDecideWhatComes() throws {
    let text = Scripts.part(
      """
      SAY
        Start
      IF group>=5
      SAY
        Many
      ELSE
      SAY
        Few
      FI
      IF has search
      SAY
        Searches
      FI
      IF data persona
      SAY
        Persona
      FI
      """)
    var state = try session(text)
    var said: [[String]] = []
    while !state.isOver {
      said.append(lines(state))
      state.update(.next)
    }
    #expect(said == [["Start"], ["Few"], ["Persona"]])
    state = try session(text)
    state.update(.entry("g5"))
    state.update(.next)
    #expect(lines(state) == ["Many"])
  }

  @Test func wordsOfAnotherLanguageAreLeftToItsSessions() throws {
    let text = Scripts.part("SAY lang=fr\n  Bonjour\nSAY lang=en\n  Hello\nSAY\n  All")
    #expect(lines(try session(text)) == ["Hello"])
    #expect(lines(try session(text, language: .french)) == ["Bonjour"])
    #expect(lines(try session(text, language: .dutch)) == ["All"])
  }

  @Test func badgesAreGivenOnce() throws {
    var state = try session()
    state.update(.finishEarly)
    state.update(.next)
    state.update(.next)
    #expect(state.badges == ["Found the file"])
    state.update(.back)
    state.update(.next)
    #expect(state.badges == ["Found the file"])
  }

  @Test func blankIsLeftByTheCodeAlone() throws {
    var state = try session()
    state.update(.blank)
    #expect(state.isBlank)
    for key in "n12x12" { state.update(.unblank(key)) }
    #expect(state.codeTyped == 2)
    state.update(.unblank("1"))
    #expect(state.codeTyped == 1)
    state.update(.unblank("2"))
    state.update(.unblank("3"))
    #expect(!state.isBlank)
    // It goes on where it was, and time went by.
    #expect(state.step?.line == 9)
  }
}
