import Places

@testable import Inference

/// The same seed gives the same people.
struct Dice: RandomNumberGenerator {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < probability
  }

  mutating func between(_ low: Double, _ high: Double) -> Double {
    Double.random(in: low..<high, using: &self)
  }

  /// Roughly normal, by twelve uniforms.
  mutating func normal(_ sigma: Double) -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &self) } * sigma
  }

  /// A position some metres off.
  mutating func near(_ spot: Coordinate, sigma: Double) -> Coordinate {
    spot.moved(east: normal(sigma), north: normal(sigma))
  }
}

extension Coordinate {
  /// An invented town's middle.
  static let town = point(50.2, 4.9)

  static func point(_ latitude: Double, _ longitude: Double) -> Coordinate {
    Coordinate(latitude: latitude, longitude: longitude) ?? .origin
  }

  /// So many metres away, on the sphere that the distances use.
  func moved(east: Double, north: Double) -> Coordinate {
    let metresPerDegree = 111_195.08
    let narrowing = 0.64
    return .point(
      latitude + north / metresPerDegree, longitude + east / (metresPerDegree * narrowing))
  }
}
