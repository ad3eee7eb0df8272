import CivilTime
import Places

/// A location history as Google's servers kept it (`Records.json`).
enum RecordsFeed {
  /// How a device reports.
  struct Sampling {
    var name: String
    /// Seconds between two positions at rest and on the way.
    var still: ClosedRange<Int>
    var moving: ClosedRange<Int>
    /// How often a position is that of a Wi-Fi far away, and how far that is, in metres.
    var jumps: Double
    var jump: Double
    /// How many days in a hundred have hours without any position.
    var gapDays: Double

    /// 100 to 260 s while moving, 7 to 30 min at rest; 3 % from Wi-Fi far away.
    static let adaptive = Sampling(
      name: "records", still: 420...1_800, moving: 100...260, jumps: 0.03, jump: 350, gapDays: 0.08)
    /// Every minute, 1 % outliers.
    static let everyMinute = Sampling(
      name: "dense", still: 60...60, moving: 60...60, jumps: 0.01, jump: 180, gapDays: 0.03)
  }

  static func trace(_ person: Person, _ sampling: Sampling) -> Trace {
    let points = points(person, sampling)
    return Trace(
      files: [ExportFile("Takeout/Location History/Records.json", bytes: json(points))],
      points: points)
  }

  static func points(_ person: Person, _ sampling: Sampling) -> [TracePoint] {
    guard let first = person.diary.first, let last = person.diary.last else { return [] }
    var dice = Dice(seed: person.seed, sampling.name)
    let gaps = gaps(from: first.from, to: last.to, sampling, &dice)
    var nextGap = 0
    var whereabouts = Whereabouts(person)
    var points: [TracePoint] = []
    var at = first.from + Int64(dice.within(5...400))
    while at < last.to {
      while nextGap < gaps.count, gaps[nextGap].upperBound <= at { nextGap += 1 }
      if nextGap < gaps.count, gaps[nextGap].contains(at) {
        at = gaps[nextGap].upperBound
        continue
      }
      switch whereabouts.look(at) {
      case .staying(let stay):
        let place = person.places[person.diary[stay].place]
        points.append(reported(place.coordinate, place.spread, at, sampling, &dice))
        // A phone that begins to move looks more often.
        let departure = person.diary[stay].to + Int64(dice.within(sampling.moving) / 2)
        at = max(at + 1, min(at + Int64(dice.within(sampling.still)), departure))
      case .moving(let coordinate, _):
        points.append(reported(coordinate, 9, at, sampling, &dice))
        at = at + Int64(dice.within(sampling.moving))
      }
    }
    return points
  }

  private static func reported(
    _ truth: Coordinate, _ sigma: Double, _ at: Instant, _ sampling: Sampling, _ dice: inout Dice
  ) -> TracePoint {
    let isJump = dice.chance(sampling.jumps)
    let accuracy = isJump ? dice.within(25...160) : max(4, Int(sigma * dice.between(0.7, 2.2)))
    return TracePoint(
      at: at, coordinate: truth.scattered(isJump ? sampling.jump : sigma, &dice),
      accuracy: accuracy)
  }

  /// Hours with the battery empty or the phone off.
  private static func gaps(
    from start: Instant, to end: Instant, _ sampling: Sampling, _ dice: inout Dice
  ) -> [Range<Instant>] {
    var gaps: [Range<Instant>] = []
    var day = start
    while day < end {
      if dice.chance(sampling.gapDays) {
        let begin = day + Int64(dice.within(0...86_399))
        gaps.append(begin..<(begin + Int64(dice.within(5_400...32_400))))
      }
      day = day + 86_400
    }
    return gaps.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func json(_ points: [TracePoint]) -> [UInt8] {
    var bytes = Array("{\"locations\": [".utf8)
    bytes.reserveCapacity(points.count * 130)
    for (index, point) in points.enumerated() {
      bytes += index == 0 ? "\n".utf8 : ",\n".utf8
      bytes += "{\"latitudeE7\":".utf8
      bytes += "\(point.coordinate.latitudeE7),\"longitudeE7\":\(point.coordinate.longitudeE7)".utf8
      bytes += ",\"accuracy\":\(point.accuracy),\"source\":\"WIFI\",\"timestamp\":\"".utf8
      bytes += "\(point.at)\"}".utf8
    }
    bytes += "\n]}\n".utf8
    return bytes
  }
}
