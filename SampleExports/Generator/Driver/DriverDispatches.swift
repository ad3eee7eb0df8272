/// `10 - Driver Dispatches Offered and Accepted.csv`: hour by hour, the latest first.
enum DriverDispatches {
  static func dispatches(_ log: DriverLog, _ dice: inout Dice) -> Table {
    var table = Driver.table([
      "start_timestamp_utc", "end_timestamp_utc", "start_timestamp_local",
      "end_timestamp_local", "city_id", "flow_type", "minutes_online", "minutes_active",
      "minutes_on_trip", "minutes_on_break", "dispatches", "rejections", "accepts", "expireds",
      "driver_cancellations", "rider_cancellations", "completed_trips", "trip_fares",
      "driver_adjusted_fares",
    ])
    for hour in hours(log).reversed() {
      table.append(row(hour, log, &dice))
    }
    return table
  }

  /// The begins of all clock hours with at least one second online.
  private static func hours(_ log: DriverLog) -> [Moment] {
    var hours: Set<Moment> = []
    for row in log.rows where row.state.isOnline {
      guard let end = row.end else { continue }
      for hour in row.begin / 3600...(end - 1) / 3600 {
        hours.insert(hour * 3600)
      }
    }
    return hours.sorted()
  }

  private static func row(_ hour: Moment, _ log: DriverLog, _ dice: inout Dice) -> [String] {
    let window = hour..<(hour + 3600)
    let rows = log.rows.filter { row in
      row.state.isOnline && row.begin < window.upperBound && (row.end ?? 0) > window.lowerBound
    }
    let minutes = [
      minutes(rows, in: window) { $0.isOnline },
      minutes(rows, in: window) { $0 == .enroute || $0 == .ontrip },
      minutes(rows, in: window) { $0 == .ontrip },
    ]
    let city = rows.first?.city ?? DriverWorld.geneva
    let isBreakKnown = dice.chance(percent: 70)
    return [
      Stamp.utc(hour), Stamp.utc(hour + 3600), Stamp.local(hour),
      Stamp.local(hour + 3600), String(city), "Black",
    ] + minutes + [isBreakKnown ? "0.0" : ""] + counters(window, log, &dice)
  }

  /// Minutes to two decimals.
  private static func minutes(
    _ rows: [StatusRow], in window: Range<Moment>, _ counts: (EarnerState) -> Bool
  ) -> String {
    let seconds = rows.filter { counts($0.state) }.reduce(0) { sum, row in
      let end = min(row.end ?? row.begin, window.upperBound)
      return sum + max(0, end - max(row.begin, window.lowerBound))
    }
    return decimal(scaled(seconds, by: 100, over: 60), places: 2)
  }

  /// For a third of the hours the counters do not add up, as in the real files.
  private static func counters(
    _ window: Range<Moment>, _ log: DriverLog, _ dice: inout Dice
  ) -> [String] {
    let accepts = log.rides.filter { window.contains($0.accepted) }.count
    let ended = log.rides.filter { window.contains($0.dropoff) }
    let refused =
      log.sanctions.filter {
        $0.rule == .consecutiveReject && window.contains($0.at)
      }.count * 3
    let rejections = refused + (dice.chance(percent: 30) ? 1 : 0)
    let expireds = dice.chance(percent: 35) ? dice.within(1...2) : 0
    let error = dice.chance(percent: 33) ? dice.pick([-1, 1, 1, 2]) : 0
    let dispatches = max(accepts, accepts + rejections + expireds + error)
    let fares = ended.reduce(0) { $0 + $1.fare.paidFareTotal }
    let counts = [
      dispatches, rejections, accepts, expireds,
      ended.filter { $0.outcome == .driverCanceled }.count,
      ended.filter { $0.outcome == .riderCanceled }.count,
      ended.filter(\.isCompleted).count,
    ]
    return counts.map(String.init) + [money(fares), money(0)]
  }
}
