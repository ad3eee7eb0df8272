/// The ASCII character that stands in for a glyph, in one column.
///
/// Icons of the leaflet have longer names in ASCII (`[H]` for `⌂`): whoever draws them asks for
/// the `Charset` and writes those. What is drawn all the same becomes the letter inside.
public enum ASCIILikeness {
  public static func of(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0x20...0x7E: UInt8(scalar.value)
    case 0x00A0: 0x20
    case 0x00C0...0x017F: latin[Int(scalar.value - 0xC0)]
    case 0x2400...0x2421: UInt8(ascii: "?")
    case 0x2500...0x257F: frame(scalar)
    case 0x2580...0x259F: block(scalar)
    case 0x2800...0x28FF: density[(scalar.value - 0x2800).nonzeroBitCount]
    default: signs[scalar] ?? UInt8(ascii: "?")
    }
  }

  /// For zero to eight dots of a braille cell.
  private static let density = Array(" ..::++##".utf8)

  private static func frame(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "─", "━", "╌", "╍", "┄", "┅", "┈", "┉", "═", "╴", "╶", "╸", "╺": UInt8(ascii: "-")
    case "│", "┃", "╎", "╏", "┆", "┇", "┊", "┋", "║", "╵", "╷", "╹", "╻": UInt8(ascii: "|")
    default: UInt8(ascii: "+")
    }
  }

  /// Three shades stay three: `#`, `=` and `.`.
  private static func block(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "▏", "▁", "▎", "▂", "░": UInt8(ascii: ".")
    case "▓", "▒": UInt8(ascii: "=")
    default: UInt8(ascii: "#")
    }
  }

  /// U+00C0–U+017F without their accents.
  private static let latin = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
      + "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  private static let signs: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (signs, likeness) in likenesses {
      for sign in signs.unicodeScalars { table[sign] = UInt8(ascii: likeness) }
    }
    return table
  }()

  private static let likenesses: [(String, Unicode.Scalar)] = [
    ("■●◉", "#"), ("□", "-"), ("○·", "."), ("◌", "."), ("•☼", "*"), ("…♪", "~"),
    ("‐‑‒–—−", "-"), ("‘’‚‹›′", "'"), ("“”„«»″", "\""),
    ("→►▶", ">"), ("←◄◀", "<"), ("↑", "^"), ("↓▼", "v"), ("▲¡", "!"),
    ("⌂", "H"), ("≠", "!"), ("§", "S"), ("≡≈", "="), ("±¿", "?"), ("☻", "@"), ("¶", "T"),
    ("¤", "$"), ("∞", "8"), ("∩", "&"), ("×", "x"), ("√", "+"), ("€", "E"), ("£", "L"),
    ("°", "o"), ("÷", "/"), ("¦", "|"), ("©", "c"), ("®", "r"), ("µ", "u"),
  ]
}
