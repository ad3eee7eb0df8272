import Dossier
import Places

@testable import Inference

/// A town on a map, and a person who lives in it: everything is invented.
struct MappedTown {
  struct Venue {
    var name: String
    var at: Coordinate
    /// Half the width of its ground in metres; nil for a point.
    var half: Double?
    var tags: [(String, String)]
  }

  var venues: [Venue] = []

  mutating func add(
    _ name: String, _ at: Coordinate, half: Double? = nil, _ tags: KeyValuePairs<String, String>
  ) {
    venues.append(Venue(name: name, at: at, half: half, tags: tags.map { ($0.key, $0.value) }))
  }

  /// So many shops, cafés and offices within a square of this half width around the town's middle.
  mutating func scatter(_ count: Int, within half: Double, _ dice: inout Dice) {
    for number in 0..<count {
      add(
        "Shop \(number)",
        Coordinate.town.moved(east: dice.between(-half, half), north: dice.between(-half, half)),
        ["shop": "clothes"])
    }
  }

  func context() throws -> InferenceContext {
    let features = venues.map { venue in
      let tags = ([("name", venue.name)] + venue.tags).map { "\"\($0.0)\":\"\($0.1)\"" }
      return "{\"type\":\"Feature\",\"geometry\":\(geometry(venue)),\"properties\":{"
        + tags.joined(separator: ",") + "}}"
    }
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    return InferenceContext(places: try PlaceIndex(geoJSON: Array(text.utf8)))
  }

  private func geometry(_ venue: Venue) -> String {
    guard let half = venue.half else {
      return "{\"type\":\"Point\",\"coordinates\":[\(venue.at.longitude),\(venue.at.latitude)]}"
    }
    let corners = [(-1.0, -1.0), (-1, 1), (1, 1), (1, -1)].map { side -> String in
      let corner = venue.at.moved(east: side.0 * half, north: side.1 * half)
      return "[\(corner.longitude),\(corner.latitude)]"
    }
    return "{\"type\":\"Polygon\",\"coordinates\":[[\(corners.joined(separator: ","))]]}"
  }
}

extension Diary {
  /// Nights and mornings at home, and working days at work, for so many weeks; what is `away` on a day
  /// takes the person out in between. Hours count from the day's midnight.
  mutating func live(
    weeks: Int, home: Coordinate, work: Coordinate?, _ dice: inout Dice,
    outings: [(day: Int, from: Double, hours: Double, at: Coordinate)]
  ) {
    for day in 0..<weeks * 7 {
      stay(day: day, 0...7, at: home, everyMinutes: 30, &dice)
      let isWorkday = day % 7 < 5
      let out = outings.filter { $0.day == day }.sorted { $0.from < $1.from }
      var hour = 8.5
      for outing in out {
        if outing.from - hour > 0.5 {
          stay(
            day: day, hour...(outing.from - 0.3), at: isWorkday ? work ?? home : home,
            everyMinutes: 10, &dice)
        }
        stay(
          day: day, outing.from...(outing.from + outing.hours), at: outing.at, everyMinutes: 5,
          &dice)
        hour = outing.from + outing.hours + 0.3
      }
      if isWorkday, let work, hour < 16.5 {
        stay(day: day, hour...17, at: work, everyMinutes: 10, &dice)
      }
      stay(day: day, max(hour, 18)...23.9, at: home, everyMinutes: 20, &dice)
    }
  }
}
