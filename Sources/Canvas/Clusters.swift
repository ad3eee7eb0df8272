extension Character {
  /// Calls `body` with each glyph, and its columns, that a terminal can be trusted to draw for a
  /// character of outside text.
  ///
  /// - Emoji that terminals disagree about (joined, with skin tones or variation selectors) are
  ///   drawn as their first part.
  /// - A cluster of several spacing letters (Devanagari conjuncts) becomes several glyphs.
  /// - A mark without a letter is drawn on a dotted circle; more than four marks are cut.
  func forEachGlyph(_ body: (Glyph, Int) -> Void) {
    if let ascii = asciiValue, ascii >= 0x20, ascii < 0x7F {
      return body(Glyph(low: UInt64(ascii)), 1)
    }
    var builder = GlyphBuilder()
    for scalar in unicodeScalars {
      guard let drawn = scalar.drawn else { continue }
      let columns = drawn.columns
      if columns > 0 {
        builder.flush(body)
        builder.start(drawn, columns)
        if drawn.value > 0xFF, drawn.properties.isEmojiPresentation { break }
      } else if builder.count > 0 {
        builder.append(drawn)
      } else if drawn.isMark {
        builder.start("\u{25CC}", 1)
        builder.append(drawn)
      } else {
        builder.start("\u{FFFD}", 1)
      }
    }
    builder.flush(body)
  }
}

private struct GlyphBuilder {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var columns = 0
  private(set) var count = 0

  mutating func start(_ scalar: Unicode.Scalar, _ columns: Int) {
    self.columns = columns
    (low, high, count) = (UInt64(scalar.value), 0, 1)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    guard count < Glyph.capacity else { return }
    if count < 3 {
      low |= UInt64(scalar.value) << (21 * count)
    } else {
      high |= UInt64(scalar.value) << (21 * (count - 3))
    }
    count += 1
  }

  mutating func flush(_ body: (Glyph, Int) -> Void) {
    if count > 0 { body(Glyph(low: low, high: high), columns) }
    count = 0
  }
}
