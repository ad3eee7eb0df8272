import Dossier
import FoundationEssentials
import Leaflet
import Testing

@testable import Session

/// Metrics of the invented people against the report for programs.
@Suite struct SampleMetricTests {
  struct Report: Decodable {
    struct Finding: Decodable {
      struct Measure: Decodable {
        var count: Int
        var of: Int?
      }
      var kind: String
      var variant: String
      var measure: Measure?
    }
    struct Export: Decodable {
      var files: Int
      var from: String?
    }
    var findings: [Finding]
    var exports: [Export]

    func measure(_ kind: String, _ variants: String...) -> Finding.Measure? {
      findings.first { $0.kind == kind && variants.contains($0.variant) }?.measure
    }
  }

  @Test(arguments: ["nurse", "driver", "pupil", "van-driver"])
  func metricsAreThoseOfTheReport(_ name: String) throws {
    let person = try People.sample(name)
    let text = ReportJSON.render(
      dossier: person.dossier, leaflet: person.leaflet, words: Words(.english), version: "0")
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    let values = person.facts.values

    let sampling = report.measure("location-sampling", "counted", "betweenRides")
    #expect(values["location.points.count"]?.amount == sampling.map { $0.of ?? $0.count })
    expectShare(values["location.nights_top.per100"], report.measure("home", "nights"))
    #expect(values["files.count"]?.amount == report.exports.reduce(0) { $0 + $1.files })
    let oldest = report.exports.compactMap(\.from).min()?.prefix(4)
    #expect(values["oldest.year"]?.amount == oldest.flatMap { Int($0) })
    #expect(values["logins.devices.count"]?.amount == report.measure("device", "models")?.count)
    #expect(
      values["contacts.count"]?.amount == report.measure("contacts", "counted", "reachable")?.count)
    #expect(values["search.count"]?.amount == report.measure("searches", "counted", "dated")?.count)
    #expect(
      values["ads.labels.count"]?.amount
        == report.measure("ad-labels", "counted", "examples")?.count)
    #expect(
      values["companies.in.count"]?.amount == report.measure("companies", "counted", "apps")?.count)
    #expect(values["apps.count"]?.amount == report.measure("device", "apps")?.count)
    expectShare(values["messages.top.per100"], report.measure("messages", "closest"))
    if let night = report.measure("app-rhythm", "night") {
      expectShare(values["activity.night.per100"], night)
    }
    // The window of the report is where the quiet time lies.
    #expect(
      (values["activity.quiet.longest_h"] != nil)
        == (report.measure("sleep", "window", "windowLater", "windowEarlier") != nil))
  }

  private func expectShare(
    _ value: MetricValue?, _ measure: Report.Finding.Measure?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let measure, let whole = measure.of, whole >= 20 else {
      #expect(value == nil, sourceLocation: sourceLocation)
      return
    }
    #expect(
      value?.counted == MetricValue.Counted(count: measure.count, of: whole),
      sourceLocation: sourceLocation)
    let share = Double(measure.count) / Double(whole) * 100
    #expect(abs(Double(value?.amount ?? -9) - share) <= 1, sourceLocation: sourceLocation)
  }

  /// What the scripts of the program ask of her.
  @Test func theNurseAnswersWhatSheIsAskedFirst() throws {
    let facts = try People.sample("nurse").facts
    #expect(facts.values["location.nights_top.per100"] != nil)
    #expect(facts.values["oldest.year"] != nil)
    #expect(facts.tells(of: "location"))
  }
}
