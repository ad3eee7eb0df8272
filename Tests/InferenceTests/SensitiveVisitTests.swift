import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct SensitiveVisitTests {
  private let home = Coordinate.town
  private let clinic = Coordinate.town.moved(east: 2_500, north: 500)
  private let context = InferenceContext(lexicon: .standard)

  private func visits(_ diary: Diary, _ context: InferenceContext? = nil) -> [Finding] {
    Inference.conclude(diary.arranged(), context ?? self.context, inferences: [.sensitiveVisit])
  }

  /// A life around the visits: rides home from elsewhere on twelve evenings.
  private func everyday() -> Diary {
    var diary = Diary()
    let bar = home.moved(east: -3_000, north: 0)
    for day in 0..<12 {
      diary.ride(day: day * 2, 19, from: home, to: bar)
      diary.ride(day: day * 2, 23, from: bar, to: home, toAddress: "Invented Lane 1")
    }
    return diary
  }

  @Test func anAddressThatNamesItself() {
    var diary = everyday()
    for day in [1, 15] {
      diary.ride(
        day: day, 10, from: home, to: clinic,
        toAddress: "Clinique Sainte-Invention, Rue Inventée 3, 1000 Exemple")
      diary.ride(
        day: day, 11, from: clinic, to: home,
        fromAddress: "Clinique Sainte-Invention, Rue Inventée 3, 1000 Exemple")
    }
    let found = visits(diary)
    #expect(found.map(\.id) == ["sensitive-visit-1"])
    let finding = found.first
    #expect(finding?.variant == "named")
    #expect(finding?.category == "health.clinic")
    #expect(finding?.article == "9h")
    #expect(finding?.measure == Measure(count: 2, unit: .visits))
    #expect(finding?.place?.label == "Clinique Sainte-Invention")
    #expect(finding?.from == Diary.start + 1)
    #expect(finding?.to == Diary.start + 15)
    // 0.9 × (2 + 1) / (2 + 2).
    #expect(abs((finding?.confidence ?? 0) - 0.675) < 1e-9)
    #expect(
      finding?.evidence.supporting == [
        EvidenceGroup("namedAddresses", sources: (25...28).map { Provenance(file: 0, row: $0) })
      ])
  }

  @Test(arguments: [
    "Rue de l'Hôpital 3, 1000 Exemple", "Kirchstrasse 12, 8000 Beispiel", "Place de l'Église 1",
    "Invented Lane 77, Example Town",
  ])
  func aStreetIsNoVenue(_ address: String) {
    var diary = everyday()
    diary.ride(day: 1, 10, from: home, to: clinic, toAddress: address)
    diary.ride(day: 3, 10, from: home, to: clinic, toAddress: address)
    #expect(visits(diary).isEmpty)
  }

  @Test func theOwnHospitalIsNoVisit() {
    var diary = Diary()
    for day in 0..<40 where day % 7 < 5 {
      diary.ride(
        day: day, 7.5, from: home, to: clinic, toAddress: "Hôpital de l'Exemple, Allée 1")
      diary.ride(
        day: day, 17.5, from: clinic, to: home, fromAddress: "Hôpital de l'Exemple, Allée 1")
    }
    // The day the car stopped at the gate, six hundred metres before.
    diary.ride(
      day: 41, 7.5, from: home, to: clinic.moved(east: -600, north: 0),
      toAddress: "Hôpital de l'Exemple, Allée 1")
    let findings = Inference.conclude(
      diary.arranged(), context, inferences: [.home, .work, .sensitiveVisit])
    #expect(findings.map(\.kind) == [.home, .work])
    #expect((findings.last?.place?.coordinate.distance(to: clinic).value ?? 999) < 10)
  }

  @Test func aDriversPassengersAreNotTheDriver() {
    var diary = Diary()
    for day in 0..<9 {
      diary.ride(
        day: day, 10, from: home, to: clinic, toAddress: "Clinique Sainte-Invention", role: .driver)
    }
    #expect(visits(diary).isEmpty)
  }

  @Test func aRideThatCameToNothingIsNoVisit() {
    var diary = everyday()
    diary.ride(
      day: 1, 10, from: home, to: clinic, toAddress: "Clinique Sainte-Invention",
      status: .riderCancelled)
    #expect(visits(diary).isEmpty)
  }

  @Test func aRefugeIsNeitherNamedNorPlaced() {
    var diary = everyday()
    diary.ride(day: 1, 10, from: home, to: clinic, toAddress: "Frauenhaus Beispielstadt, Weg 2")
    let found = visits(diary)
    #expect(found.map(\.variant) == ["hidden"])
    #expect(found.first?.place == nil)
    #expect(found.first?.evidence.rows == 0)
    #expect(found.first?.facts.contains { $0.name == "name" } == false)
    let places = Groundwork(diary.arranged(), context).places
    #expect(!places.contains { $0.label.contains("Frauenhaus") })
  }

  private func region(_ features: [(Coordinate, String, String)]) throws -> InferenceContext {
    let list = features.map { place, name, tags in
      """
      {"type":"Feature","geometry":{"type":"Point","coordinates":[\(place.longitude),\
      \(place.latitude)]},"properties":{"name":"\(name)",\(tags)}}
      """
    }
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\(list.joined(separator: ","))]}"
    return InferenceContext(places: try PlaceIndex(geoJSON: Array(text.utf8)))
  }

  @Test func ridesToAPlaceOfTheRegionAreOnlyNear() throws {
    var diary = everyday()
    for day in [1, 15] {
      diary.ride(day: day, 10, from: home, to: clinic)
      diary.ride(day: day, 11, from: clinic, to: home)
    }
    let context = try region([
      (clinic.moved(east: 10, north: 0), "Invented Clinic", "\"amenity\":\"clinic\""),
      (clinic.moved(east: -20, north: 0), "Invented Bakery", "\"shop\":\"bakery\""),
    ])
    let found = visits(diary, context)
    #expect(found.map(\.variant) == ["near"])
    #expect(found.first?.category == "health.clinic")
    #expect(found.first?.measure == Measure(count: 2, unit: .visits))
    #expect(found.first?.facts.contains(Fact("rivalNames", .texts(["Invented Bakery"]))) == true)
    // 11:00 less the quarter of an hour after 10:00 that the ride took.
    #expect(found.first?.facts.contains(Fact("dwell", .seconds(2_700))) == true)
    #expect((found.first?.confidence ?? 1) < 0.6)
  }

  @Test func oneRideSaysNothing() throws {
    var diary = everyday()
    diary.ride(day: 1, 10, from: home, to: clinic)
    diary.ride(day: 1, 11, from: clinic, to: home)
    let context = try region([(clinic, "Invented Clinic", "\"amenity\":\"clinic\"")])
    #expect(visits(diary, context).isEmpty)
  }

  @Test func aSingleDropOffOrAShortStopIsChance() throws {
    let context = try region([(clinic, "Invented Clinic", "\"amenity\":\"clinic\"")])
    var once = everyday()
    once.ride(day: 1, 10, from: home, to: clinic)
    #expect(visits(once, context).isEmpty)
    var brief = everyday()
    brief.ride(day: 1, 10, from: home, to: clinic)
    brief.ride(day: 1, 10.3, from: clinic.moved(east: 300, north: 0), to: home)
    #expect(visits(brief, context).isEmpty)
  }

  @Test func theOwnHomeAboveAPracticeIsNoVisit() throws {
    let context = try region([(home, "Invented Practice", "\"amenity\":\"doctors\"")])
    #expect(visits(everyday(), context).isEmpty)
  }
}
