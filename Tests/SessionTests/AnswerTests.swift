import Leaflet
import Testing

@testable import Session

/// What is typed, counted and scored.
@Suite struct AnswerTests {
  private let copy = People.copy([
    "location.nights_top.per100": MetricValue(91), "contacts.count": MetricValue(412),
    "oldest.year": MetricValue(2_012),
  ])

  private func session(_ steps: String) throws -> SessionState {
    SessionState(try Scripts.read(Scripts.part(steps)), copies: [.persona(.nadia): copy])
  }

  private let guess =
    "GUESS q metric=location.nights_top.per100\n  How many?\nREVEAL q\nWHY\n  So.\n"

  @Test(arguments: [
    ("a4 b7 c1", Entry.hands([0: 4, 1: 7, 2: 1])), ("A4", .hands([0: 4])),
    ("60 75 90", .numbers([60, 75, 90])), ("7/20", .counted(Answers.Counted(count: 7, of: 20))),
    ("1:60 2:b", .teams([1: .number(60), 2: .option(1)])), ("g12", .group(12)),
    ("t4", .numberOfTeams(4)), ("own", .use(.own)), ("SHOW", .use(.show)),
  ])
  func whatIsTypedIsUnderstood(_ text: String, _ entry: Entry) {
    #expect(Entry(text) == entry)
  }

  @Test(arguments: [
    "", "a", "a4 7", "g4 b", "h4", "21/20", "7/0", "1:", ":3", "0:5", "27:1", "1:g", "-5", "1.5",
    "999999999999999999999", "t27", "٣", "own now",
  ])
  func whatIsNoneIsNot(_ text: String) {
    #expect(Entry(text) == nil)
  }

  @Test func whatIsNotUnderstoodIsSaid() throws {
    var state = try session(guess)
    state.update(.entry("lots"))
    #expect(state.notice == .entryNotUnderstood("lots"))
    for unfit in ["a4", "1:b", "101", "7/20"] {
      state.update(.entry(unfit))
      #expect(state.notice == .entryUnfit, "\(unfit)")
    }
    state.update(.entry("60"))
    #expect(state.notice == nil)
  }

  @Test func guessesHaveASpread() throws {
    var state = try session(guess)
    state.update(.entry("60 75 40"))
    state.update(.entry("1:90"))
    let spread = try #require(state.answers["q"]?.spread)
    // 40 60 75 90: of the two in the middle the lower.
    #expect(spread == Answers.Spread(lowest: 40, middle: 60, highest: 90))
    #expect(state.teams == 1)
  }

  /// The truth is 91, in the tenth band of 0…100: 90 has no gap, 75 has two, 9 has nine.
  @Test func numbersScoreByTheirBands() throws {
    var state = try session(guess)
    state.update(.entry("1:90 2:75 3:9 4:100"))
    #expect(state.scores == [:])
    state.update(.next)
    #expect(state.scores == [1: 10, 2: 8, 3: 1, 4: 10])
    let asked = try #require(state.question)
    let surprise = asked.surprise(try #require(state.answers["q"]))
    #expect(surprise?.team == 3)
    #expect(surprise?.gap == 82)
  }

  @Test func rangesScoreByTheirOrder() throws {
    var state = try session(
      """
      ASK q metric=contacts.count
        How many?
        - {0..9}
        - {10..99}
        - {100..999}
        - {1000..}
      REVEAL q
      WHY
        So.
      """)
    #expect(state.question?.right == 2)
    state.update(.entry("1:a 2:c 3:d"))
    state.update(.next)
    #expect(state.scores == [1: 8, 2: 10, 3: 9])
  }

  @Test func otherOptionsAreRightOrNot() throws {
    var state = try session("ASK q\n  A?\n  - 40\n  = 4\n  - 400\nREVEAL q\nWHY\n  So.")
    state.update(.entry("1:a 2:b"))
    state.update(.entry("a4 b7"))
    state.update(.entry("c1"))
    #expect(state.answers["q"]?.hands == [0: 4, 1: 7, 2: 1])
    state.update(.next)
    #expect(state.scores == [1: 0, 2: 10])
  }

  @Test func pointsBeginAnewWithEachPart() throws {
    let text = Scripts.part(guess).replacing("30 min", with: "29 min") + "== Next | 1 min\nSAY\n  A"
    var state = SessionState(try Scripts.read(text), copies: [.persona(.nadia): copy])
    state.update(.entry("1:91"))
    state.update(.next)
    #expect(state.scores == [1: 10])
    state.update(.next)
    state.update(.next)
    #expect(state.part == 1)
    #expect(state.scores == [:])
  }

  @Test func theRoomMayGiveTheAnswer() throws {
    var state = try session(
      "GUESS q metric=ads.labels.wrong.per100\n  How many are wrong?\nREVEAL q\nWHY\n  So.")
    #expect(state.question?.data == nil)
    state.update(.entry("1:40"))
    state.update(.entry("7/20"))
    state.update(.next)
    #expect(state.stage(Words(.english)).blocks.contains(.number("35", unit: "of 100 labels")))
    // 35 and 40 lie in neighbouring tenths.
    #expect(state.scores == [1: 9])
  }

  @Test(arguments: [
    (0, 4, ["0-2", "3-8", "9-26", "27-80"]), (2, 4, ["0-2", "3-8", "9-26", "27-80"]),
    (3, 4, ["0-2", "3-8", "9-26", "27-80"]),
    (412, 4, ["243-728", "729-2186", "2187-6560", "6561-19682"]),
    (413, 4, ["81-242", "243-728", "729-2186", "2187-6560"]),
  ])
  func rangesLieBetweenPowersOfThree(_ amount: Int, _ count: Int, _ expected: [String]) {
    let spans = AskedQuestion.logarithmic(count, amount)
    #expect(spans.map { "\($0.from)-\($0.to ?? -1)" } == expected)
  }

  /// Whatever the answer, exactly one range holds it.
  @Test(arguments: [0, 1, 8, 9, 26, 27, 1_000, 41_233, 999_999_999, Int.max])
  func oneRangeHoldsTheAnswer(_ amount: Int) {
    for count in 2...6 {
      let spans = AskedQuestion.logarithmic(count, amount)
      #expect(spans.count == count)
      #expect(spans.count { $0.contains(amount) } == 1, "\(amount) of \(count)")
      #expect(
        zip(spans, spans.dropFirst()).allSatisfy { ($0.to ?? .max) < $1.from || $1.to == nil })
    }
  }

  @Test func yearsHoldTheOldest() throws {
    let state = try session(
      "ASK q metric=oldest.year\n  When?\n  * auto years 4\nREVEAL q\nWHY\n  So.")
    // 2012 leaves 2 by three: it stands in the last place.
    #expect(
      state.question?.options == [.year(2_009), .year(2_010), .year(2_011), .year(2_012)])
    #expect(state.question?.right == 3)
  }

  @Test func theEvaluationIsToldOfFiveAtLeast() throws {
    let check = "CHECK worry\n  I worry (1-5)\n"
    var state = try session(check + guess + check + "CHECK one text\n  One thing")
    state.update(.entry("3 4 4 5"))
    #expect(state.export == nil)
    state.update(.entry("3 4 4 5 2"))
    #expect(state.export == "kind,item,when,option,count,mean\r\ncheck,worry,before,,5,3.60\r\n")
    for _ in 0..<4 { state.update(.next) }
    state.update(.entry("1 2 6"))
    #expect(state.notice == .entryUnfit)
    state.update(.entry("1 2 2 2 2 2"))
    #expect(
      state.export?.hasSuffix("check,worry,before,,5,3.60\r\ncheck,worry,after,,6,1.83\r\n") == true
    )
    state.update(.next)
    state.update(.entry("5 5 5 5 5"))
    #expect(state.notice == .entryUnfit)
  }

  @Test func handsAreExportedWhereFiveWereRaised() throws {
    var state = try session("ASK q\n  A?\n  - 40\n  = 4\nREVEAL q\nWHY\n  So.")
    state.update(.entry("a1 b3"))
    #expect(state.export == nil)
    state.update(.entry("b4"))
    #expect(
      state.export
        == "kind,item,when,option,count,mean\r\nhands,q,,a,1,\r\nhands,q,,b,4,\r\n")
  }
}
