// Badge colours of the levels are told apart with every kind of colour vision and get darker
// from 0 to 4 (distances by Machado 2009, https://doi.org/10.1109/TVCG.2009.113): each names its
// own background and text, so that it works on dark and light terminals.

extension Theme {
  /// Without colour: attributes alone.
  public static let mono = Theme(
    name: "mono",
    levels: [
      .plain, .plain, Style(.standard, .underline), Style(.standard, .bold),
      Style(.standard, [.reverse, .bold]),
    ],
    series: [],
    table: [
      .heading: Style(.standard, .bold), .selected: Style(.standard, .reverse),
      .accent: Style(.standard, .bold), .warning: Style(.standard, .bold),
      .key: Style(.standard, .bold), .track: Style(.standard, .bold),
    ])

  /// Eight colours, as the Linux console has.
  public static let ansi8 = Theme(
    name: "ansi8",
    levels: [
      .plain, Style(0, on: 6), Style(0, on: 3), Style(0, on: 5),
      Style(.standard, [.reverse, .bold]),
    ],
    series: ansiSeries, table: ansiTable)

  /// The sixteen colours that the person chose for their terminal.
  public static let ansi16 = Theme(
    name: "ansi16",
    levels: [
      Style(0, on: 15), Style(0, on: 6), Style(0, on: 3), Style(15, on: 5),
      Style(15, on: 0, .bold),
    ],
    series: ansiSeries, table: ansiTable)

  /// Fixed colours that keep the terminal's own text and background. Text has a contrast of
  /// 4.5:1 on black and on white, lines and areas 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
  public static let standard256 = Theme(
    name: "standard256", levels: levels256,
    series: [
      Style(25), Style(166), Style(29), Style(169), Style(68), Style(136), Style(243), Style(98),
    ],
    table: [
      .muted: Style(243), .accent: Style(63), .heading: Style(.standard, .bold),
      .selected: Style(.standard, .reverse), .warning: Style(131, .bold), .border: Style(243),
      .footer: Style(243), .key: Style(63, .bold),
      .water: Style(25), .land: Style(29), .track: Style(163),
    ])

  /// Brighter colours for dark backgrounds; the series are Okabe and Ito's
  /// (https://jfly.uni-koeln.de/color/), nearest in the palette.
  public static let dark256 = Theme(
    name: "dark256", levels: levels256,
    series: [
      Style(214), Style(74), Style(36), Style(227), Style(32), Style(202), Style(175), Style(250),
    ],
    table: [
      .muted: Style(247), .accent: Style(75), .heading: Style(.standard, .bold),
      .selected: Style(.standard, .reverse), .warning: Style(214, .bold), .border: Style(245),
      .footer: Style(247), .key: Style(75, .bold),
      .water: Style(67), .land: Style(108), .track: Style(214),
    ])

  /// White on black whatever the terminal's colours are, for low vision and bad projectors.
  public static let highContrast = Theme(
    name: "high-contrast", levels: levels256,
    series: [
      Style(231, on: 16), Style(226, on: 16), Style(51, on: 16), Style(213, on: 16),
    ],
    table: [
      .text: Style(231, on: 16), .muted: Style(231, on: 16), .accent: Style(226, on: 16, .bold),
      .heading: Style(231, on: 16, [.bold, .underline]), .selected: Style(16, on: 226, .bold),
      .warning: Style(226, on: 16, [.bold, .underline]), .border: Style(231, on: 16),
      .footer: Style(231, on: 16), .key: Style(226, on: 16, .bold),
      .water: Style(51, on: 16), .land: Style(231, on: 16), .track: Style(226, on: 16, .bold),
    ])

  private static let levels256 = [
    Style(16, on: 255), Style(16, on: 111), Style(16, on: 136), Style(231, on: 125),
    Style(231, on: 54),
  ]

  private static let ansiSeries = [Style(4), Style(3), Style(6), Style(5), Style(2), Style(1)]

  private static let ansiTable: [Role: Style] = [
    .accent: Style(.standard, .bold), .heading: Style(.standard, .bold),
    .selected: Style(.standard, .reverse), .warning: Style(5, .bold),
    .key: Style(.standard, .bold), .water: Style(4), .land: Style(2), .track: Style(5),
  ]
}

extension Style {
  fileprivate init(_ foreground: Int16, on background: Int16, _ attributes: Attributes = []) {
    self.init(Color(foreground), on: Color(background), attributes)
  }

  fileprivate init(_ foreground: Int16, _ attributes: Attributes = []) {
    self.init(Color(foreground), attributes)
  }

  fileprivate init(_ foreground: Color, _ attributes: Attributes) {
    self.init(foreground, on: .standard, attributes)
  }
}
