import Testing

/// What the people's files say is true does not contradict itself.
@Suite struct TruthBlockTests {
  @Test(arguments: ["nurse", "driver", "pupil", "van-driver"])
  func everyKeyIsSaidOnce(person: String) throws {
    let truth = try TruthBlock(person: person)
    #expect(truth.keys.count > 10)
    #expect(truth.values.count == truth.keys.count)
  }

  @Test(arguments: ["p1", "p2", "p3"])
  func daysAndWeeksOfTheDriverAddUp(phase: String) throws {
    let truth = try TruthBlock(person: "driver")
    let total = try truth.number("hours.\(phase)")
    #expect(try truth.sum(prefix: "day.", suffix: ".\(phase)") == total)
    #expect(try truth.sum(prefix: "week.", suffix: ".\(phase)") == total)
  }

  @Test func basesAreSumsOfPhases() throws {
    let truth = try TruthBlock(person: "driver")
    let p3 = try truth.number("hours.p3")
    let engaged = try truth.number("hours.p2") + p3
    #expect(try truth.number("basis.A") == p3)
    #expect(try truth.number("basis.B") == engaged)
    #expect(try truth.number("basis.C") == truth.number("hours.p1") + engaged)
  }

  @Test func imposedAndShortPausesAreOfflineTime() throws {
    let truth = try TruthBlock(person: "driver")
    let offline = try truth.number("offline.closedRows")
    let imposed = try truth.number("imposedOffline")
    let short = try truth.number("shortOffline")
    let lockOut = try truth.number("imposedOffline.drivingHourLimits")
    #expect(imposed + short + lockOut <= offline)
    #expect(try truth.number("imposedOffline.rows") == truth.number("sanctions"))
    // Six hours and the seconds until he was let in again.
    #expect(try (21_600...21_660).contains(truth.number("imposedOffline.drivingHourLimits")))
  }

  @Test func commissionIsAQuarterOfTheFares() throws {
    let truth = try TruthBlock(person: "driver")
    let fares = try truth.cents("money.fares")
    let commission = try truth.cents("money.commission")
    #expect(try truth.cents("money.received") == fares + commission)
    // A quarter of each ride, rounded: at most half a cent off for each.
    let rides = try truth.number("trips.completed") + truth.number("trips.cancelled.paid")
    #expect(abs(fares + 4 * commission) <= 2 * rides)
  }

  @Test func nothingHappensInTheHole() throws {
    let truth = try TruthBlock(person: "driver")
    let days = Set(truth.keys.filter { $0.hasPrefix("day.") }.map { $0.prefix(14) })
    #expect(try truth.text("hole.firstDay") == "2024-11-04")
    #expect(try truth.text("hole.lastDay") == "2024-11-07")
    #expect(days.isDisjoint(with: ["04", "05", "06", "07"].map { "day.2024-11-\($0)" }))
    #expect(days.contains("day.2024-11-03"))
    #expect(days.contains("day.2024-11-08"))
  }

  @Test func theNursesWorkplaceIsNoSensitiveVisit() throws {
    let truth = try TruthBlock(person: "nurse")
    let work = try truth.text("work.name")
    #expect(try truth.text("sensitive.never") == work)
    let claimed = truth.keys.filter { $0.hasPrefix("sensitive.") && $0 != "sensitive.never" }
    #expect(claimed.count == 6)
    #expect(try !claimed.contains { try truth.text($0).contains(work) })
  }

  @Test func nothingCanBeToldOfThePupil() throws {
    let truth = try TruthBlock(person: "pupil")
    #expect(try ["home", "work", "sleep"].allSatisfy { try truth.text($0) == "cannot-tell" })
    #expect(try truth.number("trips.completed") < 8)
  }
}
