extension Icon {
  /// Wording key of what the icon means, for those who do not see it.
  public var meaningKey: String { "iconAlt.\(rawValue)" }

  /// The icon's lines as the path of an SVG drawing in a box of 16 by 16.
  var path: String {
    switch self {
    case .home: "M2 8 8 2l6 6M4 7v7h8V7"
    case .places:
      "M8 14C5 10 3.500 8.500 3.500 6.200a4.500 4.500 0 0 1 9 0C12.500 8.500 11 10 8 14z"
    case .unique: "M2 6h12M2 10h12M11 2 5 14"
    case .sensitive: "M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4z"
    case .labels: "M2 4h12M2 8h12M2 12h12"
    case .guess: "M3 6h10M8 2v8M3 13h10"
    case .rhythm:
      "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1M8 14v1M1 8h1M14 8h1M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1"
    case .others:
      "M5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM2 14v-2a3 3 0 0 1 6 0v2M8 14v-2a3 3 0 0 1 6 0v2"
    case .words: "M2 3h12v8H7l-3 3v-3H2z"
    case .voice: "M6 2h4v7H6zM3 8a5 5 0 0 0 10 0M8 13v2"
    case .money: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM10.500 6A3 3 0 1 0 10.500 10M5 8h4"
    case .fromOthers: "M14 8H2M7 3 2 8l5 5"
    case .toOthers: "M2 8h12M9 3l5 5-5 5"
    case .kept: "M4 2h8M4 14h8M5 2c0 4 6 8 6 12M11 2c0 4-6 8-6 12"
    case .together: "M2 14V8a4 4 0 0 1 8 0v6M6 14V8a4 4 0 0 1 8 0v6"
    case .moreToLearn: "M2 4h12L8 13z"
    case .warning: "M8 2 14 14H2zM8 7v3M8 12v.100"
    case .doNot: "M3 3l10 10M13 3 3 13"
    case .doThis: "M2 9l4 4 8-9"
    }
  }

  func drawing(_ words: Words) -> HTMLElement {
    .drawing("icon", box: (16, 16), alt: words[meaningKey], [.line(path)])
  }
}

extension Level {
  /// Four squares in the colour of the badge's text, as many full as the level says.
  func drawing(alt: String) -> HTMLElement {
    let colour = HTMLStyle.levels[rawValue].text
    let squares = (0..<4).map { index in
      HTMLElement(
        "rect",
        [("x", "\(index * 12 + 1)"), ("y", "1"), ("width", "8"), ("height", "8")]
          + HTMLElement.ink(colour, isFull: index < rawValue))
    }
    return .drawing("meter", box: (46, 10), alt: alt, squares)
  }
}

extension DotGrid {
  /// Ten rows of ten rings, of which the first `full` are dots.
  static func drawing(full: Int, alt: String) -> HTMLElement {
    let rings = (0..<100).map { index in
      HTMLElement(
        "circle",
        [("cx", "\(index % 10 * 10 + 5)"), ("cy", "\(index / 10 * 10 + 5)"), ("r", "3.5")]
          + HTMLElement.ink(HTMLStyle.body.text, isFull: index < full))
    }
    return .drawing("dots", box: (100, 100), alt: alt, rings)
  }
}

// Not every printer of pages takes the colours of shapes from a style sheet: each names its own.
extension HTMLElement {
  fileprivate static func line(_ path: String) -> HTMLElement {
    HTMLElement(
      "path",
      [
        ("d", path), ("stroke-width", "1.6"), ("stroke-linecap", "round"),
        ("stroke-linejoin", "round"),
      ] + ink(HTMLStyle.body.text, isFull: false))
  }

  fileprivate static func ink(
    _ colour: String, isFull: Bool
  ) -> [(name: StaticString, value: String)] {
    [("fill", isFull ? colour : "none"), ("stroke", colour)]
  }
}
