import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// How well a position fits the places around it.
enum VenueFit {
  /// Metres around a point that are still the place: a shop front, a waiting room.
  static let extent = 8.0
  /// Where the map has no place there may still be a flat, a bench, a friend: as likely as a place of
  /// the map at the position itself for a position that is this uncertain, in metres.
  private static let unmapped = 0.25
  private static let unmappedSigma = 10.0
  private static let mostUnmapped = 1.0
  /// A park or a campus draws as many as a building of this size, in square metres.
  private static let ordinaryGround = 1_500.0

  static func position(_ neighbour: Neighbour, sigma: Double) -> Double {
    let beside = max(0, neighbour.distance.value - (neighbour.place.isArea ? 0 : extent))
    return exp(-beside * beside / (2 * sigma * sigma))
  }

  /// Of a place without a label, whose hours nobody knows.
  static func ground(_ place: Place) -> Double {
    min(1, ordinaryGround / max(place.groundArea, 1))
  }

  /// Of a large place of a protected kind: a hospital draws more than a house, but not on each of its
  /// square metres, and there are shops in it.
  static func protectedGround(_ place: Place) -> Double { ground(place).squareRoot() }

  /// What is no place of the map. Within a large place, as much less as the place itself.
  static func unmapped(sigma: Double) -> Double {
    let share = sigma / unmappedSigma
    return min(mostUnmapped, unmapped * share * share)
  }
}
