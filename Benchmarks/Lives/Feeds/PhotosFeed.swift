import CivilTime
import Places

/// The small documents beside the pictures of a Google Photos copy: some forty places, with bursts.
enum PhotosFeed {
  private static let occasions = 26

  static func trace(_ person: Person) -> Trace {
    var dice = Dice(seed: person.seed, "photos")
    let points = points(person, &dice)
    let files = points.enumerated().map { number, point in
      ExportFile(
        "Takeout/Google Photos/Photos/IMG_\(10_000 + number).jpg.supplemental-metadata.json",
        """
        {
          "title": "IMG_\(10_000 + number).jpg",
          "creationTime": {"timestamp": "\(point.at.seconds + 90)"},
          "photoTakenTime": {"timestamp": "\(point.at.seconds)"},
          "geoData": {"latitude": \(point.coordinate.latitudeText), \
        "longitude": \(point.coordinate.longitudeText), "altitude": 0.0},
          "url": "https://photos.example/\(number)"
        }

        """)
    }
    return Trace(files: files, points: points)
  }

  /// More of outings and journeys than of home, hardly any of work.
  private static func points(_ person: Person, _ dice: inout Dice) -> [TracePoint] {
    guard !person.diary.isEmpty else { return [] }
    var points: [TracePoint] = []
    var taken = 0
    for _ in 0..<(occasions * 40) where taken < occasions {
      let stay = dice.pick(person.diary)
      guard dice.chance(appeal(stay.place, person)) else { continue }
      let at = stay.from + Int64(dice.unit() * Double(stay.seconds))
      let hour = person.zone(of: stay.place).local(at).hour
      guard hour >= 7 || dice.chance(0.1) else { continue }
      taken += 1
      for number in 0..<dice.pick([1, 1, 1, 1, 2, 2, 3, 5]) {
        points.append(
          TracePoint(
            at: at + Int64(number * 40),
            coordinate: person.places[stay.place].coordinate.scattered(18, &dice), accuracy: 0))
      }
    }
    return points.sorted { $0.at < $1.at }
  }

  private static func appeal(_ place: Int, _ person: Person) -> Double {
    if person.homes.contains(where: { $0.place == place }) { return 0.5 }
    if person.works.contains(place) { return 0.12 }
    if person.places[place].isOnDuty { return 0.01 }
    return person.places[place].mapped.flatMap { person.map[$0].protected } == nil ? 0.6 : 0.02
  }
}
