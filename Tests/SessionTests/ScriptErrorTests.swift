import Testing

@testable import Session

/// Every mistake is told with its line.
@Suite struct ScriptErrorTests {
  /// A step in line 7, below a header of five lines and a part.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var steps: String
    var line: Int
    var reason: ScriptError.Reason
    var text = ""

    init(_ steps: String, _ reason: ScriptError.Reason, _ text: String = "", line: Int = 7) {
      (self.steps, self.reason, self.text, self.line) = (steps, reason, text, line)
    }

    var testDescription: String { reason.rawValue }
  }

  @Test(arguments: [
    Mistake("DANCE\n  Now", .unknownKeyword, "DANCE"),
    Mistake("say\n  Now", .unknownKeyword, "say"),
    Mistake("SAY", .bodyMissing), Mistake("REVEAL q", .unknownId, "q"),
    Mistake("BREAK time=2min\n  Coffee", .bodyUnwanted, "Coffee"),
    Mistake("SAY loud\n  Now", .unknownArgument, "loud"),
    Mistake("SAY size=9\n  Now", .unknownArgument, "size"),
    Mistake("TIMER", .missingArgument, "time"), Mistake("TIMER time=5", .badArgument, "time=5"),
    Mistake("TIMER time=2h", .badArgument, "time=2h"),
    Mistake("TIMER time=0s", .badArgument, "time=0s"),
    Mistake("PERSONA bob", .badArgument, "bob"),
    Mistake("DISCUSS nobody\n  What?", .badArgument, "nobody"),
    Mistake("OPEN window", .badArgument, "window"),
    Mistake("OPEN leaflet risk=R99", .badArgument, "risk=R99"),
    Mistake("OPEN leaflet section=7", .badArgument, "section=7"),
    Mistake("GUESS q metric=contacts.count unit=\"people\n  How many?", .openQuote, "unit"),
    Mistake("GUESS q\n  How many?", .metricNeeded),
    Mistake("GUESS q metric=shoes.count\n  How many?", .unknownMetric, "shoes.count"),
    Mistake(
      "GUESS q metric=contacts.count min=9 max=9\n  How many?", .badArgument, "min=9 max=9"),
    Mistake(
      "GUESS q metric=contacts.count max=9223372036854775807\n  How many?", .badArgument,
      "min=0 max=9223372036854775807"),
    Mistake(
      "ASK q metric=contacts.count\n  How many?\n  - {0..9223372036854775807}\n  - {5..}",
      .mixedOptions),
    Mistake("GUESS Q! metric=contacts.count\n  How many?", .badArgument, "Q!"),
    Mistake("ASK q need=shoes\n  How many?\n  = 1\n  - 2", .unknownTopic, "shoes"),
    Mistake("ASK q\n  How many?\n  - 1\n  - 2", .noRightOption),
    Mistake("ASK q\n  How many?\n  = 1\n  = 2", .severalRightOptions),
    Mistake("ASK q\n  How many?\n  = 1", .numberOfOptions, "1"),
    Mistake("ASK q\n  How many?\n  = 1\n  - 2\n  or 3", .badOption, "or 3"),
    Mistake("ASK q\n  How many?\n  - {0..9}\n  - {10..}", .metricNeeded),
    Mistake("ASK q metric=contacts.count\n  How many?\n  - {0..9}\n  - ten", .mixedOptions),
    Mistake("ASK q metric=contacts.count\n  How many?\n  * auto log 4\n  - ten", .mixedOptions),
    Mistake(
      "ASK q metric=contacts.count\n  How many?\n  * auto magic 4", .badOption, "auto magic 4"),
    Mistake("ASK q\n  Which?\n  * top shoes 4", .unknownList, "shoes"),
    Mistake("TASK\n  Write", .badOption, "Write"),
    Mistake("IF has shoes\nFI", .unknownTopic, "shoes"),
    Mistake("IF you like\nFI", .badArgument, "you"),
    Mistake("IF has search\nSAY\n  A", .ifWithoutFi), Mistake("FI", .fiWithoutIf),
    Mistake("ELSE", .elseWithoutIf),
    Mistake("IF has search\nELSE\nELSE\nFI", .elseWithoutIf, line: 9),
    Mistake(" SAY\n  A", .indent), Mistake("SAY\tloud\n  A", .tab),
    Mistake("SAY\n  A\u{1B}[2J", .controlCharacter, line: 8),
    Mistake("SAY\n  A\u{202E}B", .controlCharacter, line: 8),
    Mistake("== Next | soon\nSAY\n  A", .badPart, "== Next | soon"),
    Mistake("== Next | 5 min\nSAY\n  A", .emptyPart, "Part", line: 6),
  ])
  func everyMistakeNamesItsLine(_ mistake: Mistake) {
    let reader = ScriptReader(text: Scripts.part(mistake.steps))
    #expect(reader.script == nil)
    let expected = ScriptError(mistake.reason, line: mistake.line, text: mistake.text)
    #expect(reader.errors.contains(expected), "\(reader.errors)")
  }

  @Test func theHeaderIsStrictToo() {
    let reader = ScriptReader(
      text: """
        title: A
        title: B
        lang: xx
        colour: red
        nothing
        mask: 9
        == C | 1 min
        SAY
          D
        """)
    #expect(
      reader.errors == [
        ScriptError(.missingHeader, line: 0, text: "minutes"),
        ScriptError(.repeatedHeader, line: 2, text: "title"),
        ScriptError(.badHeader, line: 3, text: "lang: xx"),
        ScriptError(.unknownHeader, line: 4, text: "colour"),
        ScriptError(.unknownHeader, line: 5, text: "nothing"),
        ScriptError(.badHeader, line: 6, text: "mask: 9"),
      ])
  }

  @Test func anEmptyScriptLacksEverything() {
    #expect(
      ScriptReader(text: "").errors.map(\.reason) == [
        .missingHeader, .missingHeader, .missingHeader, .noParts,
      ])
  }

  @Test func aQuestionIsAskedOnceAndAnsweredAfterwards() {
    let ask = "ASK q\n  A?\n  = 1\n  - 2\n"
    let twice = ScriptReader(text: Scripts.part(ask + ask))
    #expect(twice.errors == [ScriptError(.repeatedId, line: 11, text: "q")])
    let early = ScriptReader(text: Scripts.part("REVEAL q\nWHY\n  B\n" + ask))
    #expect(early.errors == [ScriptError(.unknownId, line: 7, text: "q")])
  }
}
