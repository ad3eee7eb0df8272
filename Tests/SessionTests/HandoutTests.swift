import Leaflet
import Testing

@testable import Session

/// The sheets that a session needs on paper, in every language.
@Suite struct HandoutTests {
  private func sheets(_ script: ShippedScript, _ language: Language) throws -> [String: String] {
    let script = try #require(script.script(language))
    let handouts = Handout.all(for: script, Words(language))
    return Dictionary(uniqueKeysWithValues: handouts.map { ($0.name, $0.html) })
  }

  private func parts(of html: String, _ tag: String) -> Int {
    html.split(separator: "<\(tag)").count - 1
  }

  @Test(arguments: ShippedScript.allCases, Language.allCases)
  func everySheetIsWholeAndNeedsNothingElse(
    _ script: ShippedScript, _ language: Language
  ) throws {
    let sheets = try sheets(script, language)
    #expect(
      sheets.keys.sorted()
        == ["cards.html", "evaluation.html", "facilitator.html", "take-home.html"])
    for (name, html) in sheets {
      #expect(html.contains("<html lang=\"\(language.rawValue)\">"), "\(name)")
      for foreign in ["<script", "<link", "src=", "http:", "https:", "handout.", "session.step"] {
        #expect(!html.contains(foreign), "\(foreign) in \(name)")
      }
    }
  }

  @Test(arguments: ShippedScript.allCases, Language.allCases)
  func theNotesHoldEveryLineOfTheScript(_ shipped: ShippedScript, _ language: Language) throws {
    let script = try #require(shipped.script(language))
    let notes = try #require(try sheets(shipped, language)["facilitator.html"])
    for part in script.parts {
      #expect(notes.contains(HTMLPage.escaped(part.title)))
      for step in part.steps {
        let lines: [String] =
          switch step.action {
          case .say(let speech): speech.lines
          case .note(let lines), .why(let lines), .task(let lines, _): lines
          case .ask(let question): question.text
          case .discuss(let discussion): discussion.lines
          case .check(let item): item.lines
          default: []
          }
        for line in lines { #expect(notes.contains(HTMLPage.escaped(line)), "\(line)") }
      }
    }
  }

  /// 30 minutes: 0, 3, 12, 20 and 27.
  @Test func thePlanBeginsEachPartAtItsMinute() throws {
    let notes = try #require(try sheets(.whoIsNadia, .english)["facilitator.html"])
    for minute in ["0 – Welcome", "3 – Guess her nights", "12 – Four points", "20 – One thing"] {
      #expect(notes.contains("<h2>\(minute)</h2>"), "\(minute)")
    }
    #expect(notes.contains("<h2>27 – Close</h2>"))
    #expect(notes.contains("4 (right)") && notes.contains("drop 1 when late"))
  }

  @Test(arguments: Language.allCases)
  func eightCompaniesAreToldWithTheWayToTheirCopy(_ language: Language) throws {
    #expect(DataSource.all.count == 8)
    let sheet = try #require(try sheets(.whoIsNadia, language)["take-home.html"])
    let words = Words(language)
    for company in DataSource.all {
      #expect(sheet.contains(company.name))
      for column in ["where", "choose"] {
        let text = words["handout.ask.\(company.id).\(column)"]
        #expect(sheet.contains(HTMLPage.escaped(text)), "\(text)")
      }
    }
  }

  @Test func linesThatAreNoCompanyAreLeftOut() {
    let read = DataSource.read(
      "# x\nid\tname\twait\tnoted\na\tA\tweek\t2026-01-01\nb\tB\tsoon\t2026-01-01\n")
    #expect(read.map(\.id) == ["a"] && read.first?.wait == .week)
  }

  @Test(arguments: Language.allCases)
  func theTestWithReadersHasFifteenQuestionsAndNoResult(_ language: Language) throws {
    let sheet = try #require(Handout.readerTest(Words(language)).first?.html)
    let words = Words(language)
    for number in 1...15 {
      #expect(sheet.contains(HTMLPage.escaped("\(number). " + words["usertest.q\(number)"])))
    }
    #expect(sheet.contains(HTMLPage.escaped(words["usertest.none"])))
    #expect(!sheet.contains("usertest."))
    // A row a question, and the header.
    #expect(parts(of: sheet, "tr>") == 16)
  }

  @Test func theCardsShowFourLettersWithTheirShapes() throws {
    let cards = try #require(try sheets(.whoIsNadia, .dutch)["cards.html"])
    for sign in ["A", "B", "C", "D", "▲", "●", "■", "◆"] { #expect(cards.contains(">\(sign)<")) }
  }

  @Test func aHostileScriptStaysText() throws {
    let script = try Scripts.read(
      Scripts.header.replacing("Who is Nadia?", with: "<script>x</script>")
        + "== <b>Part</b> | 30 min\nSAY\n  <img src=x>\n")
    for handout in Handout.all(for: script, Words(.english)) {
      #expect(!handout.html.contains("<script>x") && !handout.html.contains("<img"))
    }
  }
}
