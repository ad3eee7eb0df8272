/// A seeded source of chance: the same seed gives the same people on every machine.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
/// Everything drawn is an integer, so no rounding of floats can differ between machines.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Dice.mixed(state)
  }

  /// The finaliser of SplitMix64: also a good hash of one number.
  static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next() % width)
  }

  mutating func chance(percent: Int) -> Bool {
    within(1...100) <= percent
  }

  /// One element of a list that is never empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[within(0...(elements.count - 1))]
  }

  /// A bell-shaped draw around zero: the sum of twelve uniform draws has the variance of one.
  mutating func bell(sigma: Int) -> Int {
    var sum = -60_000
    for _ in 0..<12 {
      sum += within(0...10_000)
    }
    return sum * sigma / 10_000
  }
}
