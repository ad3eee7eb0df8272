/// Whole-number noise for differential privacy: P(x) ∝ exp(−|x| · denominator ÷ numerator).
///
/// The exact sampler of Canonne, Kamath and Steinke ("The Discrete Gaussian for Differential
/// Privacy", 2020, algorithms 1 and 2): whole numbers alone. Logarithms of floating-point numbers
/// give away what they hide (Mironov, "On Significance of the Least Significant Bits", 2012).
public struct DiscreteLaplace: Sendable, Hashable {
  /// The scale, a fraction of two positive numbers.
  private let numerator: UInt64
  private let denominator: UInt64

  /// - Returns: nil unless both are positive and below 2³².
  public init?(scale numerator: UInt64, over denominator: UInt64) {
    let allowed: Range<UInt64> = 1..<1 << 32
    guard allowed.contains(numerator), allowed.contains(denominator) else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  public func sample(_ generator: inout some RandomNumberGenerator) -> Int64 {
    while true {
      let isNegative = Bool.random(using: &generator)
      let magnitude = magnitude(&generator)
      // Zero has two signs and must not come twice as often for it.
      if isNegative, magnitude == 0 { continue }
      let value = Int64(clamping: magnitude)
      return isNegative ? -value : value
    }
  }

  /// Geometric with ratio exp(−denominator ÷ numerator): a remainder that is kept with the chance
  /// that it deserves, and whole units of the numerator.
  private func magnitude(_ generator: inout some RandomNumberGenerator) -> UInt64 {
    var rest: UInt64
    repeat {
      rest = UInt64.random(in: 0..<numerator, using: &generator)
    } while !Self.happens(exponent: rest, over: numerator, &generator)
    var units: UInt64 = 0
    while Self.happens(exponent: 1, over: 1, &generator) { units += 1 }
    return (units * numerator + rest) / denominator
  }

  /// True with the chance exp(−exponent ÷ divisor), for exponents up to the divisor: the number of
  /// draws until a Bernoulli(exponent ÷ (divisor · k)) fails is odd with that chance.
  private static func happens(
    exponent: UInt64, over divisor: UInt64, _ generator: inout some RandomNumberGenerator
  ) -> Bool {
    var draws: UInt64 = 1
    while UInt64.random(in: 0..<divisor * draws, using: &generator) < exponent { draws += 1 }
    return draws % 2 == 1
  }
}
