#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

// The C library's functions under names that no other module's overloads shadow.
func sine(_ radians: Double) -> Double { sin(radians) }
func cosine(_ radians: Double) -> Double { cos(radians) }
func arcsine(_ value: Double) -> Double { asin(value) }
func arctangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
func powerOfTwo(_ exponent: Double) -> Double { exp2(exponent) }

let radiansPerDegree = Double.pi / 180
/// Metres along a meridian on the sphere of `Coordinate.distance(to:)`.
let metresPerDegree = 6_371_008.8 * radiansPerDegree
