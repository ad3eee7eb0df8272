/// The characters that a terminal can show.
public enum Charset: Hashable, Sendable {
  case unicode, ascii
}

extension Canvas {
  /// The same picture for a terminal without Unicode: frames of `+-|`, dots of ` .:+#`, letters
  /// without their accents, `?` for what has no likeness. No column moves.
  public func ascii() -> Canvas {
    var result = self
    result.mapGlyphs { glyph in
      guard let first = glyph.first else { return .space }
      return Glyph(low: UInt64(ASCIILikeness.of(first)))
    }
    return result
  }
}

extension CleanText {
  /// Clean text in ASCII alone, one character for each column.
  public static func ascii(_ text: String) -> String {
    var bytes: [UInt8] = []
    for character in text {
      character.forEachGlyph { glyph, columns in
        bytes.append(glyph.first.map(ASCIILikeness.of) ?? 0x20)
        if columns == 2 { bytes.append(0x20) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
