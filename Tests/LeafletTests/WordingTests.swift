import Assets
import Dossier
import Rules
import Testing
import WorkingTime

@testable import Leaflet

/// The files of the wording, all languages against English.
@Suite struct WordingTests {
  static func file(_ language: Language) -> WordFile {
    WordFile(Assets.text("words/\(language.rawValue).txt") ?? "")
  }

  let english = file(.english)

  @Test(arguments: Language.allCases)
  func everyLanguageHasEveryKeyAndNoOther(_ language: Language) {
    let file = Self.file(language)
    #expect(file.faults.isEmpty)
    #expect(Set(file.texts.keys).symmetricDifference(english.texts.keys).sorted() == [])
    #expect(Words(language).isComplete)
  }

  /// Figures of studies are the same in every language, whatever marks part their digits.
  @Test(arguments: Language.allCases)
  func studiesStateTheSameFigures(_ language: Language) {
    let file = Self.file(language)
    for key in english.texts.keys where key.hasPrefix("study.") {
      #expect(digits(file.texts[key]) == digits(english.texts[key]), "\(key)")
    }
  }

  private func digits(_ text: String?) -> [Character] { (text ?? "").filter(\.isNumber).sorted() }

  /// No verdict on the reader.
  @Test func nothingSaysWhatTheReaderIs() {
    let banned = ["you are ill", "you are gay", "muslim", "vous êtes malade"]
    for language in Language.allCases {
      for (key, text) in Self.file(language).texts {
        let lower = text.lowercased()
        #expect(!banned.contains { lower.contains($0) }, "\(key)")
      }
    }
  }

  @Test func everyRiskHasItsWords() {
    let words = Words(.english)
    for risk in RiskCatalogue().entries {
      for group in risk.groups { #expect(words.has(group.careKey), "\(group)") }
      if let study = risk.study { #expect(words.has("study.\(study.id)")) }
    }
  }

  @Test func everyCaseHasItsWords() {
    let words = Words(.english)
    var keys = Level.allCases.flatMap { [$0.key, $0.asksKey] } + Band.allCases.map(\.key)
    keys += Icon.allCases.map(\.labelKey)
    keys += FindingKind.allCases.flatMap { ["title.\($0.rawValue)"] }
    keys += EvidenceTag.allCases.map { "tag.\($0.rawValue)" }
    keys += Problem.Reason.allCases.map { "problem.\($0.rawValue)" }
    keys += FileNote.allCases.map { "fileNote.\($0.rawValue)" }
    keys += Section.Name.allCases.map { "section.\($0.rawValue)" }
    keys += StorageFacts.Readers.allCases.map { "store.readers.\($0.rawValue)" }
    keys += StorageFacts.Folder.allCases.map { "store.folder.\($0.rawValue)" }
    keys += ReaderGroup.allCases.flatMap { [$0.nameKey, $0.careKey] }
    keys += Measure.Unit.allCases.flatMap { unit in
      ["one", "other", "of"].map { "unit.\(unit.rawValue).\($0)" }
    }
    keys += HoursMark.allCases.map { "hoursMark.\($0.rawValue)" }
    keys += HoursSource.allCases.map { "hours.source.\($0.rawValue)" }
    keys += Basis.allCases.map { "basis.\($0.rawValue)" }
    keys += Check.Status.allCases.map { "checkStatus.\($0.rawValue)" }
    keys += RulePackError.Problem.allCases.map { "rules.\($0.rawValue)" }
    keys += (1...12).map { "month.\($0)" }
    for key in keys { #expect(words.has(key), "\(key)") }
  }

  @Test(arguments: Language.allCases)
  func theHelpNamesEveryPackOfRules(_ language: Language) {
    let help = Words(language)["cli.option.rules"]
    #expect(help.contains(RulePack.identifiers.joined(separator: ", ")))
  }

  /// Every protected kind of the taxonomy is named, and every article explained.
  @Test func everyProtectedKindIsNamed() {
    let words = Words(.english)
    let table = Assets.text("places/osm_sensitive_taxonomy.tsv") ?? ""
    let rows = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    #expect(!rows.isEmpty)
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count > 4, cells[4] != "-" else { continue }
      #expect(words.has("category.\(cells[2])"), "\(cells[2])")
      #expect(words.has("law.\(cells[3])"), "\(cells[3])")
    }
  }
}
