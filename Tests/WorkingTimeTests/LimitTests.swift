import CivilTime
import Dossier
import Rules
import Testing

@testable import WorkingTime

@Suite("Limits and rest")
struct LimitTests {
  /// The worked example X7: a long Monday and an early Tuesday.
  private let longMonday = [
    row(.p1, clock(5, 50), clock(10), row: 1), row(.p1, clock(10, 20), clock(13), row: 2),
    row(.p1, clock(16, 30), clock(23, 50), row: 3), row(.p1, clock(30, 10), clock(31), row: 4),
  ]

  private func pack(_ id: String) throws -> RulePack { try #require(RulePack.embedded(id)) }

  private func hours(_ segments: [WorkSegment], _ rules: RulePack?) throws -> Hours {
    try #require(
      WorkingTime.hours(
        of: dossier(segments: segments), settings: HoursSettings(rules: rules, status: .employee)))
  }

  private func checks(_ id: String, _ segments: [WorkSegment], _ pack: String) throws -> [Check] {
    try hours(segments, self.pack(pack)).checks.filter { $0.id == id }
  }

  @Test("X7: the day before Tuesday morning holds rests of 6:20 and 3:30")
  func lookBack() {
    let history = RestHistory(Timeline.canonical(segments: longMonday))
    let rests = history.rests(before: at(clock(30, 10)))
    #expect(rests.longest == clock(6, 20))
    #expect(rests.parts(least: 3_600) == [clock(6, 20), clock(3, 30)])
    #expect(rests.parts(least: 3_600).reduce(0, +) == clock(9, 50))
  }

  @Test("X7: too little under Swiss, Dutch and European rules", arguments: ["CH-GE", "NL", "EU"])
  func tooLittleRest(id: String) throws {
    let monday = try date(2024, 1, 15)
    let law = DailyRestRules(try pack(id), on: monday, for: .employee)
    let history = RestHistory(Timeline.canonical(segments: longMonday))
    #expect(law.verdict(on: history.rests(before: at(clock(30, 10)))) == .breach)
    let check = try #require(checks("D16.dailyRest", longMonday, id).first)
    #expect(check.status == .differs)
    #expect(check.items.map(\.date) == [monday, monday + 1])
    #expect(check.items.map(\.found) == [.seconds(clock(6)), .seconds(clock(6, 20))])
    #expect(check.isUnverified == (id == "EU"))
  }

  @Test("A rest in three parts, one of eight hours, is a rest in Switzerland only")
  func splitRest() throws {
    // Eight hours at night, and twice two hours by day.
    let day = (0..<24).map { Instant(seconds: Int64($0) * 3_600) }
    let rests = RestWindow(rests: [day[0]..<day[8], day[10]..<day[12], day[14]..<day[16]])
    let date = try date(2024, 1, 15)
    #expect(DailyRestRules(try pack("CH"), on: date, for: .employee).verdict(on: rests) == .ok)
    #expect(
      DailyRestRules(try pack("NL"), on: date, for: .employee).verdict(on: rests) == .shortened)
    let four = RestWindow(rests: [
      day[0]..<day[8], day[9]..<day[10], day[11]..<day[12], day[13]..<day[15],
    ])
    // The three longest parts are eleven hours.
    #expect(DailyRestRules(try pack("CH"), on: date, for: .employee).verdict(on: four) == .breach)
  }

  @Test("A shortened rest is a breach once it is taken more often than allowed")
  func shortened() throws {
    // Work from 06:00 to 20:00: ten hours of rest each night.
    let week = (Int64(0)..<5).map { day in
      row(.p1, clock(day * 24 + 6), clock(day * 24 + 20), row: Int(day) + 1)
    }
    let three = try #require(checks("D16.dailyRest", Array(week.prefix(3)), "CH").first)
    #expect(three.status == .ok && three.figure("shortened") == .count(3))
    let five = try #require(checks("D16.dailyRest", week, "CH").first)
    #expect(five.items.map(\.date) == [try date(2024, 1, 18), try date(2024, 1, 19)])
    #expect(five.expected == .seconds(clock(11)) && five.found == .seconds(clock(10)))
  }

  @Test("Fifty hours in a week are over the Swiss limit of 48, and not over that of taxi firms")
  func weekLimits() throws {
    let week = (Int64(0)..<5).map { day in
      row(.p1, clock(day * 24 + 8), clock(day * 24 + 18), row: Int(day) + 1)
    }
    let checks = try checks("D16.week", week, "CH")
    #expect(checks.map(\.rule) == ["CH/weekmax", "CH/weekmax-taxi"])
    #expect(checks.map(\.status) == [.differs, .ok])
    #expect(checks.first?.found == .seconds(clock(50)))
    let hours = try hours(week, pack("CH"))
    let finding = try #require(
      WorkingTime.findings(from: hours, of: dossier(segments: week))
        .first { $0.kind == .overtime })
    #expect(finding.variant == "week" && finding.measure?.count == 1)
  }

  @Test("Driving is counted between two rests and by week, and asks for a break")
  func driving() throws {
    let day = [
      row(.p3, clock(6), clock(11), row: 1), row(.p0, clock(11), clock(11, 44), row: 2),
      row(.p3, clock(11, 44), clock(16, 45), row: 3),
    ]
    let hours = try hours(day, pack("CH"))
    let driven = try #require(hours.checks.first { $0.id == "D16.drivingDay" })
    #expect(driven.status == .differs && driven.found == .seconds(clock(10, 1)))
    #expect(hours.checks.first { $0.id == "D16.drivingWeek" }?.status == .ok)
    let pause = try #require(
      hours.checks.first { $0.id == "D16.pause" && $0.rule == "CH/break" })
    #expect(pause.status == .differs && pause.items.count == 1)
    // Five hours without a break are too long, whatever comes after.
    #expect(pause.items.first?.rows == [Provenance(file: 0, row: 1)])
    let kept = [
      row(.p3, clock(6), clock(10, 30), row: 1), row(.p0, clock(10, 30), clock(11, 15), row: 2),
      row(.p3, clock(11, 15), clock(15), row: 3),
    ]
    #expect(try checks("D16.pause", kept, "CH").first { $0.rule == "CH/break" }?.status == .ok)
    #expect(try checks("D16.drivingDay", kept, "CH").first?.status == .ok)
  }

  @Test("Thirteen days in a row are one too many, and so are weeks without a long rest")
  func daysInARow() throws {
    let days = (Int64(0)..<28).map { day in
      row(.p1, clock(day * 24 + 8), clock(day * 24 + 12), row: Int(day) + 1)
    }
    func status(_ count: Int) throws -> Check.Status? {
      try checks("D16.daysInARow", Array(days.prefix(count)), "CH").first?.status
    }
    #expect(try status(12) == .ok)
    #expect(try status(13) == .differs)
    let rest = try #require(checks("D16.weeklyRest", days, "CH").first)
    // Before the first row and after the last nobody knows: those weeks may have held a rest.
    #expect(rest.items.map(\.date) == [try date(2024, 1, 22), try date(2024, 1, 29)])
    #expect(rest.found == .seconds(clock(20)))
    let dutch = try #require(checks("D16.weeklyRest", days, "NL").first)
    #expect(dutch.items.count == 1)
  }

  @Test("Without rules, and where the clock is not known, nothing is told about rest")
  func cannotTell() throws {
    #expect(try hours(longMonday, nil).checks.first { $0.id == "D16" }?.status == .cannotTell)
    let slot = DispatchSlot(
      begin: at(0), end: at(3_600), online: 3_600, provenance: Provenance(file: 2, row: 1))
    let slots = try #require(
      WorkingTime.hours(
        of: dossier(slots: [slot]), settings: HoursSettings(rules: try pack("CH"))))
    #expect(slots.checks.first { $0.id == "D16.dailyRest" }?.status == .cannotTell)
    #expect(slots.checks.first { $0.id == "D16.week" }?.status == .ok)
  }

  @Test("Trips alone can show a breach, and never that all is well")
  func tripsAlone() throws {
    func status(_ trips: [Trip]) throws -> Check.Status? {
      try #require(
        WorkingTime.hours(
          of: dossier(trips: trips), settings: HoursSettings(rules: try pack("CH")))
      ).checks.first { $0.id == "D16.dailyRest" }?.status
    }
    #expect(try status([trip(nil, clock(8), clock(9))]) == .cannotTell)
    let long = (Int64(0)..<40).map { trip(nil, clock($0), clock($0, 50), row: Int($0) + 1) }
    #expect(try status(long) == .differs)
  }

  @Test("Work in two apps counts against limits as a whole, whoever it is claimed against")
  func union() throws {
    var segments: [WorkSegment] = []
    for day in Int64(0)..<5 {
      let morning = clock(day * 24 + 8)
      let noon = clock(day * 24 + 13)
      let evening = clock(day * 24 + 18)
      segments.append(row(.p1, morning, noon, row: Int(day) + 1))
      segments.append(row(.p1, noon, evening, file: 5, row: Int(day) + 1))
    }
    var both = dossier(segments: segments)
    both.exports.append(SourceExport(path: "other", controller: "Bringly"))
    both.files.append(SourceFile(export: 1, path: "log", bytes: 1, entry: 0))
    let settings = HoursSettings(rules: try pack("CH"), app: "Ridewell")
    let hours = try #require(WorkingTime.hours(of: both, settings: settings))
    #expect(hours.totals.online == 25 * 3_600)
    #expect(hours.checks.first { $0.id == "D16.week" }?.found == .seconds(50 * 3_600))
  }
}
