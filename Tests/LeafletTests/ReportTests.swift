import Canvas
import Dossier
import Testing

@testable import Leaflet

@Suite struct TextReportTests {
  private func report(_ width: Int, ascii: Bool = false, path: String = "trips.csv") -> [String] {
    let leaflet = smallLeaflet(path: path)
    let text = TextReport.render(
      leaflet, dossier: smallDossier(path: path), words: Words(.english), width: width,
      ascii: ascii)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [1, 20, 40, 76, 160])
  func noLineIsWiderThanItMayBe(_ width: Int) {
    for path in ["trips.csv", hostile, String(repeating: "字", count: 90)] {
      for line in report(width, path: path) { #expect(line.columns <= max(20, width), "\(line)") }
    }
  }

  @Test(arguments: [false, true])
  func nothingOfAnExportSteersTheTerminal(_ ascii: Bool) {
    let text = report(76, ascii: ascii, path: hostile).joined()
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(!ascii || text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func theBoxComesFirstAndTheHomeHasItsGrid() {
    let lines = report(76)
    #expect(lines[0].hasPrefix("┌ KEY INFORMATION ──"))
    #expect(lines.contains { $0.hasPrefix("  ⌂ HOME  Your home can be found") })
    #expect(lines.contains { $0.contains("■■■□ 3 Think first") })
    #expect(lines.count { $0.hasPrefix("    ●●●●●●●●●●") } == 9)
    #expect(lines.count { $0.hasPrefix("    ●○○○○○○○○○") } == 1)
  }

  @Test func itIsComplete() {
    let text = report(160).joined(separator: "\n")
    let leaflet = smallLeaflet()
    for entry in leaflet.entries {
      #expect(text.contains(entry.title))
      for action in entry.actions { #expect(text.contains(action)) }
    }
    for section in leaflet.sections { #expect(text.contains(section.heading)) }
    #expect(text.contains("is no date. The row was set aside."))
  }

  @Test func asciiSpellsOutWhatOneCharacterCannot() {
    #expect(
      ASCIIText.folded("3 091,20 €, Genève ▼ … Straße für")
        == "3 091,20 EUR, Geneve [v] ... Strasse fuer")
  }
}

@Suite struct PlainLeafletTests {
  let leaflet = smallLeaflet()

  private var lines: [String] {
    PlainLeaflet.lines(leaflet, dossier: smallDossier(), words: Words(.english))
  }

  @Test func itHasNoPictures() {
    let pictures = "┌─│└●○■□⌂≠§▼√×"
    #expect(!lines.joined().contains { pictures.contains($0) })
  }

  @Test func levelsAreWords() {
    #expect(lines.contains("Level 3 of 4: Think first"))
  }

  @Test func itSaysWhatTheReportSays() {
    let report = TextReport.render(
      leaflet, dossier: smallDossier(), words: Words(.english), width: 4_000)
    let entries = EntryLines(words: Words(.english), dossier: smallDossier())
    for entry in leaflet.entries {
      for line in entries.lines(entry) {
        #expect(report.contains(line.text))
        #expect(lines.contains { $0.hasSuffix(line.text) })
      }
    }
  }
}

@Suite struct EvidenceLineTests {
  @Test func rowsAreNamedByFile() {
    let lines = EntryLines(words: Words(.english), dossier: smallDossier())
    let group = EvidenceGroup(
      "tripEnds",
      sources: [
        Provenance(file: 1, row: 4), Provenance(file: 0, row: 12), Provenance(file: 0, row: 3),
      ])
    #expect(
      lines.evidence(group)
        == "3 rows, trips that begin or end here: trips.csv, rows 3, 12; odd.bin, row 4")
  }

  @Test func wholeFilesHaveNoRow() {
    let lines = EntryLines(words: Words(.english), dossier: smallDossier())
    let group = EvidenceGroup("unreadFiles", sources: [Provenance(file: 1, row: 0)])
    #expect(lines.evidence(group) == "1 row, files that were not read: odd.bin")
  }

  @Test func aColonStandsAsTheLanguageSetsIt() {
    let lines = EntryLines(words: Words(.french), dossier: smallDossier())
    let group = EvidenceGroup("unreadFiles", sources: [Provenance(file: 1, row: 0)])
    #expect(lines.evidence(group) == "1 ligne, fichiers non lus : odd.bin")
  }
}

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "-1"), ("-1-2", "'-1-2"),
    ("@a", "'@a"),
    ("\ta", "\"'\ta\""), ("\ra", "\"'\ra\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("a\nb", "\"a\nb\""), ("", ""), ("a\r\nb", "\"a\r\nb\""),
  ])
  func cells(_ text: String, _ cell: String) {
    #expect(CSVText.cell(text) == cell)
  }

  @Test func rowsOfFilesAreJoined() {
    let sources = [5, 3, 4, 9, 3].map { Provenance(file: 0, row: $0) }
    let other = Provenance(file: 1, row: 1)
    #expect(RowRanges.text(sources + [other], in: smallDossier()) == "trips.csv:3-5,9; odd.bin:1")
  }
}
