import CivilTime
import Dossier
import Lives

/// What a company counts in one hour of a driver.
private struct CountedHour {
  var online: Int64 = 0
  var engaged: Int64 = 0
  var onTrip: Int64 = 0
  var accepts: Int64 = 0
  var completed: Int64 = 0
  var riderCancellations: Int64 = 0
  var driverCancellations: Int64 = 0
  var fares: Int64 = 0

  mutating func add(_ seconds: Int64, of phase: Phase) {
    online += seconds
    if phase > .p1 { engaged += seconds }
    if phase == .p3 { onTrip += seconds }
  }

  mutating func add(ended ride: Ride) {
    switch ride.outcome {
    case .completed: completed += 1
    case .rider_canceled: riderCancellations += 1
    case .driver_canceled: driverCancellations += 1
    }
    fares += ride.pay.fares
  }
}

extension Driver {
  /// `10 - Driver Dispatches Offered and Accepted.csv`: hour by hour, the latest first. The minutes
  /// agree with the status file to a hundredth; in a third of the rows the offers do not add up.
  var hoursSheet: Sheet {
    var sheet = answerSheet([
      "start_timestamp_utc", "end_timestamp_utc", "start_timestamp_local", "end_timestamp_local",
      "city_id", "flow_type", "minutes_online", "minutes_active", "minutes_on_trip",
      "minutes_on_break", "dispatches", "rejections", "accepts", "expireds",
      "driver_cancellations", "rider_cancellations", "completed_trips", "trip_fares",
      "driver_adjusted_fares",
    ])
    var dice = Dice(seed: plan.seed, "hours-\(plan.number)")
    let missing = hidden(.missingSlot)
    for (hour, counted) in countedHours.sorted(by: { $0.key > $1.key }) {
      let begin = Instant(seconds: hour * 3_600)
      if missing.contains(begin) { continue }
      put(counted, from: begin, &dice, into: &sheet)
    }
    return sheet
  }

  /// By hours since 1970.
  private var countedHours: [Int64: CountedHour] {
    var hours: [Int64: CountedHour] = [:]
    for row in stretches where row.phase > .p0 {
      guard let end = row.to else { continue }
      var from = row.from
      while from < end {
        let hour = from.seconds / 3_600
        let to = min(end, Instant(seconds: (hour + 1) * 3_600))
        hours[hour, default: CountedHour()].add(to - from, of: row.phase)
        from = to
      }
    }
    for ride in rides {
      hours[ride.request.seconds / 3_600]?.accepts += 1
      hours[(ride.dropoff.seconds - 1) / 3_600]?.add(ended: ride)
    }
    return hours
  }

  private func put(
    _ hour: CountedHour, from begin: Instant, _ dice: inout Dice, into sheet: inout Sheet
  ) {
    sheet.put(utc: begin)
    sheet.put(utc: begin + 3_600)
    sheet.put(local: begin, town.zone)
    sheet.put(local: begin + 3_600, town.zone)
    sheet.put(4_242)
    sheet.put("Black")
    for seconds in [hour.online, hour.engaged, hour.onTrip] {
      sheet.put(rounded(seconds * 100, over: 60), places: 2)
    }
    if dice.chance(0.7) { sheet.put("0.0") } else { sheet.skip() }
    let rejections = Int64(dice.within(0...2))
    let expireds = Int64(dice.within(0...1))
    let error = dice.chance(0.33) ? Int64(1) : 0
    let counts = [
      hour.accepts + rejections + expireds + error, rejections, hour.accepts, expireds,
      hour.driverCancellations, hour.riderCancellations, hour.completed,
    ]
    for count in counts { sheet.put(count) }
    sheet.put(cents: hour.fares)
    sheet.put(cents: 0)
    sheet.endRow()
  }
}
