import Dossier
import Leaflet
import Testing

@testable import Session

/// What the room sees.
@Suite struct StageTests {
  private let words = Words(.english)

  private func state(
    _ text: String = Scripts.example, copies: [DataName: CopyFacts]? = nil
  ) throws -> SessionState {
    let home = People.entry(.uniqueness, "enough", 40, of: 50)
    let nadia = People.copy(
      ["location.nights_top.per100": MetricValue(93)], entries: [home].compactMap { $0 })
    return SessionState(try Scripts.read(text), copies: copies ?? [.persona(.nadia): nadia])
  }

  @Test func theScriptSpeaks() throws {
    #expect(
      try state().stage(words).blocks == [
        .title("Welcome"), .speech("This is Nadia. She is not real."),
        .speech("Nobody has to show anything today."),
      ])
  }

  @Test func aGuessHasItsLineAndItsAnswerItsDots() throws {
    var state = try state()
    state.update(.next)
    #expect(
      state.stage(words).blocks == [
        .title("Guess her nights"),
        .speech("On how many of 100 nights is the phone at the same spot?"),
        .text("The answer is from the copy of Nadia, an invented person."),
        .text("A number from 0 to 100: of 100 nights"), .timer(40, of: 40),
      ])
    state.update(.next)
    let answer: [StagePage.Block] = [
      .title("Guess her nights"), .dots(93), .number("93", unit: "of 100 nights"),
    ]
    #expect(state.stage(words).blocks == answer)
    state.update(.next)
    #expect(
      state.stage(words).blocks
        == answer + [.speech("One spot at night is nearly always the home.")])
  }

  @Test func optionsComeAfterTheTalk() throws {
    var state = try state()
    while state.step?.line != 26 { state.update(.next) }
    // Nadia's copy here tells of a place, so that the need is met.
    #expect(
      state.stage(words).blocks.last == .text("Talk first. The options follow."))
    state.update(.tick(seconds: 5))
    #expect(
      state.stage(words).blocks.dropFirst(2) == [
        .option("A", "4", isRight: false), .option("B", "40", isRight: false),
        .option("C", "400", isRight: false), .timer(30, of: 30),
      ])
    state.update(.next)
    #expect(state.stage(words).blocks.contains(.option("A", "4", isRight: true)))
    state.update(.next)
    let opened = state.stage(words).blocks
    #expect(opened.contains { if case .entry = $0 { true } else { false } })
  }

  @Test func handsBecomeBars() throws {
    var state = try state(
      Scripts.part(
        """
        ASK q metric=location.nights_top.per100
          How many?
          - {0..49}
          - {50..}
        REVEAL q show=bar
        WHY
          So.
        """))
    state.update(.entry("a3 b6"))
    state.update(.next)
    #expect(
      state.stage(words).blocks == [
        .title("Part"), .bar("0 to 49", 3, of: 6, isRight: false),
        .bar("50 or more", 6, of: 6, isRight: true), .number("93", unit: "of 100 nights"),
      ])
  }

  @Test func theGapOfGuessesIsShown() throws {
    var state = try state()
    state.update(.next)
    state.update(.entry("40 60 95"))
    state.update(.next)
    #expect(
      state.stage(words).blocks.last
        == .text("Guesses: lowest 40, middle 60, highest 95."))
  }

  @Test func openingsShowTheirShelf() throws {
    let home = try #require(People.entry(.home, "nights", 27, of: 29))
    let sleep = try #require(People.entry(.sleep, "window", 20, of: 25))
    let copy = People.copy(entries: [home, sleep])
    var state = try state(
      Scripts.part("OPEN findings\nOPEN map\nOPEN hours\nOPEN data\nOPEN leaflet risk=R12"),
      copies: [.persona(.nadia): copy])
    let levels = [home, sleep].map { StagePage.Block.entry(level: $0.level.rawValue, $0.title) }
    #expect(Array(state.stage(words).blocks.dropFirst(2)) == levels)
    state.update(.next)
    #expect(Array(state.stage(words).blocks.dropFirst(2)) == [levels[0]])
    state.update(.next)
    #expect(state.stage(words).blocks.last == .text("This copy shows nothing of it."))
    state.update(.next)
    #expect(state.stage(words).blocks.contains(.number("0", unit: "files")))
    state.update(.next)
    #expect(state.stage(words).blocks.last == .text("This copy shows nothing of it."))
  }

  @Test func labelsAreReadByTheRoom() throws {
    let text = Scripts.part(
      """
      GUESS q metric=ads.labels.wrong.per100
        How many are wrong?
      REVEAL q
      WHY
        So.
      PERSONA tom
      SAY
        Bye.
      """)
    let tom = People.copy(labels: ["Tea", "Cats\u{1B}[2J"])
    var state = try state(text, copies: [.persona(.nadia): People.copy(), .persona(.tom): tom])
    #expect(state.notice == .personaInstead(.tom))
    #expect(state.stage(words).blocks.contains(.text("Tea · Cats\u{1B}[2J")))
    #expect(!StageWire.encode(state.stage(words)).contains("\u{1B}"))
    state.update(.next)
    #expect(state.stage(words).blocks.contains(.text(words["session.stage.fromRoom"])))
    // Nobody's own labels are read aloud.
    let own = People.copy(labels: ["Rowing"])
    state = try self.state(text, copies: [.persona(.nadia): People.copy(), .own: own])
    state.update(.entry("show"))
    #expect(!String(describing: state.stage(words)).contains("Rowing"))
  }

  @Test func blankIsBlankAndBreaksShowTheirTime() throws {
    var state = try state(Scripts.part("BREAK time=2min\nTASK\n  [ ] Do."))
    #expect(state.stage(words).blocks == [.timer(120, of: 120)])
    state.update(.next)
    #expect(state.stage(words).blocks == [.title("Part"), .item("Do.")])
    state.update(.blank)
    #expect(state.stage(words) == .blank)
  }

  @Test(arguments: [
    (1_234, MaskLevel.counts, 1_200), (1_250, .counts, 1_300), (99, .counts, 99),
    (41_233, .personaOnly, 41_000), (1_234, .names, 1_234), (0, .counts, 0),
  ])
  func countsAreRoundedToTwoDigits(_ amount: Int, _ level: MaskLevel, _ shown: Int) {
    #expect(StageMask(level, isPersona: false).amount(amount) == shown)
    #expect(StageMask(level, isPersona: true).amount(amount) == amount)
  }

  @Test func namesAreBlocksOfOneWidth() {
    let mask = StageMask(.names, isPersona: false)
    #expect(mask.text("Bo") == mask.text("Bartholomew of Rue de la Loi 16"))
    #expect(StageMask(.names, isPersona: true).text("Bo") == "Bo")
    #expect(!StageMask(.off, isPersona: false).text("a\u{1B}[2Jb").contains("\u{1B}"))
  }

  /// Sensitive lines of an own copy are not on a stage, whatever the mask.
  @Test func sensitiveLinesStayClosed() throws {
    let entry = try #require(People.entry(.sensitiveVisit, "named", 4, of: 40))
    #expect(entry.isHidden)
    let own = People.copy(entries: [entry])
    let text = Scripts.part("SAY\n  A\nOPEN leaflet risk=R4\nOPEN leaflet")
    var state = try state(text, copies: [.own: own, .persona(.nadia): own])
    state.update(.mask)
    state.update(.mask)
    state.update(.entry("show"))
    state.update(.next)
    for _ in 0..<2 {
      let shown = String(describing: state.stage(words))
      #expect(!shown.contains(entry.title))
      #expect(!shown.contains(entry.statement))
      #expect(shown.contains(words["ui.hidden.title"]))
      state.update(.next)
    }
  }

  @Test func pagesComeThroughAPipe() {
    let pages = [
      StagePage([
        .title("Part"), .speech("Words"), .text("More"), .number("1,234", unit: "people"),
        .dots(91), .bar("A", 3, of: 7, isRight: true), .option("B", "Four", isRight: false),
        .item("Do."), .entry(level: 3, "Your home"), .timer(5, of: 60),
      ]), .blank,
    ]
    let bytes = pages.flatMap { Array(StageWire.encode($0).utf8) }
    for step in [1, 7, bytes.count] {
      var reader = StageReader()
      var read: [StagePage] = []
      for start in stride(from: 0, to: bytes.count, by: step) {
        read += reader.take(bytes[start..<min(bytes.count, start + step)])
      }
      #expect(read == pages)
    }
  }

  @Test func nothingSteersTheOtherTerminal() {
    let page = StagePage([.speech("a\u{1B}[2J\tb\nend\nc"), .title("x\u{202E}y")])
    let wire = StageWire.encode(page)
    #expect(wire.split(separator: "\n").count == 4)
    #expect(wire.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 })
    #expect(!wire.unicodeScalars.contains("\u{202E}"))
    var reader = StageReader()
    #expect(reader.take(Array(wire.utf8)).count == 1)
  }

  @Test func whatIsNoPageIsPassedOver() {
    var reader = StageReader()
    let noise = "hello\nend\npage\ndance\t1\nend\npage\ndots\tmany\nend\n\npage\ndots\t5\nend\n"
    #expect(reader.take(Array(noise.utf8)) == [StagePage([.dots(5)])])
    let long = [UInt8](repeating: 0x61, count: StageWire.mostBytes * 2)
    #expect(reader.take(long).isEmpty)
    #expect(reader.take(Array("\npage\nend\n".utf8)) == [.blank])
  }
}
