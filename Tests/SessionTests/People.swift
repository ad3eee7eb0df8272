import CivilTime
import Dossier
import Exports
import Inference
import Leaflet
import Places
import WorkingTime

@testable import Session

/// Copies of the tests: small ones that are made by hand, and those of the invented people.
enum People {
  /// A copy in which the metrics have these values, and nothing else.
  static func copy(
    _ values: [String: MetricValue] = [:], tops: [String: [String]] = [:],
    entries: [LeafletEntry] = [], labels: [String] = []
  ) -> CopyFacts {
    var leaflet = Leaflet.compose(dossier: Dossier(), findings: [], words: Words(.english))
    leaflet.entries = entries
    return CopyFacts(values: values, tops: tops, leaflet: leaflet, labels: labels)
  }

  static func finding(
    _ kind: FindingKind, _ variant: String, _ count: Int, of whole: Int? = nil,
    unit: Measure.Unit = .nights, facts: [Fact] = []
  ) -> Finding {
    Finding(
      id: "\(kind.rawValue)-1", kind: kind, variant: variant, facts: facts,
      measure: Measure(count: count, of: whole, unit: unit),
      from: LocalDate(iso8601: "2024-01-02"), to: LocalDate(iso8601: "2024-03-04"),
      evidence: Evidence(supporting: []))
  }

  static func entry(_ kind: FindingKind, _ variant: String, _ count: Int, of whole: Int)
    -> LeafletEntry?
  {
    Leaflet.compose(
      dossier: Dossier(), findings: [finding(kind, variant, count, of: whole)],
      words: Words(.english)
    ).entries.first
  }

  struct Read: Sendable {
    var dossier: Dossier
    var findings: [Finding]
    var leaflet: Leaflet
    var facts: CopyFacts { CopyFacts(dossier: dossier, findings: findings, leaflet: leaflet) }
  }

  /// The copy of somebody invented, read as the commands read it.
  static func sample(_ name: String) throws -> Read {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let reading = try ExportReader.read(["\(root)/SampleExports/\(name)"])
    let hours = WorkingTime.hours(of: reading.dossier)
    let working = hours.map { WorkingTime.findings(from: $0, of: reading.dossier) } ?? []
    let findings = Inference.conclude(reading.dossier, .standard()) + working
    return Read(
      dossier: reading.dossier, findings: findings,
      leaflet: Leaflet.compose(
        dossier: reading.dossier, findings: findings, hours: hours, words: Words(.english)))
  }
}
