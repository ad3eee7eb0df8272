/// Passes over one JSON value that may go on in the next window. No depth is too deep: brackets are
/// only counted.
struct JSONSkip: Sendable {
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var hasBegun = false

  /// Whether what was passed over so far is a number or a word, which only what follows ends.
  var isBareWord: Bool { hasBegun && depth == 0 && !isInText }

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
      let byte = bytes[position]
      switch byte {
      case Ascii.quote:
        // A text right behind a bare word: the word ends here.
        if depth == 0, hasBegun { return true }
        isInText = true
      case JSONSign.objectBegin, JSONSign.arrayBegin:
        if depth == 0, hasBegun { return true }
        depth += 1
      case JSONSign.objectEnd, JSONSign.arrayEnd:
        if depth == 0 { return true }
        depth -= 1
        if depth == 0 {
          position += 1
          return true
        }
      case Ascii.comma where depth == 0: return true
      case _ where depth == 0 && Ascii.isBlank(byte) && hasBegun: return true
      default: break
      }
      hasBegun = true
      position += 1
    }
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

  /// What stands between values and says nothing: white space, commas, colons.
  @inline(__always)
  static func isSeparator(_ byte: UInt8) -> Bool {
    Ascii.isBlank(byte) || byte == Ascii.comma || byte == Ascii.colon
  }
}
