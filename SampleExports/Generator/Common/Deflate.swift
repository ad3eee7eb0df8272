/// DEFLATE (RFC 1951) in one block of fixed Huffman codes over greedy LZ77 matches.
///
/// Our own, so that the bytes do not depend on which zlib a machine has. About O(n × 16).
struct Deflate {
  private static let window = 32_768
  private static let longest = 258
  private static let chain = 16

  private var output: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount: UInt64 = 0

  static func compressed(_ input: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.put(1, 1)
    deflate.put(1, 2)
    input.withUnsafeBufferPointer { deflate.encode($0) }
    deflate.putSymbol(256)
    if deflate.bitCount > 0 {
      deflate.put(0, 8 - deflate.bitCount % 8)
    }
    return deflate.output
  }

  private mutating func put(_ value: UInt64, _ count: UInt64) {
    bits |= value << bitCount
    bitCount += count
    while bitCount >= 8 {
      output.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  /// Huffman codes go in with their most significant bit first.
  private mutating func putReversed(_ code: UInt64, _ count: UInt64) {
    var reversed: UInt64 = 0
    for bit in 0..<count {
      reversed |= (code >> bit & 1) << (count - 1 - bit)
    }
    put(reversed, count)
  }

  /// The fixed literal and length codes of RFC 1951, 3.2.6.
  private mutating func putSymbol(_ symbol: Int) {
    let number = UInt64(symbol)
    switch symbol {
    case ..<144: putReversed(0x30 + number, 8)
    case ..<256: putReversed(0x190 + number - 144, 9)
    case ..<280: putReversed(number - 256, 7)
    default: putReversed(0xc0 + number - 280, 8)
    }
  }

  private mutating func putMatch(length: Int, distance: Int) {
    let lengthCode = Deflate.code(of: length - 3, firstExtra: 4)
    if length == Deflate.longest {
      putSymbol(285)
    } else {
      putSymbol(257 + lengthCode.code)
      put(UInt64(lengthCode.extra), UInt64(lengthCode.bits))
    }
    let distanceCode = Deflate.code(of: distance - 1, firstExtra: 2)
    putReversed(UInt64(distanceCode.code), 5)
    put(UInt64(distanceCode.extra), UInt64(distanceCode.bits))
  }

  /// Lengths and distances share one scheme: `firstExtra` codes to each number of extra bits,
  /// and twice as many without any.
  private static func code(of value: Int, firstExtra group: Int) -> (
    code: Int, extra: Int, bits: Int
  ) {
    guard value >= 2 * group else { return (value, 0, 0) }
    var bits = 0
    while value >> bits >= 2 * group {
      bits += 1
    }
    return (group * bits + value >> bits, value & ((1 << bits) - 1), bits)
  }

  private mutating func encode(_ input: UnsafeBufferPointer<UInt8>) {
    var heads = [Int32](repeating: -1, count: 1 << 15)
    var previous = [Int32](repeating: -1, count: Deflate.window)
    var position = 0
    while position < input.count {
      var length = 0
      var distance = 0
      if position + 3 <= input.count {
        (length, distance) = Deflate.longestMatch(input, position, heads, previous)
      }
      if length >= 4 {
        putMatch(length: length, distance: distance)
      } else {
        length = 1
        putSymbol(Int(input[position]))
      }
      for index in position..<min(position + length, max(position, input.count - 2)) {
        let hash = Deflate.hash(input, index)
        previous[index & (Deflate.window - 1)] = heads[hash]
        heads[hash] = Int32(index)
      }
      position += length
    }
  }

  private static func hash(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    (Int(input[index]) << 10 ^ Int(input[index + 1]) << 5 ^ Int(input[index + 2])) & 0x7fff
  }

  private static func longestMatch(
    _ input: UnsafeBufferPointer<UInt8>, _ position: Int, _ heads: [Int32], _ previous: [Int32]
  ) -> (length: Int, distance: Int) {
    let limit = min(longest, input.count - position)
    var best = (length: 0, distance: 0)
    var candidate = Int(heads[hash(input, position)])
    var tries = chain
    while candidate >= 0, position - candidate <= window - 1, tries > 0 {
      var length = 0
      while length < limit, input[candidate + length] == input[position + length] {
        length += 1
      }
      if length > best.length {
        best = (length, position - candidate)
      }
      if length == limit { break }
      candidate = Int(previous[candidate & (window - 1)])
      tries -= 1
    }
    return best
  }
}
