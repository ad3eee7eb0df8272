/// How a delimited table separates its fields.
public struct CSVDialect: Sendable, Hashable {
  /// The byte between two fields.
  public var delimiter: UInt8

  public init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Comma-separated, as RFC 4180 has it.
  public static let comma = CSVDialect(delimiter: Ascii.comma)

  /// The delimiter that occurs most often outside quotes in the first non-blank line: one of
  /// `,` `;` tab `|`, the earlier winning a tie, and a comma when none occurs.
  ///
  /// A UTF-8 byte order mark is skipped, and a spreadsheet's own `sep=;` line is believed.
  public static func sniff(_ prefix: UnsafeRawBufferPointer) -> CSVDialect {
    let start = prefix.startsWithUTF8Mark ? 3 : 0
    let text = UnsafeRawBufferPointer(rebasing: prefix[start...])
    if let stated = SeparatorLine(text, isLast: true) {
      return CSVDialect(delimiter: stated.delimiter)
    }
    return sniffHeaderLine(text)
  }

  static func sniffHeaderLine(_ text: UnsafeRawBufferPointer) -> CSVDialect {
    let candidates: [UInt8] = [Ascii.comma, Ascii.semicolon, Ascii.tab, Ascii.pipe]
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in text {
      if byte == Ascii.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == Ascii.lineFeed || byte == Ascii.carriageReturn {
        if isBlank { continue } else { break }
      }
      isBlank = false
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    var best = 0
    for index in candidates.indices where counts[index] > counts[best] { best = index }
    return CSVDialect(delimiter: candidates[best])
  }
}

/// The line `sep=;` that spreadsheets write above the header to name the delimiter.
struct SeparatorLine {
  var delimiter: UInt8
  /// Bytes of the line, its line end included.
  var length: Int

  /// Nil when the text does not begin with such a line, or does not yet show its end.
  init?(_ text: UnsafeRawBufferPointer, isLast: Bool) {
    let word: [UInt8] = [0x73, 0x65, 0x70, 0x3D]
    guard text.count >= 5 else { return nil }
    for index in word.indices where text[index] | 0x20 != word[index] | 0x20 { return nil }
    delimiter = text[4]
    guard ![Ascii.quote, Ascii.lineFeed, Ascii.carriageReturn].contains(delimiter) else {
      return nil
    }
    if text.count == 5 {
      guard isLast else { return nil }
      length = 5
    } else if text[5] == Ascii.lineFeed {
      length = 6
    } else if text[5] == Ascii.carriageReturn {
      length = text.count > 6 && text[6] == Ascii.lineFeed ? 7 : 6
    } else {
      return nil
    }
  }
}

extension UnsafeRawBufferPointer {
  var startsWithUTF8Mark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }
}
