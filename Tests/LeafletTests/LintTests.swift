import Assets
import Testing

@testable import Leaflet

/// Every sentence that the program carries, by the rules of plain language.
@Suite struct LintTests {
  /// Texts that may break one rule, by the beginning of their keys.
  struct Exemption {
    var keys: [String]
    var fault: Lint.Fault
    var reason: String

    func covers(_ key: String, _ fault: Lint.Fault) -> Bool {
      fault == self.fault && keys.contains(where: key.hasPrefix)
    }
  }

  static let exemptions = [
    Exemption(
      keys: ["icon.", "key.title"], fault: .capitals,
      reason: "labels beside a sign and over the box, as a pack of medicine bears them"),
    Exemption(
      keys: ["selftest.broken"], fault: .capitals,
      reason: "must be found in a long table of kept promises, where nothing has a colour"),
    Exemption(
      keys: ["session.script.", "session.lint.", "cli.session.check."], fault: .capitals,
      reason: "key words of scripts"),
    Exemption(
      keys: ["cli.option.country", "cli.option.rules", "cli.option.authority"], fault: .capitals,
      reason: "codes of countries and short names of authorities"),
    Exemption(
      keys: ["cohort.column.threeQuarters", "cohort.spreads.note"], fault: .spelledNumber,
      reason: "a fraction beside \"a quarter\" and \"half\""),
    Exemption(
      keys: ["rules.notALine", "cli.session.check.", "cli.session.line", "cli.session.whole"],
      fault: .spaces, reason: "a line as a file or a compiler writes it, in French too"),
    Exemption(
      keys: ["ui.hours.assumptions"], fault: .quotation, reason: "names a mark of the screen"),
  ]

  static func wording(_ language: Language) -> WordFile {
    WordFile(Words.paths(language).compactMap(Assets.text).joined(separator: "\n"))
  }

  static func texts(_ language: Language) -> [String: String] { wording(language).texts }

  @Test(arguments: Language.allCases)
  func everyFileIsLinted(_ language: Language) {
    let paths = Words.paths(language)
    #expect(paths.allSatisfy { Assets.text($0)?.isEmpty == false })
    let carried = Assets.paths(below: "words/").filter { $0.hasSuffix("/\(language.rawValue).txt") }
    #expect(carried.count > 3)
    #expect(Set(carried).isSubset(of: paths))
    #expect(Self.wording(language).faults == [], "no key stands twice, and no line is none")
  }

  @Test(arguments: Language.allCases)
  func everyTextIsPlain(_ language: Language) {
    let lint = Lint(language: language)
    for (key, text) in Self.texts(language).sorted(by: { $0.key < $1.key }) {
      for fault in lint.faults(text)
      where !Self.exemptions.contains(where: { $0.covers(key, fault) }) {
        Issue.record("\(key): \(fault): \(text)")
      }
    }
  }

  /// An exemption that no text needs any more goes.
  @Test func everyExemptionIsNeeded() {
    let faults = Language.allCases.flatMap { language in
      Self.texts(language).flatMap { key, text in
        Lint(language: language).faults(text).map { (key: key, fault: $0) }
      }
    }
    for exemption in Self.exemptions {
      for key in exemption.keys {
        let isNeeded = faults.contains { $0.fault == exemption.fault && $0.key.hasPrefix(key) }
        #expect(isNeeded, "\(key): \(exemption.reason)")
      }
    }
  }

  /// Fifteen words on average over the sentences of the leaflet itself.
  @Test(arguments: Language.allCases)
  func theLeafletsSentencesAreShortOnAverage(_ language: Language) {
    let texts = WordFile(Assets.text("words/\(language.rawValue).txt") ?? "").texts
    let sentences = texts.values.flatMap(Lint.sentences).filter { $0.hasSuffix(".") }
    #expect(sentences.count > 500)
    let words = sentences.map(Lint.wordCount).reduce(0, +)
    #expect(words <= 15 * sentences.count)
  }

  @Test(arguments: Language.allCases)
  func everyLanguageFillsTheSameGaps(_ language: Language) {
    let english = Self.texts(.english)
    let texts = Self.texts(language)
    #expect(Set(texts.keys).symmetricDifference(english.keys).sorted() == [])
    for (key, text) in texts {
      #expect(Template(text).placeholders == Template(english[key] ?? "").placeholders, "\(key)")
    }
  }

  /// What the reader of the file trims would otherwise stand there unseen.
  @Test(arguments: Language.allCases)
  func noLineEndsInASpace(_ language: Language) {
    for path in Words.paths(language) {
      for line in (Assets.text(path) ?? "").split(separator: "\n") {
        #expect(line.last?.isWhitespace != true, "\(path): \(line)")
      }
    }
  }

  /// Every risk ends in something to do, which has words.
  @Test(arguments: Language.allCases)
  func everyRiskHasSomethingToDo(_ language: Language) {
    let texts = Self.texts(language)
    let risks = RiskCatalogue().entries
    #expect(!risks.isEmpty)
    for risk in risks {
      #expect(!risk.actions.isEmpty, "\(risk.id)")
      for action in risk.actions { #expect(texts["do.\(action)"]?.isEmpty == false, "\(action)") }
    }
  }
}

/// The rules themselves, on sentences that keep and break them.
@Suite struct LintRuleTests {
  @Test func sentencesEndWithTheirSignOrTheirLine() {
    let text = "Say \"stop.\" Keep a.csv: you need it; really. (Or not?) Yes\nNo"
    #expect(
      Lint.sentences(of: text) == [
        "Say \"stop.\"", "Keep a.csv: you need it; really.", "(Or not?)", "Yes", "No",
      ])
  }

  @Test func numbersAndGapsAreWordsAndSignsAreNone() {
    #expect(Lint.wordCount(of: "In {n} of 100 nights – (at least) + 1 : more.") == 9)
  }

  @Test func twentyWordsAreEnough() {
    let twenty = Array(repeating: "word", count: 20).joined(separator: " ")
    let lint = Lint(language: .english)
    #expect(lint.faults(twenty + ".") == [])
    #expect(lint.faults(twenty + ", more.") == [.longSentence])
    #expect(lint.faults("\(twenty). \(twenty)") == [])
  }

  @Test(arguments: [
    (Language.english, "Do NOT share it.", Lint.Fault.capitals),
    (.french, "C'est l'ESSENTIEL.", .capitals),
    (.english, "Over three months.", .spelledNumber),
    (.french, "Quatre points.", .spelledNumber),
    (.dutch, "Alle vier.", .spelledNumber),
    (.german, "Die zwölf Fragen.", .spelledNumber),
    (.english, "It may potentially be seen.", .doubledHedge),
    (.german, "Das ist eventuell möglicherweise so.", .doubledHedge),
    (.french, "Cela pourrait éventuellement se voir.", .doubledHedge),
    (.dutch, "Dat kan misschien.", .doubledHedge),
    (.english, "Two  spaces.", .spaces),
    (.english, "A tab\there.", .spaces),
    (.english, "What ?", .spaces),
    (.german, "Hier : dort.", .spaces),
    (.french, "Ici: là.", .spaces),
    (.french, "Ici\u{A0}: là.", .spaces),
    (.french, "Ici , là.", .spaces),
    (.dutch, "“Ja”.", .quotation),
    (.german, "\"Ja\".", .quotation),
    (.german, "“Ja„.", .quotation),
    (.french, "«Oui».", .quotation),
    (.english, "\"Half.", .quotation),
    (.english, "It’s so.", .apostrophe),
  ])
  func aFaultIsSeen(_ language: Language, _ text: String, _ fault: Lint.Fault) {
    #expect(Lint(language: language).faults(text) == [fault])
  }

  @Test(arguments: [
    (Language.english, "In \"a.csv\", 3 of 100 people: it may be so (GDPR, article 15)."),
    (.english, "Save it as .osm.pbf, or at 12:30. {COUNT} ten-millionths, with --lang."),
    (.french, "Est-ce « ici » ? Peut-être : l'entreprise le sait ; elle a 2024-01 | 12:30."),
    (.dutch, "Staat \"ja\" erin? Dan kan iemand het zien."),
    (.german, "Steht „ja“ darin? Dann könnte es jemand sehen."),
  ])
  func plainTextHasNoFault(_ language: Language, _ text: String) {
    #expect(Lint(language: language).faults(text) == [])
  }
}
