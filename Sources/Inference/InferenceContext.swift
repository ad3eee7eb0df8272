import CivilTime
import Places

/// What an inference may look up beyond the person's own data. Everything is optional.
public struct InferenceContext: Sendable {
  /// The IANA zone that the user chose; it overrides what the data say.
  public var zone: String?

  public init(zone: String? = nil) {
    self.zone = zone
  }

  /// The nearest named places, or the coordinate in degrees where no gazetteer is at hand.
  func label(for coordinate: Coordinate) -> String {
    "\(degrees(coordinate.latitude)), \(degrees(coordinate.longitude))"
  }

  /// The IANA zone that a place lies in; nil where no polygons are at hand.
  func zone(at coordinate: Coordinate) -> String? { nil }
}

/// Four decimals, which is eleven metres of latitude.
private func degrees(_ value: Double) -> String {
  let tenThousandths = Int((value * 10_000).rounded())
  let (whole, rest) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
  let digits = "\(rest)"
  let padded = String(repeating: "0", count: 4 - digits.utf8.count) + digits
  return (tenThousandths < 0 ? "-" : "") + "\(whole).\(padded)"
}
