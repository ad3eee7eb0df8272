/// The text of a JSON string: escapes undone where they stand, which never makes a text longer.
enum JSONText {
  struct Outcome: Sendable {
    var length: Int
    /// Whether half a character had to be replaced by U+FFFD.
    var hasLoneSurrogate: Bool
  }

  static func unescape(_ bytes: UnsafeMutablePointer<UInt8>, count: Int) -> Outcome {
    var outcome = Outcome(length: 0, hasLoneSurrogate: false)
    var position = 0
    while position < count {
      let stop = JSONSign.textStop(bytes, from: position, to: count)
      if outcome.length != position {
        (bytes + outcome.length).update(from: bytes + position, count: stop - position)
      }
      outcome.length += stop - position
      position = stop
      guard position < count else { break }
      if bytes[position] == Ascii.quote {
        bytes[outcome.length] = Ascii.quote
        outcome.length += 1
        position += 1
        continue
      }
      undoOne(bytes, &position, count: count, &outcome)
    }
    return outcome
  }

  /// `position` stands on a backslash.
  private static func undoOne(
    _ bytes: UnsafeMutablePointer<UInt8>, _ position: inout Int, count: Int,
    _ outcome: inout Outcome
  ) {
    guard position + 1 < count else {
      position += 1
      return
    }
    let sign = bytes[position + 1]
    if sign == UInt8(ascii: "u"), let unit = unit(bytes, at: position, count: count) {
      position += 6
      var value = UInt32(unit)
      if unit & 0xFC00 == 0xD800, let low = Self.unit(bytes, at: position, count: count),
        low & 0xFC00 == 0xDC00
      {
        position += 6
        value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
      }
      let scalar = Unicode.Scalar(value)
      if scalar == nil { outcome.hasLoneSurrogate = true }
      for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        bytes[outcome.length] = byte
        outcome.length += 1
      }
      return
    }
    let plain: UInt8 =
      switch sign {
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "t"): 0x09
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      default: sign
      }
    bytes[outcome.length] = plain
    outcome.length += 1
    position += 2
  }

  /// The four hexadecimal digits of `\uXXXX` at `position`.
  private static func unit(
    _ bytes: UnsafeMutablePointer<UInt8>, at position: Int, count: Int
  ) -> UInt16? {
    guard position + 6 <= count, bytes[position] == JSONSign.backslash,
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for offset in 2..<6 {
      guard let digit = Character(Unicode.Scalar(bytes[position + offset])).hexDigitValue else {
        return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

extension FieldBytes {
  /// The text of a string that was encoded as UTF-8, and its bytes then taken for Latin-1 characters:
  /// the habit of Meta's exports. As it stands where undoing that does not give UTF-8.
  public var stringRepairedFromLatin1: String {
    let text = string
    var bytes: [UInt8] = []
    var isPlain = true
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return text }
      if byte >= 0x80 { isPlain = false }
      bytes.append(byte)
    }
    guard !isPlain, let repaired = String(validating: bytes, as: UTF8.self) else { return text }
    return repaired
  }
}
