import Testing

@testable import Exports

@Suite struct FormatTests {
  @Test(arguments: Layout.all)
  func columnsTellTheLayout(_ layout: Layout) throws {
    let reading = try read([layout.path: layout.header + "\n"])
    #expect(reading.dossier.files.first?.format == layout.format)
    #expect(reading.dossier.exports.first?.kind == layout.kind)
    #expect(reading.dossier.exports.first?.controller == layout.controller)
    #expect(reading.dossier.problems.isEmpty)
  }

  @Test(arguments: Layout.all.filter { !$0.path.contains("atings") && !$0.path.contains("Eats/") })
  func theNameOfTheFilePlaysNoPart(_ layout: Layout) throws {
    let reading = try read(["x/a.csv": layout.header + "\n"])
    #expect(reading.dossier.files.first?.format == layout.format)
  }

  @Test(arguments: Layout.all)
  func everyColumnIsExplainedInEveryLanguage(_ layout: Layout) throws {
    for column in try read([layout.path: layout.header]).dossier.files[0].columns {
      let entry = DataDictionary.standard.entry(format: layout.format, column: column)
      for language in DataDictionary.languages {
        let meaning = entry?.meanings[language] ?? ""
        #expect(!meaning.isEmpty, "\(layout.format) \(column) \(language)")
        #expect(meaning.hasSuffix("."))
      }
    }
  }

  @Test func theIdentifiersOfTheRegistryAllHaveALayoutHere() {
    let known = Set(Layout.all.map(\.format) + DocumentLayout.all.map(\.format))
    // Generic formats are told by their syntax more than by columns; they have tests of their own.
    let told = FormatRegistry.formats.map(\.id).filter { !$0.isGeneric }
    #expect(Set(told) == known)
  }

  @Test func theKindOfAMixedExportIsTheDrivers() throws {
    func kind(_ layouts: [Layout]) throws -> String? {
      let files = layouts.map { ($0.path, Array(($0.header + "\n").utf8)) }
      return try read(exports: [files]).dossier.exports[0].kind
    }
    #expect(try kind(Layout.all) == "uber-driver-sar")
    #expect(try kind(Layout.portal + Layout.rider + Layout.eats) == "uber-driver-portal")
    #expect(try kind(Layout.courier + Layout.rider + Layout.account) == "uber-courier-sar")
    #expect(try kind(Layout.courier + [Layout.driverSAR[3]]) == "uber-courier-sar")
    #expect(try kind(Layout.rider + Layout.account) == "uber-rider-portal")
    #expect(try kind(Layout.eats + Layout.account) == "uber-eats")
  }

  @Test func wordsOfOtherTimesAndMarksAreTheSameColumn() throws {
    let reading = try read(["a.csv": "\u{FEFF} FIVE-star  Rating ,x\n4,\n"])
    #expect(reading.dossier.files[0].format != nil)
    #expect(reading.dossier.ratings.map(\.stars) == [4])
  }
}

@Suite struct DataDictionaryTests {
  let dictionary = DataDictionary(
    table: """
      # format\tcolumn\tpersonal\ten\tfr\tnl\tde
      *\ttime\tyes\tWhen.\tQuand.\tWanneer.\tWann.
      a/b\ttime\tno\tThen.\tAlors.\tDan.\tDann.
      a/b\tbroken\tmaybe\tx\tx\tx\tx
      a/b\tshort\tyes\tx
      """)

  @Test func theFormatsOwnEntryComesFirst() {
    #expect(dictionary.entry(format: "a/b", column: "Time")?.meaning("fr") == "Alors.")
    #expect(dictionary.entry(format: "a/b", column: "Time")?.isPersonal == false)
    #expect(dictionary.entry(format: "a/c", column: "TIME ")?.meaning("de") == "Wann.")
    #expect(dictionary.entry(format: nil, column: "time") == nil)
  }

  @Test func anUnknownLanguageGetsEnglish() {
    #expect(dictionary.entry(format: "a/b", column: "time")?.meaning("it") == "Then.")
  }

  @Test func brokenLinesAreSkipped() {
    #expect(dictionary.entry(format: "a/b", column: "broken") == nil)
    #expect(dictionary.entry(format: "a/b", column: "short") == nil)
    #expect(
      dictionary.entry(format: "a/b", column: String(repeating: "e\u{301}", count: 90_000)) == nil)
  }

  @Test func identifiersOfOnePersonArePersonal() {
    let standard = DataDictionary.standard
    #expect(
      standard.entry(format: "uber-rider/app-analytics", column: "IP Address")?.isPersonal == true)
    #expect(
      standard.entry(format: "uber-driver-sar/trips", column: "currency_code")?.isPersonal == false)
  }
}

extension String {
  fileprivate var isGeneric: Bool {
    let families = ["gpx", "kml", "tcx", "fit", "geojson", "owntracks", "generic", "apple-health"]
    return families.contains { hasPrefix("\($0)/") }
  }
}
