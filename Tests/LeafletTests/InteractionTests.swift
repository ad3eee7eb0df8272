import CivilTime
import Dossier
import Places
import Testing

@testable import Leaflet

/// Several exports of one person, and what they show together.
@Suite struct InteractionTests {
  private func at(_ file: Int) -> Provenance { Provenance(file: file, row: 1) }

  /// One export a file: a company, and what was read from it.
  private func dossier(_ kinds: [String]) -> Dossier {
    var dossier = Dossier()
    dossier.exports = kinds.map {
      SourceExport(path: "\($0).zip", controller: $0, kind: $0, timeZones: [])
    }
    dossier.files = kinds.indices.map { SourceFile(export: $0, path: "a.csv", bytes: 1, entry: 0) }
    return dossier
  }

  private func purchase(_ file: Int, at seconds: Int64 = 0) -> Purchase {
    Purchase(at: Instant(seconds: seconds), what: "bread", provenance: at(file))
  }

  private func savedPlace(_ file: Int) -> SavedPlace {
    SavedPlace(label: "x", provenance: at(file))
  }

  @Test func `Both sides have to be open, in two exports`() {
    var one = dossier(["shop"])
    one.purchases = [purchase(0)]
    one.savedPlaces = [savedPlace(0)]
    #expect(OpenInteraction.all(in: one).isEmpty)
    var two = dossier(["maps", "shop"])
    two.purchases = [purchase(1)]
    #expect(OpenInteraction.all(in: two).isEmpty)
    two.savedPlaces = [savedPlace(0)]
    #expect(
      OpenInteraction.all(in: two) == [OpenInteraction(interaction: .bank, one: 0, other: 1)])
    // The shop tells both: with the maps' places it still makes a pair of two exports.
    two.savedPlaces = [savedPlace(1)]
    #expect(OpenInteraction.all(in: two).isEmpty)
  }

  @Test func `Kinds of export are sides too`() {
    var sport = dossier(["garmin", "google-location"])
    sport.savedPlaces = [savedPlace(1)]
    #expect(OpenInteraction.all(in: sport).map(\.interaction) == [.runs])
  }

  @Test func `Photos with a place are a side, and other positions are none`() {
    var dossier = dossier(["maps", "photos"])
    dossier.givenStays = [
      GivenStay(begin: Instant(seconds: 0), end: Instant(seconds: 9), provenance: at(0))
    ]
    dossier.fixes.append(
      Fix(at: Instant(seconds: 0), coordinate: .origin, accuracy: nil, provenance: at(1)))
    #expect(OpenInteraction.all(in: dossier).isEmpty)
    dossier.files[1].format = "google-takeout/photos"
    #expect(OpenInteraction.all(in: dossier).map(\.interaction) == [.company])
  }

  @Test func `The level rises by one, with words`() {
    var dossier = dossier(["maps", "shop"])
    dossier.purchases = [purchase(1)]
    let shops = [finding(.purchases, variant: "shops", count: 12, unit: .purchases)]
    func entry() -> LeafletEntry? {
      Leaflet.compose(dossier: dossier, findings: shops, words: Words(.english))
        .entry("purchases-1")
    }
    #expect(entry()?.level == .thinkFirst)
    dossier.savedPlaces = [savedPlace(0)]
    #expect(entry()?.level == .stopAndAsk)
    #expect(
      entry()?.raisedBy == ["One level higher: maps and shop together show shop, time and price."])
    let lines = PlainLeaflet.lines(
      Leaflet.compose(dossier: dossier, findings: shops, words: Words(.english)),
      dossier: dossier, words: Words(.english))
    #expect(lines.contains { $0.contains("maps and shop: you opened both.") })
  }

  @Test func `Every interaction has its words and a risk that it raises`() {
    let raised = Set(RiskCatalogue().entries.flatMap(\.interactions))
    for interaction in Interaction.allCases {
      #expect(Words(.dutch).has(interaction.key))
      #expect(raised.contains(interaction))
    }
  }

  @Test func `A dose is told of every study that names how many were enough`() {
    let dossier = dossier(["shop"])
    let leaflet = Leaflet.compose(
      dossier: dossier,
      findings: [
        finding(.uniqueness, variant: "enough", count: 4_007, unit: .points),
        finding(.purchases, variant: "shops", count: 13, unit: .purchases),
      ], words: Words(.english))
    let lines = PlainLeaflet.lines(leaflet, dossier: dossier, words: Words(.english))
    #expect(lines.contains { $0.contains("Your file has 4,007, more than 1,000 times as many.") })
    #expect(lines.contains { $0.contains("Your file has 13, 3 times as many.") })
    #expect(lines.count { $0 == "More is not worse in a straight line." } == 1)
  }

  /// What was enough is named by its unit, in the case that the sentence asks for.
  @Test func `A dose names what it counts`() {
    let words = Words(.german)
    let leaflet = Leaflet.compose(
      dossier: dossier(["shop"]),
      findings: [finding(.uniqueness, variant: "enough", count: 9, unit: .points)], words: words)
    let lines = PlainLeaflet.lines(leaflet, dossier: dossier(["shop"]), words: words)
    #expect(lines.contains { $0.contains("4 Punkte reichten in der Studie. Ihre Datei hat 9") })
  }

  @Test func `Old is what is two years older than the newest`() {
    var dossier = dossier(["shop"])
    let year: Int64 = 31_556_952
    dossier.purchases = [0, 1, year, 2 * year + 1].map { purchase(0, at: $0) }
    #expect(OldRecords(dossier).share == 0.25)
    dossier.purchases = [purchase(0, at: 2 * year)]
    #expect(OldRecords(dossier).share == nil)
    #expect(OldRecords(Dossier()).share == nil)
  }

  @Test(arguments: StorageFacts.Folder.allCases)
  func `The storage section looks at the real file`(_ folder: StorageFacts.Folder) {
    let facts = StorageFacts(
      path: "/a/copy.zip", mode: 0o100_600, folder: folder, written: day(2026, 3, 9))
    let dossier = smallDossier()
    let leaflet = Leaflet.compose(
      dossier: dossier, findings: [], words: Words(.english), storage: [facts])
    let lines = PlainLeaflet.lines(leaflet, dossier: dossier, words: Words(.english))
    #expect(lines.contains("Written on: 9 March 2026"))
    #expect(lines.contains { $0.hasSuffix(Words(.english)["store.folder.\(folder.rawValue)"]) })
    #expect(lines.contains { $0.contains("Only your account") })
  }
}
