import CivilTime
import Dossier
import Places

/// A stay that is being gathered: sums in metres on the plane that touches its first fix.
struct StayUnderWay {
  private let plane: LocalPlane
  private(set) var count = 0
  private(set) var from: Instant
  private(set) var to: Instant
  private(set) var lastAt: Instant
  private var bridged: Int64 = 0
  private var firstRow: Int
  private var lastRow: Int

  // The running centre forgets, so that it can follow; the sums do not.
  private var centre = PlanePoint(x: 0, y: 0)
  private var centreWeight = 0.0
  private var greatestWeight = 0.0
  private var weight = 0.0
  private var weightedX = 0.0
  private var weightedY = 0.0
  private var weightedSquares = 0.0

  /// The running centre weighs as much as so many of its best fixes.
  private static let memory = 30.0

  init(_ sample: FixSamples.Sample) {
    plane = LocalPlane(latitude: sample.latitude, longitude: sample.longitude)
    (from, to, lastAt) = (sample.at, sample.at, sample.at)
    (firstRow, lastRow) = (sample.row, sample.row)
    add(sample, gap: 0)
  }

  mutating func add(_ sample: FixSamples.Sample, gap: Int64) {
    let point = plane.point(latitude: sample.latitude, longitude: sample.longitude)
    let share = 1 / (sample.accuracy * sample.accuracy)
    greatestWeight = max(greatestWeight, share)
    centreWeight = min(centreWeight, Self.memory * greatestWeight) + share
    centre.x += (point.x - centre.x) * share / centreWeight
    centre.y += (point.y - centre.y) * share / centreWeight
    weight += share
    weightedX += share * point.x
    weightedY += share * point.y
    weightedSquares += share * (point.x * point.x + point.y * point.y)
    count += 1
    if gap > StayDetector.unseenGap { bridged += gap }
    lastAt = sample.at
    to = sample.at
    lastRow = sample.row
  }

  func distance(to sample: FixSamples.Sample) -> Double {
    plane.point(latitude: sample.latitude, longitude: sample.longitude).distance(to: centre)
  }

  /// Places the departure where a journey to the first fix outside must have begun.
  mutating func extend(towards outside: FixSamples.Sample) {
    guard outside.at - lastAt <= StayDetector.bridge else { return }
    let latest =
      outside.at - Int64(min(86_400, distance(to: outside) / StayDetector.departureSpeed))
    let departure = min(latest, lastAt + StayDetector.departureLimit)
    guard departure > to else { return }
    if departure - to > StayDetector.unseenGap / 2 { bridged += departure - to }
    to = departure
  }

  private var mean: PlanePoint { PlanePoint(x: weightedX / weight, y: weightedY / weight) }

  /// Metres between the means of two stays.
  func meanDistance(to other: StayUnderWay) -> Double {
    let (latitude, longitude) = other.plane.degrees(other.mean)
    return plane.point(latitude: latitude, longitude: longitude).distance(to: mean)
  }

  mutating func merge(_ later: StayUnderWay) {
    let (latitude, longitude) = later.plane.degrees(later.mean)
    let there = plane.point(latitude: latitude, longitude: longitude)
    let spread = later.weightedSquares - later.weight * later.mean.squared
    weight += later.weight
    weightedX += later.weight * there.x
    weightedY += later.weight * there.y
    weightedSquares += max(0, spread) + later.weight * there.squared
    count += later.count
    bridged += later.bridged
    (to, lastAt, lastRow) = (later.to, later.lastAt, later.lastRow)
  }

  func stay(in fixes: Fixes) -> Stay {
    let (latitude, longitude) = plane.degrees(mean)
    let variance = max(0, weightedSquares / weight - mean.squared)
    return Stay(
      from: from, to: to,
      centre: Coordinate(latitude: latitude, longitude: longitude)
        ?? fixes.coordinate(at: firstRow),
      radius: Metres(variance.squareRoot()), fixes: count, bridged: bridged,
      first: fixes.provenance(at: firstRow), last: fixes.provenance(at: lastRow))
  }
}
