/// A position in millionths of a degree (about 0.1 m).
struct Spot: Equatable {
  var latitude: Int
  var longitude: Int

  init(_ latitude: Int, _ longitude: Int) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Ten thousandths of the cosine of the latitudes 46° to 53°: all that these people need.
  private static let cosines = [6947, 6820, 6691, 6561, 6428, 6293, 6157, 6018]

  private var cosine: Int {
    let index = min(max(latitude / 1_000_000 - 46, 0), Spot.cosines.count - 2)
    let part = latitude % 1_000_000
    let step = Spot.cosines[index + 1] - Spot.cosines[index]
    return Spot.cosines[index] + step * part / 1_000_000
  }

  /// One metre is 8.993 millionths of a degree on a meridian.
  func moved(north: Int, east: Int) -> Spot {
    Spot(
      latitude + north * 8993 / 1000,
      longitude + east * 8993 * 10 / cosine)
  }

  /// What a receiver would report: the same place, off by bell-shaped noise in each direction.
  func scattered(sigma: Int = 25, _ dice: inout Dice) -> Spot {
    let north = dice.bell(sigma: sigma)
    let east = dice.bell(sigma: sigma)
    return moved(north: north, east: east)
  }

  /// Straight-line distance in metres, flat-earth, right to a few metres within a region.
  func metres(to other: Spot) -> Int {
    let north = (other.latitude - latitude) * 10_000 / 8993
    let east = (other.longitude - longitude) * cosine / 8993
    return squareRoot(north * north + east * east) / 10
  }

  /// The point `part` of `whole` of the way to `other`.
  func towards(_ other: Spot, part: Int, of whole: Int) -> Spot {
    guard whole > 0 else { return self }
    return Spot(
      latitude + (other.latitude - latitude) * part / whole,
      longitude + (other.longitude - longitude) * part / whole)
  }

  var latitudeText: String { decimal(latitude, places: 6) }
  var longitudeText: String { decimal(longitude, places: 6) }

  /// Fifteen decimals as the controller prints them; the last nine mean nothing and depend on
  /// the position only, so that one position is always printed alike.
  var longLatitudeText: String { latitudeText + Spot.digits(latitude, salt: longitude) }
  var longLongitudeText: String { longitudeText + Spot.digits(longitude, salt: latitude) }

  private static func digits(_ number: Int, salt: Int) -> String {
    let seed = UInt64(truncatingIfNeeded: number &* 31 &+ salt)
    return padded(Int(Dice.mixed(seed) % 1_000_000_000), width: 9)
  }
}

/// The whole part of the square root, by Newton's method.
func squareRoot(_ number: Int) -> Int {
  guard number > 1 else { return max(number, 0) }
  var guess = number
  var better = (guess + 1) / 2
  while better < guess {
    guess = better
    better = (guess + number / guess) / 2
  }
  return guess
}
