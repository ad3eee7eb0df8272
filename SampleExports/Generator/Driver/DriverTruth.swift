/// What is true of the driver, reckoned from what he did and not from the files.
enum DriverTruth {
  /// Offline rows as long as this or shorter, between online rows, are short.
  private static let shortGap = 15 * 60

  static func block(_ log: DriverLog, _ life: OnlineLife) -> String {
    var truth = Truth()
    truth.say("export.kind", "uber-driver-sar")
    truth.say("zone", "Europe/Zurich")
    truth.say("currency", "CHF")
    truth.say("home", at: DriverWorld.home)
    truth.say("work", "none")
    hours(log, &truth)
    offline(log, &truth)
    rides(log, &truth)
    ledger(log, &truth)
    calendar(log, &truth)
    truth.say("online", life)
    return truth.block
  }

  private static func hours(_ log: DriverLog, _ truth: inout Truth) {
    let total = PhaseSeconds.byDay(log.rows).values.reduce(PhaseSeconds(), +)
    say(total, "hours", &truth)
    truth.say("basis.A", total.p3)
    truth.say("basis.B", total.p2 + total.p3)
    truth.say("basis.C", total.online)
  }

  private static func say(_ phases: PhaseSeconds, _ key: String, _ truth: inout Truth) {
    truth.say("\(key).p1", phases.p1)
    truth.say("\(key).p2", phases.p2)
    truth.say("\(key).p3", phases.p3)
  }

  private static func offline(_ log: DriverLog, _ truth: inout Truth) {
    let closed = log.rows.filter { $0.state == .offline && $0.end != nil }
    let imposed = closed.filter { isImposed($0, by: log.sanctions) }
    let short = closed.filter { length($0) <= shortGap }
    let chosen = short.filter { !isImposed($0, by: log.sanctions) }
    truth.say("imposedOffline", total(imposed.filter { length($0) <= 3600 }))
    truth.say("imposedOffline.rows", imposed.count)
    truth.say("imposedOffline.drivingHourLimits", total(imposed.filter { length($0) > 3600 }))
    truth.say("shortOffline", total(chosen))
    truth.say("shortOffline.rows", chosen.count)
    truth.say("offline.closedRows", total(closed))
    let silences = zip(log.rows, log.rows.dropFirst()).filter { $0.0.end == nil }
    truth.say("offline.openEnded", silences.reduce(0) { $0 + $1.1.begin - $1.0.begin })
    truth.say("offline.openEndedRows", log.rows.filter { $0.end == nil }.count)
    let rests = closed.filter { CentralEurope.day(of: $0.end ?? 0) == Day(2024, 10, 30) }
    truth.say("rest.before.2024-10-30", rests.map(length).max() ?? 0)
    truth.say("hole.firstDay", DriverRoster.holeFirstDay.text)
    truth.say("hole.lastDay", DriverRoster.holeLastDay.text)
  }

  private static func length(_ row: StatusRow) -> Int { (row.end ?? row.begin) - row.begin }

  private static func total(_ rows: [StatusRow]) -> Int { rows.reduce(0) { $0 + length($1) } }

  private static func isImposed(_ row: StatusRow, by sanctions: [Sanction]) -> Bool {
    sanctions.contains { abs($0.at - row.begin) <= 60 }
  }

  private static func rides(_ log: DriverLog, _ truth: inout Truth) {
    let completed = log.rides.filter(\.isCompleted)
    let cancelled = log.rides.filter { !$0.isCompleted }
    truth.say("trips.completed", completed.count)
    truth.say("trips.cancelled", cancelled.count)
    truth.say("trips.cancelled.byDriver", cancelled.count { $0.outcome == .driverCanceled })
    truth.say("trips.cancelled.paid", cancelled.count { $0.fare.cancellation > 0 })
    truth.say("trips.stacked", completed.count(where: \.isStacked))
    truth.say("offerDelay.median", median(log.rides.filter { !$0.isStacked }.map(offerDelay)))
    let miles = completed.reduce(0) { $0 + milesE5(metres: $1.metres) }
    truth.say("kilometres.p3", decimal(scaled(miles, by: 1_609_344, over: 1_000_000), places: 5))
    truth.say("sanctions", log.sanctions.count)
    truth.say(
      "sanctions.consecutiveReject", log.sanctions.count { $0.rule == .consecutiveReject })
    truth.say(
      "sanctions.drivingHourLimits", log.sanctions.count { $0.rule == .drivingHourLimits })
    truth.say("planted.unpaidTrips", log.rides.count { $0.fare.isUnpaid })
    truth.say("planted.unpaidTolls", log.rides.count { $0.fare.isTollUnpaid })
    truth.say("planted.distanceBelowStraightLine", Fares.shortDistances.count)
    truth.say("ufp.notHonored", completed.count { $0.fare.regime == .notHonored })
  }

  private static func offerDelay(_ ride: Ride) -> Int { ride.enroute - ride.request }

  private static func ledger(_ log: DriverLog, _ truth: inout Truth) {
    let paid = log.rides.map(\.fare).filter { !$0.isUnpaid }
    let fares = paid.reduce(0) { $0 + $1.paidFareTotal + $1.waitTime }
    let commission = paid.reduce(0) { $0 + $1.commission }
    truth.say("money.received", money(fares + commission))
    truth.say("money.fares", money(fares))
    truth.say("money.fares.waitTime", money(paid.reduce(0) { $0 + $1.waitTime }))
    truth.say("money.commission", money(commission))
    truth.say("money.tips", money(paid.reduce(0) { $0 + $1.tip }))
    truth.say("money.tolls", money(paid.reduce(0) { $0 + ($1.isTollUnpaid ? 0 : $1.toll) }))
    truth.say("money.unclassified", money(0))
  }

  private static func calendar(_ log: DriverLog, _ truth: inout Truth) {
    let days = PhaseSeconds.byDay(log.rows)
    var weeks: [String: PhaseSeconds] = [:]
    for (day, phases) in days {
      weeks[day.weekText, default: PhaseSeconds()] = weeks[day.weekText, default: .init()] + phases
    }
    for week in weeks.keys.sorted() {
      say(weeks[week, default: .init()], "week.\(week)", &truth)
      truth.say("week.\(week).received", money(received(log, in: week)))
    }
    for day in days.keys.sorted() {
      say(days[day, default: .init()], "day.\(day.text)", &truth)
    }
  }

  /// Of the requests of a local ISO week.
  private static func received(_ log: DriverLog, in week: String) -> Int {
    log.rides.filter { CentralEurope.day(of: $0.request).weekText == week && !$0.fare.isUnpaid }
      .reduce(0) { $0 + $1.fare.paidFareTotal + $1.fare.waitTime + $1.fare.commission }
  }
}
