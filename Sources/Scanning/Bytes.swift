/// Eight bytes at a step, after H. Warren, "Hacker's Delight" (2nd ed.), 6-1: find first zero byte.
enum Bytes {
  static let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
  static let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The bytes at `index`, the first one lowest.
  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>, at index: Int) -> UInt64 {
    let word = UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// The top bit of every zero byte. Only the lowest bit set is certain; above it there may be more.
  @inline(__always)
  static func zeroes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The top bit of every byte above a space, and of no other.
  @inline(__always)
  static func aboveSpace(_ word: UInt64) -> UInt64 {
    (((word & repeated(0x7F)) + repeated(0x7F - 0x20)) | word) & repeated(0x80)
  }

  /// The top bit of every byte below a space, and of no other.
  @inline(__always)
  static func belowSpace(_ word: UInt64) -> UInt64 {
    ~(((word & repeated(0x7F)) + repeated(0x80 - 0x20)) | word) & repeated(0x80)
  }

  /// Whether two stretches of `count` bytes are the same.
  @inline(__always)
  static func areSame(
    _ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, count: Int
  ) -> Bool {
    var position = 0
    while position + 8 <= count {
      if word(one, at: position) != word(other, at: position) { return false }
      position += 8
    }
    if position < count, count >= 8 {
      return word(one, at: count - 8) == word(other, at: count - 8)
    }
    while position < count, one[position] == other[position] { position += 1 }
    return position == count
  }

  /// The first `byte` in the range, or `end`.
  @inline(__always)
  static func firstIndex(
    of byte: UInt8, in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let pattern = repeated(byte)
    var position = start
    while position + 8 <= end {
      let found = zeroes(word(bytes, at: position) ^ pattern)
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < end, bytes[position] != byte { position += 1 }
    return position
  }

  /// The first line feed or carriage return in the range, or `end`.
  static func lineEnd(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position + 8 <= end {
      let word = word(bytes, at: position)
      let found = zeroes(word ^ lineFeeds) | zeroes(word ^ carriageReturns)
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < end, bytes[position] != Ascii.lineFeed,
      bytes[position] != Ascii.carriageReturn
    {
      position += 1
    }
    return position
  }

  /// The line ends in the range: LF, CR, and CR LF as one.
  static func lineEnds(in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    var position = lineEnd(in: bytes, from: start, to: end)
    while position < end {
      count += 1
      let isPair =
        bytes[position] == Ascii.carriageReturn && position + 1 < end
        && bytes[position + 1] == Ascii.lineFeed
      position = lineEnd(in: bytes, from: position + (isPair ? 2 : 1), to: end)
    }
    return count
  }
}
