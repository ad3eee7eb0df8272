import CivilTime
import Dossier

/// How many of a person's own points, picked at random, give both home and place of work away.
///
/// Whoever holds a few points guesses as anybody would: home is where most of them lie by night, the
/// place of work where most lie in working hours. What is right is what all the data together say.
struct PointsNeeded {
  /// Sizes that are tried, the smallest first.
  static let sizes = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100]
  static let tries = 400
  /// The part of the tries that must get both right.
  static let share = 0.9
  /// The same data give the same tries.
  private static let seed: UInt64 = 7

  /// Nil where even the largest size does not do, or home and work are not both known.
  static func count(_ stays: [PlacedStay], home: PlaceClaim, work: PlaceClaim) -> Int? {
    let points = Self.points(stays, from: max(home.from, work.from), to: min(home.to, work.to))
    guard !points.isEmpty else { return nil }
    var random = SplitMix64(seed: seed)
    return sizes.first { size in
      guard size <= points.count else { return false }
      let right = (0..<tries).count { _ in
        let picked = (0..<size).map { _ in points[Int(random.next(below: UInt64(points.count)))] }
        return guess(picked, \.isNight, except: nil) == home.place
          && guess(picked, \.isWorkingHour, except: home.place) == work.place
      }
      return Double(right) >= share * Double(tries)
    }
  }

  /// A place and an hour of the clock.
  private struct Point {
    var place: Int
    var isNight: Bool
    var isWorkingHour: Bool
  }

  /// A point for each full hour in which a stay lasted for the half of it.
  private static func points(_ stays: [PlacedStay], from: LocalDate, to: LocalDate) -> [Point] {
    guard from <= to else { return [] }
    var points: [Point] = []
    StayHours.forEach(stays) { place, hour in
      let local = LocalDateTime(naiveSeconds: hour * 3_600)
      guard (from...to).contains(local.date) else { return }
      points.append(
        Point(
          place: place, isNight: local.hour < 6,
          isWorkingHour: !local.date.weekday.isWeekend && (8..<18).contains(local.hour)))
    }
    return points
  }

  /// The place where most of the wanted points lie; of equal ones, the one with the lower number.
  private static func guess(
    _ points: [Point], _ isWanted: KeyPath<Point, Bool>, except: Int?
  ) -> Int? {
    var counts: [Int: Int] = [:]
    for point in points where point[keyPath: isWanted] && point.place != except {
      counts[point.place, default: 0] += 1
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
