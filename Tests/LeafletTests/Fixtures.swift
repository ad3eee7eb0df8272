import CivilTime
import Dossier
import Places

@testable import Leaflet

/// Sentences with control characters and direction marks, as a hostile export might hold.
let hostile = "tr\u{1B}[31mips\u{202E}\u{0007}\n.csv"

func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
  LocalDate(year: year, month: month, day: day) ?? LocalDate(daysSince1970: 0)
}

/// An invented driver's copy: two tables, one unknown file.
func smallDossier(path: String = "trips.csv") -> Dossier {
  var dossier = Dossier()
  dossier.exports = [
    SourceExport(
      path: "copy.zip", controller: "Uber", kind: "uber-driver-sar", timeZones: ["Europe/Paris"])
  ]
  dossier.files = [
    SourceFile(
      export: 0, path: path, bytes: 2_048, entry: 0, format: "uber-driver-sar/trips",
      columns: ["city"], rows: 3, rowsSetAside: 1, from: Instant(seconds: 1_612_170_000),
      to: Instant(seconds: 1_614_550_000)),
    SourceFile(export: 0, path: "odd.bin", bytes: 10, entry: 1, note: .unknownFormat),
    SourceFile(export: 0, path: ".DS_Store", bytes: 5, entry: 2, note: .systemFile),
  ]
  dossier.problems = [
    Problem(
      at: Provenance(file: 0, row: 2), reason: .notADate, column: "begin time",
      value: "31/02/2021", setAside: true)
  ]
  return dossier
}

func finding(
  _ kind: FindingKind, _ number: Int = 1, variant: String = "plain", count: Int = 1,
  of: Int? = nil, unit: Measure.Unit = .days, facts: [Fact] = [], confidence: Double? = nil,
  alternatives: [String] = []
) -> Finding {
  Finding(
    id: "\(kind.rawValue)-\(number)", kind: kind, variant: variant, facts: facts,
    confidence: confidence, measure: Measure(count: count, of: of, unit: unit),
    place: Coordinate(latitude: 46.2044, longitude: 6.1432).map {
      FoundPlace(coordinate: $0, radius: Metres(60), label: "Rue Inventée")
    },
    evidence: Evidence(supporting: [
      EvidenceGroup(
        "tripEnds", sources: [Provenance(file: 0, row: 3), Provenance(file: 0, row: 1)])
    ]), alternatives: alternatives)
}

/// A home in 91 of 100 nights, four points, a hidden visit, and a work place that nobody can tell.
let findings = [
  finding(
    .home, variant: "nights", count: 91, of: 100, unit: .nights,
    facts: [
      Fact("place", .text("Rue Inventée")), Fact("count", .count(91)), Fact("of", .count(100)),
    ], confidence: 0.94, alternatives: ["otherPersonsHome"]),
  finding(.uniqueness, variant: "enough", count: 41_233, unit: .points),
  finding(.sensitiveVisit, variant: "visit", count: 2, unit: .visits),
  finding(
    .work, variant: "cannotTell", count: 3, unit: .days,
    facts: [Fact("trips", .count(5)), Fact("days", .count(3))]),
  finding(.device, variant: "models", count: 1, unit: .devices),
]

func smallLeaflet(_ language: Language = .english, path: String = "trips.csv") -> Leaflet {
  Leaflet.compose(
    dossier: smallDossier(path: path), findings: findings, words: Words(language),
    storage: [StorageFacts(path: "/home/nadia/copy.zip", mode: 0o644)])
}
