import CivilTime
import Places

/// A rider app's log: positions in bursts, whenever the app is opened.
enum AnalyticsFeed {
  private static let bursts = 3...7

  static func trace(_ person: Person) -> Trace {
    var dice = Dice(seed: person.seed, "analytics")
    let points = points(person, &dice)
    return Trace(
      files: [ExportFile("Rider/rider_app_analytics-0.csv", text(points, person, &dice))],
      points: points)
  }

  private static func points(_ person: Person, _ dice: inout Dice) -> [TracePoint] {
    var moments: [Instant] = []
    for day in 0...(person.last - person.first) {
      let midnight = person.town.zone.startOfDay(person.first + day)
      for _ in 0..<dice.within(bursts) {
        moments.append(midnight + Int64(dice.within(0...86_399)))
      }
    }
    var whereabouts = Whereabouts(person)
    return moments.sorted().flatMap { moment -> [TracePoint] in
      let (truth, isAsleep) = spot(whereabouts.look(moment), moment, person)
      guard !isAsleep || dice.chance(0.06) else { return [] }
      return (0..<dice.within(1...5)).map { number in
        TracePoint(
          at: moment + Int64(number * 17), coordinate: truth.scattered(22, &dice),
          accuracy: dice.within(5...48))
      }
    }.sorted { $0.at < $1.at }
  }

  private static func spot(
    _ sight: Whereabouts.Sight, _ moment: Instant, _ person: Person
  ) -> (Coordinate, isAsleep: Bool) {
    switch sight {
    case .moving(let coordinate, _): return (coordinate, false)
    case .staying(let index):
      let place = person.diary[index].place
      let hour = person.zone(of: place).local(moment).hour
      let isNightWorker = person.life == .nightShift
      let sleep = isNightWorker ? 8..<14 : 0..<7
      return (
        person.places[place].coordinate,
        sleep.contains(hour) && !person.works.contains(place) && !person.places[place].isOnDuty
      )
    }
  }

  private static func text(_ points: [TracePoint], _ person: Person, _ dice: inout Dice) -> String {
    var text =
      "Event Time (UTC),Session Start Time (UTC),GPS Time (UTC),Horizontal Accuracy,Latitude,"
      + "Longitude,Speed (GPS),City,Cellular Carrier,Carrier MCC,Carrier MNC,Device ID,"
      + "IP Address,Device Language,Device Model,Device OS,Device OS Version,Region,"
      + "Analytics Event Type\n"
    for point in points {
      let kind = dice.pick(["impression", "impression", "tap", "custom"])
      text += "\(point.at.spaced),\(point.at.spaced),\((point.at - 2).spaced),\(point.accuracy).0,"
      text += "\(point.coordinate.latitudeText),\(point.coordinate.longitudeText),0.0,"
      text += "\(person.town.name),Example Mobile,999,01,7b1f0a52-5e1f-4c00-9d00-000000000000,"
      text += "192.0.2.7,en,SM-A536B,android,14,\(person.town.country),\(kind)\n"
    }
    return text
  }
}
