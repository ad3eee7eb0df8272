import CivilTime
import Dossier
import Testing
import WorkingTime

/// What the program says of the driver, against what the generator planted.
@Suite struct DriverTruthTests {
  private let person: Person
  private let hours: Hours

  init() throws {
    person = try Person("driver")
    hours = try #require(person.hours)
  }

  private var truth: TruthBlock { person.truth }

  @Test func recognisesTheExport() throws {
    #expect(person.dossier.exports.map(\.kind).contains(try truth.text("export.kind")))
    #expect(hours.zone.identifier == (try truth.text("zone")))
    #expect(person.dossier.files.allSatisfy { $0.rowsSetAside == 0 })
  }

  @Test func phasesMatchToTheSecond() throws {
    #expect(hours.totals.p1 == Int64(try truth.number("hours.p1")))
    #expect(hours.totals.p2 == Int64(try truth.number("hours.p2")))
    #expect(hours.totals.p3 == Int64(try truth.number("hours.p3")))
    for basis in [Basis.a, .b, .c] {
      #expect(hours[basis].seconds == Int64(try truth.number("basis.\(basis.rawValue)")))
    }
  }

  @Test func everyDayMatchesToTheSecond() throws {
    var checked = 0
    for day in hours.days {
      for (phase, name) in [(Phase.p1, "p1"), (.p2, "p2"), (.p3, "p3")] {
        let key = "day.\(day.date).\(name)"
        let expected = truth.values[key].flatMap { Int64($0) } ?? 0
        #expect(day.phases[phase] == expected, "\(key)")
        checked += truth.values[key] == nil ? 0 : 1
      }
    }
    #expect(checked == truth.keys.count { $0.hasPrefix("day.") })
  }

  @Test func everyWeekMatchesToTheSecondAndTheCent() throws {
    for week in hours.weeks {
      for (phase, name) in [(Phase.p1, "p1"), (.p2, "p2"), (.p3, "p3")] {
        #expect(week.phases[phase] == Int64(try truth.number("week.\(week.week).\(name)")))
      }
      #expect(week.received?.minorUnits == Int64(try truth.cents("week.\(week.week).received")))
    }
    #expect(hours.weeks.count == truth.keys.count { $0.hasPrefix("week.") && $0.hasSuffix(".p3") })
  }

  @Test func moneyMatchesToTheCent() throws {
    let money = try #require(hours.money)
    #expect(money.currency.code == (try truth.text("currency")))
    #expect(money.received.minorUnits == Int64(try truth.cents("money.received")))
    #expect(money.fares.minorUnits == Int64(try truth.cents("money.fares")))
    #expect(money.waiting.minorUnits == Int64(try truth.cents("money.fares.waitTime")))
    #expect(money.commission.minorUnits == Int64(try truth.cents("money.commission")))
    #expect(money.tips.minorUnits == Int64(try truth.cents("money.tips")))
    #expect(money.tolls.minorUnits == Int64(try truth.cents("money.tolls")))
    #expect(money.unclassified.minorUnits == 0)
    #expect(!money.isEstimated)
  }

  @Test func imposedAndShortOfflineTimeAreToldApart() throws {
    #expect(hours.imposedOffline == Int64(try truth.number("imposedOffline")))
    #expect(hours.shortOffline == Int64(try truth.number("shortOffline")))
    let shift = hours.imposedOffline + hours.shortOffline
    #expect(hours[.d].seconds == hours[.c].seconds.map { $0 + shift })
    let sanctions = try #require(person.findings(.sanctions).first)
    #expect(sanctions.measure?.count == (try truth.number("sanctions")))
  }

  @Test func homeIsFoundAndNoWorkPlaceIsInvented() throws {
    let home = try #require(person.findings(.home).first)
    #expect(try person.metres(from: home, to: "home") < 150)
    #expect(person.findings(.work).allSatisfy { $0.place == nil })
    #expect(person.findings(.sensitiveVisit).isEmpty)
  }

  @Test func tripsAreCounted() throws {
    let trips = person.dossier.trips
    #expect(trips.count { $0.status == .completed } == (try truth.number("trips.completed")))
    #expect(trips.count { $0.status != .completed } == (try truth.number("trips.cancelled")))
  }
}
