import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct TravelTests {
  private let brussels = Coordinate.point(50.8503, 4.3517)
  private let lisbon = Coordinate.point(38.7223, -9.1393)
  private let tournai = Coordinate.point(50.6056, 3.3880)
  private let lille = Coordinate.point(50.6292, 3.0573)
  private let ghent = Coordinate.point(51.0543, 3.7174)

  private let context = InferenceContext(gazetteer: .standard)

  private func travel(_ dossier: Dossier) -> Finding? {
    Inference.conclude(dossier, context, inferences: [.travel]).first
  }

  private func atHome(_ days: Range<Int>, at home: Coordinate, _ diary: inout Diary) {
    for day in days { diary.given(day, 0...23, at: home) }
  }

  @Test func aWeekInLisbon() throws {
    var diary = Diary()
    atHome(0..<20, at: brussels, &diary)
    for day in 20..<27 { diary.given(day, 1...22, at: lisbon) }
    atHome(28..<40, at: brussels, &diary)
    let finding = try #require(travel(diary.arranged()))
    #expect(finding.variant == "journeys")
    #expect(finding.measure == Measure(count: 1, unit: .countries))
    #expect(finding.facts.contains(Fact("count", .count(1))))
    // From one in the morning of a day, which belongs to the evening before, to the evening of the last.
    #expect(finding.facts.contains(Fact("nights", .count(7))))
    #expect(finding.places.map(\.label) == ["Lisbon (PT)"])
    #expect(finding.places.first?.from == Diary.start + 20)
    #expect(finding.places.first?.to == Diary.start + 26)
  }

  @Test func shoppingAcrossTheBorderIsNoJourneyOfNights() throws {
    var diary = Diary()
    for day in 0..<40 {
      if day % 7 == 5 {
        diary.given(day, 0...9, at: tournai)
        diary.given(day, 10...12, at: lille)
        diary.given(day, 13...23, at: tournai)
      } else {
        atHome(day..<day + 1, at: tournai, &diary)
      }
    }
    let finding = try #require(travel(diary.arranged()))
    #expect(finding.variant == "days")
    #expect(finding.facts.contains(Fact("count", .count(5))))
    #expect(finding.facts.contains(Fact("nights", .count(0))))
    #expect(finding.places.allSatisfy { $0.label.hasSuffix("(FR)") })
  }

  /// An airport on the Swiss side of a border that is rounded to some hundred metres.
  @Test func waitingBesideABorderIsNoDayAbroad() {
    let geneva = Coordinate.point(46.1980, 6.1300)
    let airport = Coordinate.point(46.2412, 6.1016)
    var diary = Diary()
    for day in 0..<20 {
      diary.given(day, 0...9, at: geneva)
      diary.given(day, 10...14, at: airport)
      diary.given(day, 15...23, at: geneva)
    }
    #expect(travel(diary.arranged()) == nil)
  }

  @Test func aDayInAnotherTownOfTheCountryIsNone() {
    var diary = Diary()
    atHome(0..<20, at: brussels, &diary)
    diary.given(20, 10...18, at: ghent)
    atHome(21..<30, at: brussels, &diary)
    #expect(travel(diary.arranged()) == nil)
  }

  @Test func aNightInAnotherTownIsAJourney() {
    var diary = Diary()
    atHome(0..<20, at: brussels, &diary)
    diary.given(20, 10...32, at: ghent)
    atHome(22..<30, at: brussels, &diary)
    let finding = travel(diary.arranged())
    #expect(finding?.measure == Measure(count: 1, unit: .places))
    #expect(finding?.places.map(\.label) == ["Gent (BE)"])
  }

  /// A photo each morning and evening, and a rest of the day without any position.
  @Test func photosOfAJourney() {
    var diary = Diary()
    for day in 0..<30 {
      let place = (10..<15).contains(day) ? lisbon : brussels
      diary.fix(Diary.moment(day, 9), place)
      diary.fix(Diary.moment(day, 20), place.moved(east: 900, north: 0))
    }
    let finding = travel(diary.arranged())
    #expect(finding?.places.map(\.label) == ["Lisbon (PT)"])
    #expect(finding?.facts.contains(Fact("nights", .count(4))) == true)
  }

  @Test func aPositionThatNobodyCouldReachIsNone() {
    var diary = Diary()
    for day in 0..<30 {
      diary.fix(Diary.moment(day, 9), brussels)
      diary.fix(Diary.moment(day, 20), brussels.moved(east: 900, north: 0))
      if day == 12 || day == 13 {
        diary.fix(Diary.moment(day, 21), .point(brussels.longitude, brussels.latitude))
      }
    }
    #expect(travel(diary.arranged()) == nil)
  }

  @Test func placesOfSignInsAreToldApart() {
    var diary = Diary()
    for (row, place) in ["Gent, BE", "Porto, PT", "Gent, BE"].enumerated() {
      diary.dossier.signIns.append(
        SignIn(
          at: Diary.moment(row, 9), place: place, provenance: Provenance(file: 0, row: row + 1)))
    }
    let finding = travel(diary.arranged())
    #expect(finding?.variant == "signIns")
    #expect(finding?.measure == Measure(count: 2, unit: .places))
    #expect(finding?.facts.contains(Fact("names", .texts(["Gent, BE", "Porto, PT"]))) == true)
    #expect(finding?.evidence.rows == 3)
  }

  @Test func theOrderOfRowsPlaysNoPart() {
    var diary = Diary()
    atHome(0..<20, at: brussels, &diary)
    for day in 20..<24 { diary.given(day, 1...22, at: lisbon) }
    atHome(25..<40, at: brussels, &diary)
    var reversed = diary.dossier
    reversed.givenStays.reverse()
    reversed.arrange()
    #expect(travel(reversed) == travel(diary.arranged()))
  }

  @Test(arguments: BadData.allCases)
  func badDataShowNoJourney(_ bad: BadData) {
    #expect(travel(bad.dossier) == nil)
  }
}
