/// FIPS 180-4, for the list of sums.
enum SHA256 {
  static func hexadecimal(of bytes: UnsafeRawBufferPointer) -> String {
    var state = initial
    var padded = Array(bytes) + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    padded += (0..<8).map {
      UInt8(truncatingIfNeeded: UInt64(bytes.count * 8) >> UInt64(56 - 8 * $0))
    }
    padded.withUnsafeBytes { buffer in
      for start in stride(from: 0, to: buffer.count, by: 64) { mix(buffer, start, into: &state) }
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func mix(
    _ buffer: UnsafeRawBufferPointer, _ start: Int, into state: inout [UInt32]
  ) {
    var words = (0..<16).map {
      UInt32(bigEndian: buffer.loadUnaligned(fromByteOffset: start + 4 * $0, as: UInt32.self))
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var s = state
    for index in 0..<64 {
      let choice = s[4] & s[5] ^ ~s[4] & s[6]
      let sum = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
      let first = s[7] &+ sum &+ choice &+ constants[index] &+ words[index]
      let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
      let second = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) &+ majority
      s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for index in 0..<8 { state[index] &+= s[index] }
  }

  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  /// The first bits of the fractions of the square roots of the first primes.
  private static let initial = primes.prefix(8).map { fraction(Double($0).squareRoot()) }
  /// Of their cube roots.
  private static let constants = primes.prefix(64).map { fraction(cubeRoot(Double($0))) }

  private static let primes = (2..<312).filter { number in
    !(2..<number).contains { number % $0 == 0 }
  }

  private static func fraction(_ value: Double) -> UInt32 {
    UInt32((value - value.rounded(.down)) * 4_294_967_296)
  }

  private static func cubeRoot(_ value: Double) -> Double {
    (0..<60).reduce(value) { root, _ in (2 * root + value / (root * root)) / 3 }
  }
}
