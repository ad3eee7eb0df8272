import CivilTime
import Dossier
import Leaflet
import Places
import Testing

@testable import Session

@Suite struct MetricTests {
  private func value(
    _ name: String, _ findings: [Finding] = [], _ change: (inout Dossier) -> Void = { _ in }
  ) throws -> MetricValue? {
    var dossier = Dossier()
    change(&dossier)
    let metric = try #require(Metric.named(name))
    return metric.value(MetricSource(dossier: dossier, findings: findings))
  }

  @Test func theListIsClosedAndItsNamesAreStable() {
    #expect(
      Metric.all.map(\.name).sorted() == [
        "activity.night.per100", "activity.quiet.longest_h", "ads.labels.count",
        "ads.labels.sensitive.count", "ads.labels.wrong.per100", "apps.count",
        "companies.in.count", "contacts.count", "files.count", "files.unread.per100",
        "location.nights_top.per100", "location.places.distinct", "location.points.count",
        "logins.devices.count", "media.with_place.per100", "messages.top.per100", "oldest.year",
        "purchases.count", "search.count", "search.night.per100", "voice.count",
      ])
  }

  /// Nothing is made up for a copy that says nothing.
  @Test func anEmptyCopyCannotTell() {
    let source = MetricSource(dossier: Dossier(), findings: [])
    for metric in Metric.all { #expect(metric.value(source) == nil, "\(metric.name)") }
  }

  @Test(arguments: [
    (27, 29, 93), (9, 20, 45), (0, 20, 0), (20, 20, 100), (1, 1_000, 1), (999, 1_000, 99),
    (1, 200, 1), (199, 200, 99),
  ])
  func sharesAreNeitherNoneNorAllWhereThatIsNotSo(_ count: Int, _ whole: Int, _ amount: Int) {
    #expect(MetricValue(count, of: whole)?.amount == amount)
  }

  @Test func tooLittleIsNoShare() {
    #expect(MetricValue(9, of: 19) == nil)
    #expect(MetricValue(3, of: 2, fewest: 1) == nil)
    #expect(MetricValue(0, of: 0, fewest: 0) == nil)
  }

  @Test func nightsAreThoseOfTheHome() throws {
    let nights = People.finding(.home, "nights", 27, of: 29)
    let value = try #require(try value("location.nights_top.per100", [nights]))
    #expect(value.amount == 93)
    #expect(value.counted == MetricValue.Counted(count: 27, of: 29))
    #expect(value.from?.description == "2024-01-02")
    #expect(
      try self.value("location.nights_top.per100", [People.finding(.home, "trips", 4, of: 40)])
        == nil)
    #expect(
      try self.value("location.nights_top.per100", [People.finding(.home, "nights", 9, of: 9)])
        == nil)
  }

  @Test func theQuietTimeIsRoundedToTheHour() throws {
    func hours(_ minutes: Int64) throws -> Int? {
      let sleep = People.finding(
        .sleep, "window", 20, of: 25, facts: [Fact("length", .seconds(minutes * 60))])
      return try value("activity.quiet.longest_h", [sleep])?.amount
    }
    #expect(try hours(461) == 8)
    #expect(try hours(449) == 7)
    #expect(try hours(450) == 8)
  }

  @Test func daysWithoutANightAreNone() throws {
    let days = People.finding(.appRhythm, "hours", 171, of: 422, unit: .days)
    let night = People.finding(.appRhythm, "night", 9, of: 171, unit: .days)
    #expect(try value("activity.night.per100", [days, night])?.amount == 5)
    #expect(try value("activity.night.per100", [days])?.amount == 0)
    let few = People.finding(.appRhythm, "hours", 12, of: 140, unit: .days)
    #expect(try value("activity.night.per100", [few]) == nil)
  }

  @Test func searchesWithoutANightAreNone() throws {
    let searches = People.finding(.searches, "dated", 30, unit: .searches)
    let night = People.finding(.searches, "night", 6, of: 30, unit: .searches)
    #expect(try value("search.count", [searches])?.amount == 30)
    #expect(try value("search.night.per100", [searches, night])?.amount == 20)
    let none = try value("search.night.per100", [searches]) { dossier in
      dossier.searches = (1...30).map {
        Search(
          at: Instant(seconds: 43_200), service: "S", text: "\($0)",
          provenance: Provenance(file: 0, row: $0))
      }
    }
    #expect(none?.amount == 0)
    #expect(try value("search.night.per100", [searches]) == nil)
  }

  @Test func labelsOfTheLargestMatterAreSensitive() throws {
    let labels = People.finding(.adLabels, "counted", 412, unit: .labels)
    let one = People.finding(.adLabels, "topic", 9, of: 412, unit: .labels)
    let other = People.finding(.adLabels, "topic", 14, of: 412, unit: .labels)
    #expect(try value("ads.labels.count", [labels])?.amount == 412)
    #expect(try value("ads.labels.sensitive.count", [labels, one, other])?.amount == 14)
    #expect(try value("ads.labels.sensitive.count", [labels])?.amount == 0)
    #expect(try value("ads.labels.sensitive.count", [one]) == nil)
  }

  @Test(arguments: [
    ("companies.in.count", FindingKind.companies, "apps"),
    ("contacts.count", .contacts, "reachable"), ("purchases.count", .purchases, "shops"),
    ("logins.devices.count", .device, "models"),
  ])
  func countsAreThoseOfTheReport(_ name: String, _ kind: FindingKind, _ variant: String) throws {
    #expect(try value(name, [People.finding(kind, variant, 1_148)])?.amount == 1_148)
    #expect(try value(name, [People.finding(kind, "topic", 7)]) == nil)
  }

  @Test func photosAreCountedByTheirLists() throws {
    let place = try #require(Coordinate(latitude: 50.6, longitude: 5.5))
    let photos = try value("media.with_place.per100") { dossier in
      dossier.files = [
        SourceFile(
          export: 0, path: "a.json", bytes: 1, entry: 0, format: "google-takeout/photos", rows: 30),
        SourceFile(
          export: 0, path: "b.json", bytes: 1, entry: 1, format: "google-takeout/records", rows: 99),
      ]
      // A position of another list, and one picture told twice.
      for (file, row) in [(0, 1), (0, 2), (0, 3), (0, 3), (1, 1)] {
        dossier.fixes.append(
          Fix(
            at: Instant(seconds: 0), coordinate: place,
            provenance: Provenance(file: file, row: row)))
      }
    }
    #expect(photos?.amount == 10)
    #expect(photos?.counted == MetricValue.Counted(count: 3, of: 30))
  }

  @Test func placesAreSquares() throws {
    let value = try value("location.places.distinct") { dossier in
      for (latitude, longitude) in [(50.6001, 5.5001), (50.6004, 5.5044), (50.6051, 5.5)] {
        guard let place = Coordinate(latitude: latitude, longitude: longitude) else { continue }
        dossier.fixes.append(
          Fix(
            at: Instant(seconds: 0), coordinate: place, provenance: Provenance(file: 0, row: 1)))
      }
    }
    #expect(value?.amount == 2)
  }

  @Test func appsAreTheirDistinctNames() throws {
    func link(_ name: String, _ deed: String, via: String?, _ count: Int) -> CompanyLink {
      CompanyLink(
        name: name, deed: deed, via: via, count: count, provenance: Provenance(file: 0, row: 1))
    }
    var dossier = Dossier()
    dossier.companyLinks = [
      link("x.com", "call", via: "Chess", 3), link("y.com", "call", via: "Bus", 9),
      link("Quiz", "app", via: nil, 1), link("x.com", "call", via: "Chess", 2),
      link("Shop", "PURCHASE", via: nil, 50), link("z.com", "call", via: "Atlas", 9),
    ]
    #expect(TopList.items("apps.count", of: dossier) == ["Atlas", "Bus", "Chess", "Quiz"])
    #expect(
      TopList.items("companies.in.count", of: dossier) == [
        "Shop", "y.com", "z.com", "x.com", "Quiz",
      ])
    #expect(
      Metric.named("apps.count")?.value(MetricSource(dossier: dossier, findings: []))?.amount == 4)
  }

  @Test func filesAreCountedHoweverFew() throws {
    func file(_ path: String, _ entry: Int, _ note: FileNote?) -> SourceFile {
      SourceFile(export: 0, path: path, bytes: 1, entry: entry, note: note)
    }
    let files = [
      file("a.csv", 0, nil), file("b.ogg", 1, .media), file("c.MP3", 2, .media),
      file("d.jpg", 3, .media), file(".DS_Store", 4, .systemFile),
    ]
    #expect(try value("files.count") { $0.files = files }?.amount == 5)
    #expect(try value("files.unread.per100") { $0.files = files }?.amount == 0)
    #expect(try value("voice.count") { $0.files = files }?.amount == 2)
    let unread = People.finding(.notUnderstood, "files", 1, of: 4, unit: .files)
    #expect(try value("files.unread.per100", [unread]) { $0.files = files }?.amount == 25)
  }
}
