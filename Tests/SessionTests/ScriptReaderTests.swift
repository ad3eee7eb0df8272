import Leaflet
import Testing

@testable import Session

@Suite struct ScriptReaderTests {
  @Test func theExampleIsReadWhole() throws {
    let script = try Scripts.read(Scripts.example)
    #expect(script.title == "Who is Nadia?")
    #expect(script.language == .english)
    #expect(script.minutes == 27)
    #expect(script.persona == .nadia)
    #expect(script.mask == .counts)
    #expect(script.parts.map(\.title) == ["Welcome", "Guess her nights", "Four dots", "One thing"])
    #expect(script.parts.map(\.minutes) == [3, 9, 8, 7])
    #expect(script.parts.map(\.line) == [8, 15, 25, 36])
    #expect(script.parts.map(\.steps.count) == [2, 5, 4, 3])
  }

  @Test func stepsCarryWhatTheySay() throws {
    let steps = try Scripts.read(Scripts.example).steps
    #expect(
      steps[0].action
        == .say(
          Speech(
            lines: ["This is Nadia. She is not real.", "Nobody has to show anything today."],
            language: nil)))
    #expect(steps[1].action == .note(["Read the ground rules aloud."]))
    #expect(steps[2].action == .persona(.nadia))
    #expect(
      steps[3].action
        == .ask(
          Question(
            id: "nights", text: ["On how many of 100 nights is the phone at the same spot?"],
            form: .number(0...100), metric: "location.nights_top.per100", need: nil,
            unit: "of 100 nights", seconds: 40, talk: 0)))
    #expect(steps[4].action == .reveal(Reveal(id: "nights", show: .dots, mask: nil)))
    #expect(steps[6].drop == 1)
    #expect(
      steps[7].action
        == .ask(
          Question(
            id: "four", text: ["How many points single out 95 of 100 people in a study?"],
            form: .choice(.fixed(["4", "40", "400"], right: 0)), metric: nil, need: "location",
            unit: nil, seconds: 30, talk: 5)))
    #expect(
      steps[9].action
        == .open(Opening(screen: .leaflet, section: nil, risk: "R2", mask: .counts, isOwn: nil)))
    #expect(
      steps[11].action
        == .task(["Write one sentence.", "Write where you can ask for help."], seconds: 240))
    #expect(steps[13].action == .badge("Found the file"))
  }

  @Test(arguments: [
    ("  - {0..9}\n  - {10..99}\n  - {100..}", "{0..9} {10..99} {100..}"),
    ("  * auto log 4", "log 4"), ("  * auto years 3", "years 3"),
  ])
  func computedOptions(_ lines: String, _ name: String) throws {
    let text = Scripts.part("ASK q metric=contacts.count\n  How many?\n\(lines)")
    let script = try Scripts.read(text)
    guard case .ask(let question) = script.steps[0].action else {
      Issue.record("no question")
      return
    }
    let expected: [String: Choices] = [
      "{0..9} {10..99} {100..}": .ranges([
        Choices.Span(from: 0, to: 9), Choices.Span(from: 10, to: 99),
        Choices.Span(from: 100, to: nil),
      ]), "log 4": .log(4), "years 3": .years(3),
    ]
    #expect(question.choices == expected[name])
  }

  @Test func aListOfTheCopyNeedsNoMetric() throws {
    let script = try Scripts.read(Scripts.part("ASK q\n  Which?\n  * top apps.count 4"))
    guard case .ask(let question) = script.steps[0].action else {
      Issue.record("no question")
      return
    }
    #expect(question.choices == .top(list: "apps.count", 4))
  }

  @Test func stepsKnowTheConditionsThatTheyStandUnder() throws {
    let script = try Scripts.read(
      Scripts.part(
        """
        IF has search
        SAY
          One
        IF group>=5
        SAY
          Two
        FI
        ELSE
        SAY
          Three
        FI
        SAY
          Four
        """))
    let search = Guard(condition: .has(topic: "search"), holds: true)
    #expect(
      script.steps.map(\.guards) == [
        [search], [search, Guard(condition: .group(atLeast: 5), holds: true)],
        [Guard(condition: .has(topic: "search"), holds: false)], [],
      ])
  }

  /// The mark and the line ends of an editor on Windows.
  @Test func textOfOtherSystemsIsRead() throws {
    let text = "\u{FEFF}" + Scripts.example.replacing("\n", with: "\r\n")
    let script = try Scripts.read(text)
    #expect(script == (try Scripts.read(Scripts.example)))
  }

  @Test func withoutAMaskCountsAreTheMost() throws {
    let text = "title: A\nlang: de\nminutes: 5\n== B\nSAY\n  C\n"
    let script = try Scripts.read(text)
    #expect(script.mask == .counts)
    #expect(script.persona == .nadia)
    #expect(script.language == .german)
    #expect(script.parts[0].minutes == nil)
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(ScriptReader([0xFF, 0x41]).errors == [ScriptError(.notText, line: 0)])
    let long = [UInt8](repeating: 0x23, count: ScriptReader.mostBytes + 1)
    #expect(ScriptReader(long).errors == [ScriptError(.tooLong, line: 0)])
    #expect(ScriptReader(Array(Scripts.example.utf8)).script != nil)
  }

  /// What is cut off anywhere is read or refused, and never trapped on.
  @Test func everyBeginningOfAScriptIsAnswered() {
    let bytes = Array(Scripts.example.utf8)
    for end in stride(from: 0, through: bytes.count, by: 7) {
      let reader = ScriptReader(bytes.prefix(end))
      #expect((reader.script == nil) == !reader.errors.isEmpty)
    }
  }
}
