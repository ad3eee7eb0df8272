import Dossier
import Testing

@testable import Exports

@Suite struct DocumentFormatTests {
  private func known(_ layout: DocumentLayout, at path: String) throws -> (Dossier, SourceFile?) {
    let dossier = try read([path: layout.text]).dossier
    return (dossier, dossier.files.first { $0.format == layout.format })
  }

  @Test(arguments: DocumentLayout.all)
  func keysTellTheLayout(_ layout: DocumentLayout) throws {
    let (dossier, file) = try known(layout, at: layout.path)
    #expect(file?.rows == 1)
    #expect(file?.rowsSetAside == 0)
    #expect(dossier.exports.first?.kind == layout.kind)
    #expect(dossier.exports.first?.controller == layout.controller)
    // Some files say that they are not the whole; no row has a problem.
    #expect(dossier.problems.allSatisfy { $0.at.row == 0 && !$0.setAside })
  }

  @Test(arguments: DocumentLayout.all)
  func theNameOfTheFilePlaysNoPart(_ layout: DocumentLayout) throws {
    let (_, file) = try known(layout, at: "x/a.json")
    #expect(file?.rows == 1)
  }

  @Test(arguments: DocumentLayout.all)
  func everyColumnIsExplainedInEveryLanguage(_ layout: DocumentLayout) throws {
    let (_, file) = try known(layout, at: layout.path)
    for column in file?.columns ?? [] {
      let entry = DataDictionary.standard.entry(format: layout.format, column: column)
      for language in DataDictionary.languages {
        let meaning = entry?.meanings[language] ?? ""
        #expect(!meaning.isEmpty, "\(layout.format) \(column) \(language)")
        #expect(meaning.hasSuffix("."))
      }
    }
  }

  @Test func rowsAreReadAgainFromTheirPart() throws {
    let folder = TemporaryFolder()
    let text =
      #"{"rawSignals": [{"wifiScan": {"deliveryTime": "2024-05-02T05:00:00Z"}}, "#
      + #"{"position": {"LatLng": "50.6°, 5.5°", "timestamp": "2024-05-02T06:00:00Z", "#
      + #""source": "a \"quoted\", one"}}], "semanticSegments": []}"#
    folder.write(Array(text.utf8), to: "Timeline.json")
    let reading = try ExportReader.read([folder.path])
    let file = try #require(reading.dossier.files.firstIndex { $0.format != nil })
    #expect(reading.dossier.files[file].label == "Timeline.json › rawSignals[]")
    let row = try reading.row(Provenance(file: file, row: 2))
    let cells = Dictionary(uniqueKeysWithValues: zip(row.header, row.cells))
    #expect(cells["position.LatLng"] == "50.6°, 5.5°")
    #expect(cells["position.source"] == #"a "quoted", one"#)
    let table = try reading.table(of: file)
    #expect(table.rowCount == 2)
    #expect(table.row(2) == row.cells)
    #expect(reading.dossier.fixes.provenance(at: 0) == Provenance(file: file, row: 2))
  }

  @Test func tablesThatNoFormatKnowsAreListed() throws {
    let text = #"{"Login History": [{"date": "x"}, {"date": "y"}], "note": "z"}"#
    let folder = TemporaryFolder()
    folder.write(Array(text.utf8), to: "data.json")
    let reading = try ExportReader.read(
      [folder.path], options: ReadingOptions(acceptsUnknownTables: true))
    #expect(reading.dossier.files.map(\.label) == ["data.json › $", "data.json › Login History[]"])
    #expect(reading.dossier.files.map(\.rows) == [1, 2])
    #expect(reading.dossier.files.allSatisfy { $0.note == .unknownFormat })
    #expect(
      HeaderListing(reading.dossier).files.map(\.columns) == [["note"], ["date"]])
  }

  @Test func aDocumentThatIsCutOffSaysSo() throws {
    let text =
      #"{"locations": [{"latitudeE7": 506326000, "longitudeE7": 55797000, "#
      + #""timestamp": "2022-03-01T10:00:00Z"}, {"latitudeE7": 5063"#
    let dossier = try read(["Records.json": text]).dossier
    #expect(dossier.fixes.count == 1)
    #expect(dossier.problems.map(\.reason) == [.cutOff])
  }
}
