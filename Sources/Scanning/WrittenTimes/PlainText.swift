/// The beginning of a line in the form in which its date and time are compared: marks of the writing
/// direction left out, blanks of every kind as a space, digits and the comma of Arabic as those of
/// ASCII. All else stays, byte for byte.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  /// Where each byte lies in the line, and behind the last one the end.
  private(set) var offsets: [Int] = []

  init(_ line: UnsafeRawBufferPointer, upTo limit: Int) {
    let end = min(line.count, limit)
    var position = 0
    while position < end {
      let (byte, length) = Self.plain(line[position...])
      if let byte {
        bytes.append(byte)
        offsets.append(position)
      }
      position += length
    }
    offsets.append(position)
  }

  /// The byte that stands for what a text begins with, and the length of that; nil for a mark.
  private static func plain(_ text: Slice<UnsafeRawBufferPointer>) -> (byte: UInt8?, length: Int) {
    let first = text[text.startIndex]
    guard first >= 0x80, text.count >= 2 else { return (first, 1) }
    let second = text[text.startIndex + 1]
    switch (first, second) {
    case (0xC2, 0xA0): return (Ascii.space, 2)
    case (0xD8, 0x8C): return (Ascii.comma, 2)
    case (0xD9, 0xA0...0xA9): return (Ascii.zero + second - 0xA0, 2)
    case (0xDB, 0xB0...0xB9): return (Ascii.zero + second - 0xB0, 2)
    default: break
    }
    guard text.count >= 3 else { return (first, 1) }
    switch (first, second, text[text.startIndex + 2]) {
    // U+200E, U+200F, U+202A…U+202E, U+2066…U+2069 and the byte order mark.
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9),
      (0xEF, 0xBB, 0xBF):
      return (nil, 3)
    // U+2009 and U+202F, the narrow blanks.
    case (0xE2, 0x80, 0x89), (0xE2, 0x80, 0xAF): return (Ascii.space, 3)
    default: return (first, 1)
    }
  }
}

extension FieldBytes {
  /// Whether a mark of the writing direction stands in front.
  public var beginsWithMark: Bool {
    PlainText(UnsafeRawBufferPointer(rebasing: bytes.prefix(3)), upTo: 3).bytes.isEmpty && !isEmpty
  }

  /// The field without blanks and marks of the writing direction around it.
  var withoutMarks: FieldBytes {
    var field = trimmed
    while field.beginsWithMark {
      field = FieldBytes(UnsafeRawBufferPointer(rebasing: field.bytes.dropFirst(3))).trimmed
    }
    while field.count >= 3,
      FieldBytes(UnsafeRawBufferPointer(rebasing: field.bytes.suffix(3))).beginsWithMark
    {
      field = FieldBytes(UnsafeRawBufferPointer(rebasing: field.bytes.dropLast(3))).trimmed
    }
    return field
  }
}
