/// What a terminal can do to a cell beside colouring it.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let underline = Attributes(rawValue: 4)
  public static let reverse = Attributes(rawValue: 8)
  public static let italic = Attributes(rawValue: 16)
}

/// The look of a cell. Only a `Theme` makes styles: views name a role, never a colour.
public struct Style: Hashable, Sendable {
  public let foreground: Color
  public let background: Color
  public let attributes: Attributes

  init(
    _ foreground: Color = .standard, on background: Color = .standard,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours.
  public static let plain = Style()

  /// This style with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground, on: background, attributes.union(more))
  }

  /// This style's foreground on another style's background: a coloured mark in a filled row.
  ///
  /// A reversed base keeps its own colours, since the mark would swap sides.
  public func over(_ base: Style) -> Style {
    if base.attributes.contains(.reverse) { return base.adding(attributes) }
    return Style(foreground, on: base.background, attributes.union(base.attributes))
  }
}
