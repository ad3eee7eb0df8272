#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Chance that is the same in every run: SplitMix64 (Steele, Lea and Flood, "Fast Splittable
/// Pseudorandom Number Generators", 2014).
package struct Dice: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// Dice for one purpose: what another purpose draws does not change them.
  package init(seed: UInt64, _ purpose: String) {
    var mixed = seed
    for byte in purpose.utf8 {
      var dice = Dice(seed: mixed ^ UInt64(byte))
      mixed = dice.next()
    }
    state = mixed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// 0 ..< 1.
  package mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  package mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A normal draw around zero (Box and Muller, 1958).
  mutating func bell(_ sigma: Double) -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return sigma * radius * cos(2 * .pi * unit())
  }

  /// Minutes around `centre`, never more than three sigma off.
  mutating func minute(_ centre: Int, _ sigma: Double) -> Int {
    centre + Int(max(-3 * sigma, min(3 * sigma, bell(sigma))).rounded())
  }

  /// One element of a list that is never empty.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[within(0...(elements.count - 1))]
  }

  /// `count` different elements, or all of them.
  package mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var left = elements
    var picked: [Element] = []
    while picked.count < count, !left.isEmpty {
      picked.append(left.remove(at: within(0...(left.count - 1))))
    }
    return picked
  }
}
