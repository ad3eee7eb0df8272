import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The places of a town: shopping streets, a looser scatter around them, and a cathedral for tourists.
package struct Region: Sendable {
  package let places: [RegionPlace]

  /// Metres within which nearly all places lie.
  static let reach = 4_500.0
  private static let streets = 36
  private static let attempts = 30

  /// - Parameter count: about so many places.
  init(_ town: Town, count: Int, seed: UInt64) {
    var dice = Dice(seed: seed, "region \(town.name)")
    let streets = (0..<Self.streets).map { _ in
      Street(
        from: town.centre.scattered(Self.reach / 2.4, &dice), length: dice.between(150, 700),
        bearing: dice.between(0, 2 * .pi))
    }
    var places = [Self.place(.cathedral, at: town.centre.moved(north: 130, east: -90), 0)]
    // Grounds first, so that no shop stands in a church.
    let all = PlaceKind.neutral + PlaceKind.protected
    let kinds = all.filter { $0.half != nil } + all.filter { $0.half == nil }
    let whole = kinds.reduce(0) { $0 + $1.frequency }
    for kind in kinds {
      for _ in 0..<max(2, count * kind.frequency / whole) {
        let isOnStreet = kind.half == nil && dice.chance(0.65)
        var centre = town.centre
        for _ in 0..<Self.attempts {
          centre =
            isOnStreet
            ? dice.pick(streets).point(&dice) : town.centre.scattered(Self.reach / 2, &dice)
          if !places.contains(where: { $0.isBuiltOver(centre) }) { break }
        }
        places.append(Self.place(kind, at: centre, places.count))
      }
    }
    self.places = places
  }

  private static func place(_ kind: PlaceKind, at centre: Coordinate, _ number: Int) -> RegionPlace
  {
    RegionPlace(
      name: "\(kind.noun) \(number)", use: kind.use, centre: centre,
      half: kind.half.map { (north: $0, east: $0 * 1.3) }, tags: kind.tags)
  }

  /// Whether there can be no other house.
  func isBuiltOver(_ point: Coordinate) -> Bool { places.contains { $0.isBuiltOver(point) } }

  func indices(_ use: RegionPlace.Use) -> [Int] { places.indices.filter { places[$0].use == use } }

  /// Of one use, the nearest first.
  func nearest(_ use: RegionPlace.Use, to point: Coordinate, _ count: Int) -> [Int] {
    indices(use).map { (index: $0, metres: places[$0].centre.metres(to: point)) }
      .sorted { ($0.metres, $0.index) < ($1.metres, $1.index) }.prefix(count).map(\.index)
  }

  /// A GeoJSON file of several regions, as `--places` reads it.
  static func geoJSON(_ places: [RegionPlace]) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n"
      + places.map(\.feature).joined(separator: ",\n") + "\n]}\n"
  }
}

private struct Street {
  var from: Coordinate
  var length: Double
  /// Radians.
  var bearing: Double

  func point(_ dice: inout Dice) -> Coordinate {
    let along = dice.between(0, length)
    let across = dice.chance(0.5) ? 11.0 : -11.0
    let (sine, cosine) = (sin(bearing), cos(bearing))
    return from.moved(
      north: along * cosine - across * sine, east: along * sine + across * cosine)
  }
}
