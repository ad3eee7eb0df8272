/// Passes over one JSON value that may go on in the next window. No depth is too deep: brackets are
/// only counted.
struct JSONSkip: Sendable {
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var hasBegun = false

  /// Whether the value can be over where the stream is: a number or a word, no text and no bracket.
  var mayEndHere: Bool { depth == 0 && !isInText }

  /// Moves `position` behind the value. False where the value goes on behind `end`.
  mutating func pass(
    _ bytes: UnsafePointer<UInt8>, _ position: inout Int, end: Int
  ) -> Bool {
    while position < end {
      if isInText {
        guard passText(bytes, &position, end: end) else { return false }
        if depth == 0 { return true }
        continue
      }
      if depth == 0 {
        guard begin(bytes, &position, end: end) else { return position < end }
        continue
      }
      position = JSONSign.structureStop(bytes, from: position, to: end)
      guard position < end else { return false }
      let byte = bytes[position]
      position += 1
      if byte == Ascii.quote {
        isInText = true
      } else if JSONSign.isBegin(byte) {
        depth += 1
      } else {
        depth -= 1
        if depth == 0 { return true }
      }
    }
    return false
  }

  /// Outside of brackets: the value's first byte, or a bare word up to its end. False where the value
  /// is over, or the window.
  private mutating func begin(
    _ bytes: UnsafePointer<UInt8>, _ position: inout Int, end: Int
  ) -> Bool {
    if !hasBegun {
      hasBegun = true
      if bytes[position] == Ascii.quote || JSONSign.isBegin(bytes[position]) {
        if bytes[position] == Ascii.quote { isInText = true } else { depth = 1 }
        position += 1
        return true
      }
    }
    position = JSONSign.wordEnd(bytes, from: position, to: end)
    return false
  }

  private mutating func passText(
    _ bytes: UnsafePointer<UInt8>, _ position: inout Int, end: Int
  ) -> Bool {
    while position < end {
      if isEscaped {
        isEscaped = false
        position += 1
        continue
      }
      position = JSONSign.textStop(bytes, from: position, to: end)
      guard position < end else { return false }
      if bytes[position] == Ascii.quote {
        isInText = false
        position += 1
        return true
      }
      isEscaped = true
      position += 1
    }
    return false
  }
}

/// The signs of JSON.
enum JSONSign {
  static let objectBegin: UInt8 = 0x7B
  static let objectEnd: UInt8 = 0x7D
  static let arrayBegin: UInt8 = 0x5B
  static let arrayEnd: UInt8 = 0x5D
  static let backslash: UInt8 = 0x5C

  private static let quotes = Bytes.repeated(Ascii.quote)
  private static let backslashes = Bytes.repeated(backslash)
  private static let begins = Bytes.repeated(objectBegin)
  private static let ends = Bytes.repeated(objectEnd)
  private static let caseBits = Bytes.repeated(0x20)

  /// The first quote or backslash in the range, or `end`.
  @inline(__always)
  static func textStop(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position + 8 <= end {
      let word = Bytes.word(bytes, at: position)
      let found = Bytes.zeroes(word ^ quotes) | Bytes.zeroes(word ^ backslashes)
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < end, bytes[position] != Ascii.quote, bytes[position] != backslash {
      position += 1
    }
    return position
  }

  /// The first quote or bracket in the range, or `end`.
  @inline(__always)
  static func structureStop(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position + 8 <= end {
      let word = Bytes.word(bytes, at: position)
      // Square brackets become curly ones, and nothing else does: 0x5B and 0x5D lack this bit only.
      let curly = word | caseBits
      let found =
        Bytes.zeroes(word ^ quotes) | Bytes.zeroes(curly ^ begins) | Bytes.zeroes(curly ^ ends)
      if found != 0 { return position + found.trailingZeroBitCount >> 3 }
      position += 8
    }
    while position < end, bytes[position] != Ascii.quote, !isBegin(bytes[position]),
      !isEnd(bytes[position])
    {
      position += 1
    }
    return position
  }

  /// The first byte in the range that is no separator, or `end`. Indented documents are a third
  /// blanks, which are passed over eight at a step.
  @inline(__always)
  static func separatorsEnd(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      if position + 8 <= end {
        let dark = Bytes.aboveSpace(Bytes.word(bytes, at: position))
        guard dark != 0 else {
          position += 8
          continue
        }
        position += dark.trailingZeroBitCount >> 3
      }
      guard isSeparator(bytes[position]) else { return position }
      position += 1
    }
    return end
  }

  /// `{` or `[`.
  @inline(__always)
  static func isBegin(_ byte: UInt8) -> Bool { byte | 0x20 == objectBegin }

  /// `}` or `]`.
  @inline(__always)
  static func isEnd(_ byte: UInt8) -> Bool { byte | 0x20 == objectEnd }

  /// The end of a number or a word: the first sign in the range that is no part of one, or `end`.
  @inline(__always)
  static func wordEnd(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte <= Ascii.space || byte == Ascii.comma || byte == Ascii.quote || isBegin(byte)
        || isEnd(byte)
      {
        break
      }
      position += 1
    }
    return position
  }

  /// What stands between values and says nothing: white space, commas, colons.
  @inline(__always)
  static func isSeparator(_ byte: UInt8) -> Bool {
    byte <= Ascii.space || byte == Ascii.comma || byte == Ascii.colon
  }
}
