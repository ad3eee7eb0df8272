extension CSVReader {
  /// How far the first line is followed before the dialect is settled without its end.
  private static let longestFirstLine = 1 << 16

  /// Settles encoding and dialect. False while the stream has not shown enough of itself.
  mutating func prepare(isLast: Bool) -> Bool {
    if case .encoding = stage {
      guard window.count >= TextEncoding.signBytes || isLast else { return false }
      settleEncoding(isLast: isLast)
    }
    if case .dialect = stage {
      guard dropNotes(isLast: isLast) else { return false }
      guard isLast || hasFirstLine else { return false }
      settleDialect()
    }
    return true
  }

  /// Takes off a paragraph that begins with the line `Notes:` and ends with a blank line. False
  /// while the stream has not shown whether there is one.
  private mutating func dropNotes(isLast: Bool) -> Bool {
    guard !hasDroppedNotes, zip(window, Self.notes).allSatisfy({ $0 == $1 }) else { return true }
    guard window.count > Self.notes.count else { return isLast }
    guard [Ascii.lineFeed, Ascii.carriageReturn].contains(window[Self.notes.count]) else {
      return true
    }
    var lines = 0
    var isBlank = false
    for (index, byte) in window.prefix(Self.longestFirstLine).enumerated() {
      if byte == Ascii.carriageReturn { continue }
      guard byte == Ascii.lineFeed else {
        isBlank = false
        continue
      }
      lines += 1
      if isBlank {
        window.removeSubrange(0...index)
        windowOffset += index + 1
        line += lines
        hasDroppedNotes = true
        return true
      }
      isBlank = true
    }
    return isLast || window.count >= Self.longestFirstLine
  }

  private static let notes = Array("Notes:".utf8)

  private mutating func settleEncoding(isLast: Bool) {
    let (encoding, length) = window.withUnsafeBytes { TextEncoding.detected($0) }
    window.removeSubrange(0..<length)
    windowOffset += length
    stage = .dialect
    guard case .utf16(let isBigEndian) = encoding else { return }
    windowOffset = 0
    var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
    var text: [UInt8] = []
    window.withUnsafeBytes { transcoder.append($0, to: &text) }
    if isLast { transcoder.finish(&text) }
    window = text
    self.transcoder = transcoder
  }

  /// Whether the first line with something on it is there to its end.
  private var hasFirstLine: Bool {
    guard window.count < Self.longestFirstLine else { return true }
    var isQuoted = false
    var isBlank = true
    for (index, byte) in window.enumerated() {
      if byte == Ascii.quote { isQuoted.toggle() }
      if byte != Ascii.lineFeed, byte != Ascii.carriageReturn {
        isBlank = false
      } else if !isQuoted, !isBlank {
        // After a carriage return, its line feed must be there too.
        return byte == Ascii.lineFeed || index + 1 < window.count
      }
    }
    return false
  }

  private mutating func settleDialect() {
    let (separator, sniffed) = window.withUnsafeBytes {
      (
        SeparatorLine($0, isLast: true),
        CSVDialect.sniffHeaderLine(
          UnsafeRawBufferPointer(rebasing: $0.prefix(Self.longestFirstLine)))
      )
    }
    if let separator {
      window.removeSubrange(0..<separator.length)
      windowOffset += separator.length
      line += 1
    }
    let settled =
      separator.map { CSVDialect(delimiter: $0.delimiter) } ?? dialect ?? sniffed
    dialect = settled
    scanner.delimiter = settled.delimiter
    stage = .header
  }
}
