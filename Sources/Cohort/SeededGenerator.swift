import Digests

/// Numbers that follow from a text: the attack on a cohort gives the same result for the same data.
/// SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014). Never for
/// noise that protects: whoever knows the seed could take it off again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  init(of cases: [CaseNumber]) {
    let text = cases.map(\.description).joined(separator: "\n")
    let digest = SHA256.digest(of: Array(text.utf8))
    state = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
