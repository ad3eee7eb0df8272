import CivilTime
import Places

/// The timeline of an Android phone (`Timeline.json`): visits and journeys as Google concluded them.
enum TimelineFeed {
  private static let missing = 0.06
  private static let wrong = 0.04
  /// Shorter visits are not in it.
  private static let shortest: Int64 = 300

  static func trace(_ person: Person) -> Trace {
    var dice = Dice(seed: person.seed, "timeline")
    let known = person.places.map { $0.coordinate.scattered(12, &dice) }
    var segments: [String] = []
    var points: [TracePoint] = []
    var last: (to: Instant, place: Coordinate)?
    for stay in person.diary where stay.seconds >= shortest {
      let isMissing = dice.chance(missing)
      let isWrong = dice.chance(wrong)
      let jitter = (Int64(dice.within(-120...150)), Int64(dice.within(-150...120)))
      guard !isMissing else { continue }
      let place = isWrong ? known[stay.place].scattered(260, &dice) : known[stay.place]
      let from = max(stay.from + jitter.0, last?.to ?? stay.from)
      let to = max(stay.to + jitter.1, from + 60)
      let zone = person.zone(of: stay.place)
      if let last, last.to < from {
        segments.append(journey(from: last, to: (from, place), zone))
      }
      segments.append(
        visit(from, to, place, isWrong ? "UNKNOWN" : meaning(stay, person), zone, &dice))
      points += [from, to].map { TracePoint(at: $0, coordinate: place, accuracy: 50) }
      last = (to, place)
    }
    let text = "{\"semanticSegments\": [\n\(segments.joined(separator: ",\n"))\n]}\n"
    return Trace(files: [ExportFile("Timeline.json", text)], points: points)
  }

  /// Google's own guess, for most people right.
  private static func meaning(_ stay: TrueStay, _ person: Person) -> String {
    if person.homes.contains(where: { $0.place == stay.place && !$0.isSecond }) {
      return "INFERRED_HOME"
    }
    return person.works.count == 1 && person.works.contains(stay.place)
      ? "INFERRED_WORK" : "UNKNOWN"
  }

  private static func visit(
    _ from: Instant, _ to: Instant, _ place: Coordinate, _ meaning: String, _ zone: ZoneRules,
    _ dice: inout Dice
  ) -> String {
    "{\"startTime\": \"\(zone.stamp(from))\", \"endTime\": \"\(zone.stamp(to))\", "
      + "\"visit\": {\"hierarchyLevel\": 0, \"probability\": \(decimals(dice.between(0.5, 0.98), 2)), "
      + "\"topCandidate\": {\"semanticType\": \"\(meaning)\", "
      + "\"probability\": \(decimals(dice.between(0.3, 0.95), 2)), "
      + "\"placeLocation\": {\"latLng\": \"\(degrees(place))\"}}}}"
  }

  private static func journey(
    from: (to: Instant, place: Coordinate), to: (from: Instant, place: Coordinate),
    _ zone: ZoneRules
  ) -> String {
    "{\"startTime\": \"\(zone.stamp(from.to))\", \"endTime\": \"\(zone.stamp(to.from))\", "
      + "\"activity\": {\"start\": {\"latLng\": \"\(degrees(from.place))\"}, "
      + "\"end\": {\"latLng\": \"\(degrees(to.place))\"}, "
      + "\"distanceMeters\": \(decimals(from.place.metres(to: to.place), 1)), "
      + "\"topCandidate\": {\"type\": \"UNKNOWN_ACTIVITY_TYPE\", \"probability\": 0.6}}}"
  }

  private static func degrees(_ point: Coordinate) -> String {
    "\(point.latitudeText)°, \(point.longitudeText)°"
  }
}
