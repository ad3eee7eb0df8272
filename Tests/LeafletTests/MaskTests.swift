import CivilTime
import Dossier
import Places
import Testing

@testable import Leaflet

/// What is hidden before anything is worded.
@Suite struct MaskTests {
  private let home = Coordinate(latitude: 50.6391, longitude: 5.5873)

  private func finding(_ kind: FindingKind = .home, _ facts: [Fact]) throws -> Finding {
    var finding = Finding(
      id: "\(kind.rawValue)-1", kind: kind, variant: "usual", facts: facts, tag: .measured,
      evidence: Evidence(supporting: []), method: Method())
    let home = try #require(home)
    finding.place = FoundPlace(
      coordinate: home, radius: Metres(60), label: "Rue des Fictions 7, Liège")
    finding.measure = Measure(count: 91, of: 123, unit: .nights)
    return finding
  }

  private func masked(_ finding: Finding, _ level: MaskLevel) throws -> Finding {
    try #require(Mask(level).masked([finding]).first)
  }

  @Test func textsOfAnExportBecomeBlocksAndPlacesTowns() throws {
    let finding = try finding(facts: [
      Fact("place", .text("Rue des Fictions 7, Liège")), Fact("name", .text("Clinique X")),
      Fact("names", .texts(["Anna", "Bo"])), Fact("n", .count(1_234)), Fact("empty", .text("")),
    ])
    let masked = try masked(finding, .names)
    let town = try #require(masked.place?.label)
    #expect(!town.contains("Rue") && !town.isEmpty)
    #expect(
      masked.facts.map(\.value)
        == [
          .text(town), .text("▒▒▒▒▒▒"), .texts(["▒▒▒▒▒▒", "▒▒▒▒▒▒"]), .count(1_234), .text(""),
        ])
    let coordinate = try #require(masked.place?.coordinate)
    #expect(coordinate != home)
    // Another address of the town is told by the very same point.
    var neighbour = finding
    let near = try #require(Coordinate(latitude: 50.6395, longitude: 5.5868))
    neighbour.place?.coordinate = near
    #expect(try self.masked(neighbour, .names).place?.coordinate == coordinate)
    #expect(masked.measure == finding.measure)
  }

  private func finding(facts: [Fact]) throws -> Finding { try finding(.home, facts) }

  @Test func whereOnlyCountsAreShownTheyHaveTwoDigitsAndNoPlace() throws {
    let masked = try masked(finding(facts: [Fact("n", .count(12_345))]), .counts)
    #expect(masked.place == nil && masked.facts.map(\.value) == [.count(12_000)])
    #expect(masked.measure == Measure(count: 91, of: 120, unit: .nights))
    let mask = Mask(.counts)
    #expect(
      [0, 9, 99, 100, 105, 995, 999_999].map(mask.count) == [0, 9, 99, 100, 110, 1_000, 1_000_000])
  }

  @Test func rowsAddUpToARoundNumber() {
    var dossier = Dossier()
    // 4,349 in all: told in hundreds.
    dossier.files = [3_470, 260, 577, 42].enumerated().map { index, rows in
      SourceFile(export: 0, path: "\(index).csv", bytes: 1, entry: index, rows: rows)
    }
    let rows = Mask(.counts).masked(dossier).files.map(\.rows)
    #expect(rows == [3_500, 300, 600, 0])
    #expect(Mask(.names).masked(dossier).files.map(\.rows) == [3_470, 260, 577, 42])
  }

  @Test func journeysKeepTheGazetteersOwnNames() throws {
    let journey = try finding(.travel, [Fact("names", .texts(["Lyon", "Bern"]))])
    #expect(try masked(journey, .names).facts == journey.facts)
    #expect(try masked(journey, .counts).facts.map(\.value) == [.texts(["▒▒▒▒▒▒", "▒▒▒▒▒▒"])])
  }

  @Test func withoutAMaskNothingChanges() throws {
    let finding = try finding(facts: [Fact("name", .text("Anna"))])
    #expect(try masked(finding, .off) == finding)
    #expect(Mask(.off).cell("Anna") == "Anna")
    #expect(Mask(.names, ascii: true).cell("Anna") == "xxxxxx" && Mask(.names).cell("").isEmpty)
  }

  @Test func aDossierLosesItsPathsAndTexts() {
    var dossier = Dossier()
    dossier.exports = [SourceExport(path: "/home/anna/uber.zip", controller: "Uber")]
    dossier.files = [
      SourceFile(
        export: 0, path: "anna smith/Chat with Bo.TXT", part: "x[]", bytes: 1, entry: 0,
        columns: ["Bo"]),
      SourceFile(
        export: 0, path: "a.csv", bytes: 1, entry: 1, format: "uber-rider-portal/trips",
        columns: ["city"]),
    ]
    dossier.problems = [
      Problem(at: Provenance(file: 0, row: 1), reason: .notADate, column: "Bo", value: "Anna")
    ]
    dossier.contacts = [
      Contact(name: "Bo", kind: .name, provenance: Provenance(file: 0, row: 1))
    ]
    let masked = Mask(.names).masked(dossier)
    #expect(masked.exports.map(\.path) == ["Uber"])
    #expect(masked.files.map(\.label) == ["▒▒▒▒▒▒.txt", "▒▒▒▒▒▒.csv"])
    #expect(masked.files.map(\.columns) == [["▒▒▒▒▒▒"], ["city"]])
    #expect(masked.problems.map(\.value) == ["▒▒▒▒▒▒"] && masked.contacts.isEmpty)
    #expect(
      Mask(.names).masked([StorageFacts(path: "/home/anna", readers: .everyone)]).map(\.path)
        == ["▒▒▒▒▒▒"])
  }
}
