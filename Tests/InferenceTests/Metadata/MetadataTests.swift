import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct MetadataTests {
  private func conclude(_ diary: Diary, _ inference: Inference) -> Finding? {
    Inference.conclude(diary.arranged(), inferences: [inference]).first
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(Inference.conclude(Dossier()).isEmpty)
  }

  @Test func devicesWithTheirDates() {
    var diary = Diary()
    diary.appEvent(Diary.moment(0, 9), device: "Phone A")
    diary.appEvent(Diary.moment(3, 9), device: "Phone B")
    diary.appEvent(Diary.moment(4, 9), device: "Phone B")
    diary.appEvent(Diary.moment(9, 9))
    let finding = conclude(diary, .devices)
    #expect(finding?.measure == Measure(count: 2, unit: .devices))
    #expect(finding?.facts.contains(Fact("devices", .texts(["Phone B", "Phone A"]))) == true)
    #expect(finding?.from == Diary.start)
    #expect(finding?.to == Diary.start + 4)
    #expect(finding?.evidence.rows == 3)
  }

  @Test func networksByAddressElseByOperator() {
    var diary = Diary()
    diary.appEvent(Diary.moment(0, 9), carrier: "Operator")
    #expect(conclude(diary, .networks)?.variant == "operators")
    diary.appEvent(Diary.moment(1, 9), carrier: "Operator", address: "192.0.2.1")
    diary.appEvent(Diary.moment(2, 9), carrier: "Operator", address: "192.0.2.7")
    let finding = conclude(diary, .networks)
    #expect(finding?.variant == "addresses")
    #expect(finding?.measure == Measure(count: 2, unit: .networks))
    #expect(finding?.facts.contains(Fact("operators", .texts(["Operator"]))) == true)
  }

  @Test func positionsBetweenRides() {
    var diary = Diary()
    diary.ride(day: 0, 10, from: .town, to: .town.moved(east: 900, north: 0), minutes: 30)
    for quarter in 0..<8 { diary.fix(Diary.moment(0, 9.5 + Double(quarter) / 4), .town) }
    // 09:30, 09:45, then 10:00, 10:15, 10:30 during the ride, then 10:45, 11:00, 11:15.
    let finding = conclude(diary, .locationSampling)
    #expect(finding?.variant == "betweenRides")
    #expect(finding?.measure == Measure(count: 5, of: 8, unit: .points))
    #expect(finding?.facts.contains(Fact("step", .seconds(900))) == true)
    #expect(finding?.evidence.examples.first == Provenance(file: 0, row: 2))
  }

  @Test func distinctPlacesAndHours() {
    var diary = Diary()
    for minute in 0..<50 { diary.fix(Diary.moment(0, 9 + Double(minute) / 60), .town) }
    diary.fix(Diary.moment(0, 12), .town)
    diary.fix(Diary.moment(0, 12.1), .town.moved(east: 5_000, north: 0))
    let few = conclude(diary, .uniqueness)
    #expect(few?.variant == "few")
    #expect(few?.measure == Measure(count: 3, unit: .points))
    diary.ride(day: 3, 9, from: .town, to: .town.moved(east: 0, north: 3_000))
    let enough = conclude(diary, .uniqueness)
    #expect(enough?.variant == "enough")
    #expect(enough?.measure == Measure(count: 5, unit: .points))
    #expect(enough?.tag == .studies)
  }

  @Test func theHourOfTheApp() {
    var diary = Diary()
    for day in 0..<5 {
      for minute in 0..<20 { diary.appEvent(Diary.moment(day, 8 + Double(minute) / 60)) }
      if day < 2 { diary.appEvent(Diary.moment(day, 18)) }
    }
    let finding = conclude(diary, .appRhythm)
    #expect(finding?.window == ClockWindow(from: 480, to: 540))
    #expect(finding?.measure == Measure(count: 5, of: 5, unit: .days))
    #expect(finding?.facts.contains(Fact("hourDays", .count(5))) == true)
  }

  @Test func filesThatWereNotRead() {
    var diary = Diary()
    diary.dossier.files = [
      SourceFile(
        export: 0, path: "a.csv", bytes: 1, entry: 0, format: "x", rows: 9, rowsSetAside: 2),
      SourceFile(export: 0, path: "b.dat", bytes: 1, entry: 1, note: .unknownFormat),
      SourceFile(export: 0, path: "readme", bytes: 1, entry: 2, note: .document),
      SourceFile(export: 0, path: ".DS_Store", bytes: 1, entry: 3, note: .systemFile),
    ]
    let finding = conclude(diary, .notUnderstood)
    #expect(finding?.variant == "files")
    #expect(finding?.measure == Measure(count: 1, of: 3, unit: .files))
    #expect(finding?.facts.contains(Fact("rows", .count(2))) == true)
    #expect(finding?.evidence.supporting.first?.examples == [Provenance(file: 1, row: 0)])
    diary.dossier.files[1].note = nil
    #expect(conclude(diary, .notUnderstood)?.variant == "rows")
  }

  @Test func frequentPlacesAreNeitherHomeNorWork() {
    let home = Coordinate.town
    let gym = Coordinate.town.moved(east: 1_500, north: 0)
    var diary = Diary()
    for day in 0..<14 where day % 2 == 0 {
      diary.ride(day: day, 19, from: home, to: gym)
      diary.ride(day: day, 21, from: gym, to: home)
    }
    let findings = Inference.conclude(diary.arranged(), inferences: [.frequentPlace])
    #expect(findings.count == 1)
    #expect((findings.first?.place?.coordinate.distance(to: gym).value ?? 999) < 5)
    #expect(findings.first?.measure == Measure(count: 7, unit: .visits))
  }
}
