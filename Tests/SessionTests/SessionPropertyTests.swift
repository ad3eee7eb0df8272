import Leaflet
import Testing

@testable import Session

/// What holds whatever is written and whatever happens.
@Suite struct SessionPropertyTests {
  /// Numbers that are the same in every run.
  private struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
  }

  private static let pieces = [
    "SAY", "NOTE", "ASK", "GUESS", "REVEAL", "IF", "FI", "ELSE", "OPEN", "CHECK", "== A | 5 min",
    "\n", "\n  ", " ", "=", "\"", "|", "{1..9}", "- ", "= ", "* ", "auto log 4", "metric=", "q",
    "contacts.count", "time=2min", "has", "location", "[ ] ", "#", "é", "\u{301}", "🏳️‍🌈",
    "title: A\nlang: en\nminutes: 5\n",
  ]

  /// The reader reads or refuses, and what it read can be looked over and run.
  @Test(arguments: 0..<300)
  func everyTextIsAnswered(_ seed: Int) {
    var dice = Dice(seed)
    let text = (0..<dice.roll(60)).map { _ in dice.pick(Self.pieces) }.joined()
    let reader = ScriptReader(text: text)
    #expect((reader.script == nil) == !reader.errors.isEmpty)
    #expect(reader.errors.map(\.line) == reader.errors.map(\.line).sorted())
    guard let script = reader.script else { return }
    _ = Linter.remarks(script)
    var state = SessionState(script, copies: [:])
    for _ in 0..<40 { state.update(.next) }
    #expect(state.isOver)
  }

  private static let script = ScriptReader(
    text: Scripts.header + """
      == One | 15 min
      SAY
        Hello.
      ASK years metric=oldest.year talk=3s
        When?
        * auto years 4
      REVEAL years
      WHY
        So.
      GUESS many metric=contacts.count time=20s max=9999
        How many?
      REVEAL many show=dots mask=1
      WHY
        So.
      == Two | 15 min
      OPEN leaflet data=own mask=2
      ASK app
        Which?
        * top apps.count 3
      REVEAL app show=bar
      WHY
        So.
      DISCUSS all drop=1
        What?
      CHECK worry
        I worry.
      """
  ).script

  private static let entries = [
    "own", "persona", "show", "a4 b3", "1:b 2:c", "1:40", "300 400", "3 4 5 5 5", "g12", "t3", "x",
    "7/20",
  ]

  private static func event(_ dice: inout Dice) -> SessionEvent {
    switch dice.roll(14) {
    case 0...2: .next
    case 3: .back
    case 4: .skip
    case 5: .mask
    case 6: .tick(seconds: dice.roll(70))
    case 7: .pause
    case 8: .blank
    case 9: .unblank(dice.pick(Array("123n")))
    case 10: .drop
    case 11: .add(minutes: 2)
    case 12: .finishEarly
    default: .entry(dice.pick(entries))
    }
  }

  /// No sequence of events puts a private number or a name of an own copy on the stage.
  @Test(arguments: 0..<200)
  func nothingOfAnOwnCopyReachesTheRoomUnasked(_ seed: Int) throws {
    let script = try #require(Self.script)
    let own = People.copy(
      ["oldest.year": MetricValue(1_987), "contacts.count": MetricValue(7_531)],
      tops: ["apps.count": ["Secretly", "Hushed", "Quietly"]])
    let nadia = People.copy(
      ["oldest.year": MetricValue(2_015), "contacts.count": MetricValue(412)],
      tops: ["apps.count": ["Maps", "Mail", "Bank"]])
    var state = SessionState(script, copies: [.persona(.nadia): nadia, .own: own])
    var dice = Dice(seed)
    for _ in 0..<120 {
      state.update(Self.event(&dice))
      let shown = String(describing: state.stage(Words(.english)))
      if !state.data.showsOwn {
        for secret in ["1987", "7,531", "7531", "7,500", "Secretly", "Hushed", "Quietly"] {
          #expect(!shown.contains(secret), "\(secret) in \(shown)")
        }
      }
      #expect(!shown.contains("Secretly"))
      if state.mask >= .counts { #expect(!shown.contains("7,531")) }
      if case .ownShown(let left) = state.data {
        #expect((1...60).contains(left))
        #expect(state.mask > .off)
      }
      if state.mask == .personaOnly { #expect(state.data.name.isPersona) }
    }
  }

  /// Places, timers and codes stay within their bounds.
  @Test(arguments: 0..<100)
  func everythingStaysWithinItsBounds(_ seed: Int) throws {
    let script = try #require(Self.script)
    var state = SessionState(
      script, copies: [.persona(.nadia): People.copy(["contacts.count": MetricValue(412)])])
    var dice = Dice(seed + 1_000)
    for _ in 0..<150 {
      state.update(Self.event(&dice))
      #expect((0...script.steps.count).contains(state.place))
      #expect(script.parts.indices.contains(state.part))
      #expect(state.timer.map { $0.left >= 0 && $0.left <= $0.whole && $0.talk >= 0 } ?? true)
      #expect(state.codeTyped.map { (0..<SessionState.code.count).contains($0) } ?? true)
      #expect(state.scores.values.allSatisfy { (0...20).contains($0) })
      #expect(!state.isBlank || state.stage(Words(.english)) == .blank)
      #expect(state.step.map(\.isStop) ?? true)
    }
  }

  /// What is sent arrives as it was sent.
  @Test(arguments: 0..<100)
  func pagesSurviveThePipe(_ seed: Int) {
    var dice = Dice(seed)
    let texts = ["", "a", "Words  and words", "é 🏳️‍🌈 漢字", "page", "end", "1\u{1B}[2J", "a\tb"]
    let blocks = (0..<dice.roll(12)).map { _ -> StagePage.Block in
      switch dice.roll(10) {
      case 0: .title(dice.pick(texts))
      case 1: .speech(dice.pick(texts))
      case 2: .text(dice.pick(texts))
      case 3: .number(dice.pick(texts), unit: dice.pick(texts))
      case 4: .dots(dice.roll(101))
      case 5: .bar(dice.pick(texts), dice.roll(9), of: 9, isRight: dice.roll(2) == 0)
      case 6: .option(dice.pick(texts), dice.pick(texts), isRight: dice.roll(2) == 0)
      case 7: .item(dice.pick(texts))
      case 8: .entry(level: dice.roll(5), dice.pick(texts))
      default: .timer(dice.roll(99), of: 99)
      }
    }
    var reader = StageReader()
    let once = reader.take(Array(StageWire.encode(StagePage(blocks)).utf8))
    #expect(once.count == 1 && once.first?.blocks.count == blocks.count)
    // Cleaning cleaned text changes nothing.
    let again = once.flatMap { reader.take(Array(StageWire.encode($0).utf8)) }
    #expect(again == once)
  }
}
