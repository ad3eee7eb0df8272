/// What one cell shows: one to five Unicode scalars, packed at 21 bits each.
///
/// Five is what a curses cell holds (`CCHARW_MAX`). A glyph is a plain value, so that filling,
/// copying and comparing canvases counts no references.
public struct Glyph: Hashable, Sendable {
  let low: UInt64  // scalars 0, 1, 2
  let high: UInt64  // scalars 3, 4

  init(low: UInt64, high: UInt64 = 0) {
    self.low = low
    self.high = high
  }

  /// A glyph of one scalar. What must not reach a terminal is replaced as in `CleanText`.
  public init(_ scalar: Unicode.Scalar) {
    self.init(low: UInt64(scalar.drawn?.value ?? 0xFFFD))
  }

  public static let space = Glyph(low: 0x20)

  /// The right half of a wide glyph.
  public static let continuation = Glyph(low: 0)

  /// The scalar that is drawn first; nil in a continuation.
  public var first: Unicode.Scalar? {
    let value = UInt32(low & Glyph.mask)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// Whether the glyph is one scalar, without marks.
  public var isSingle: Bool { low >> 21 == 0 }

  /// The columns it takes: 2 for a wide glyph, 0 for a continuation, otherwise 1.
  public var columns: Int { first.map { max(1, $0.columns) } ?? 0 }

  /// The scalars, at most five.
  public var scalars: [Unicode.Scalar] {
    [low, low >> 21, low >> 42, high, high >> 21].compactMap { bits in
      let value = UInt32(bits & Glyph.mask)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  static let mask: UInt64 = 0x1F_FFFF
  static let capacity = 5
}

extension Glyph: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self.init(scalar) }
}
