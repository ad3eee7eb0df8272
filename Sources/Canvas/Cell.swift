/// One place of a canvas: 24 bytes that are copied without counting references.
public struct Cell: Equatable, Sendable {
  public let glyph: Glyph
  public let style: Style

  init(_ glyph: Glyph = .space, _ style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }
}
