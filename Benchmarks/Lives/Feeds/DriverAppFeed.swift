import CivilTime
import Places

/// `14 - Driver Detailed Device Data.csv`: pings on duty, a few off it.
enum DriverAppFeed {
  static func trace(_ person: Person) -> Trace {
    var dice = Dice(seed: person.seed, "driver app")
    let pings = pings(person, &dice)
    var text =
      "lat,lng,gps_time_ms,altitude,speed,horizontal_accuracy,vertical_accuracy,driver_status,"
      + "battery_level,type\n"
    for (point, status) in pings {
      text += "\(point.coordinate.latitudeText),\(point.coordinate.longitudeText),"
      text += "\(point.at.seconds * 1_000),120.0,\(status == "offline" ? "0.0" : "6.5"),"
      text += "\(point.accuracy).0,4.0,\(status),\(decimals(dice.between(0.2, 1), 2)),impression\n"
    }
    return Trace(
      files: [ExportFile("Driver/14 - Driver Detailed Device Data.csv", text)],
      points: pings.map(\.0))
  }

  private static func pings(_ person: Person, _ dice: inout Dice) -> [(TracePoint, String)] {
    guard let first = person.diary.first, let last = person.diary.last else { return [] }
    let duty = duties(person)
    var next = 0
    var whereabouts = Whereabouts(person)
    var pings: [(TracePoint, String)] = []
    var at = first.from + Int64(dice.within(60...4_000))
    while at < last.to {
      while next < duty.count, duty[next].upperBound < at { next += 1 }
      let isOnDuty = next < duty.count && duty[next].contains(at)
      let truth =
        switch whereabouts.look(at) {
        case .staying(let index): person.places[person.diary[index].place].coordinate
        case .moving(let coordinate, _): coordinate
        }
      let point = TracePoint(
        at: at, coordinate: truth.scattered(7, &dice), accuracy: dice.within(4...19))
      pings.append((point, isOnDuty ? dice.pick(["open", "accepted", "on_trip"]) : "offline"))
      let step = Int64(isOnDuty ? dice.within(70...150) : dice.within(5_000...14_000))
      // The app is opened at home before the first ride.
      let start = next < duty.count && duty[next].lowerBound > at ? duty[next].lowerBound : nil
      at = min(at + step, max(at + 1, start ?? at + step))
    }
    return pings
  }

  /// From just before leaving home to coming back.
  private static func duties(_ person: Person) -> [ClosedRange<Instant>] {
    var duties: [ClosedRange<Instant>] = []
    for stay in person.diary where person.places[stay.place].isOnDuty {
      if let last = duties.last, stay.from - last.upperBound < 4 * 3_600 {
        duties[duties.count - 1] = last.lowerBound...(stay.to + 1_800)
      } else {
        duties.append((stay.from - 1_800)...(stay.to + 1_800))
      }
    }
    return duties
  }
}
