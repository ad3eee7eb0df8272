/// How each role looks on a terminal: the only maker of styles.
public struct Theme: Equatable, Sendable {
  /// The name by which it is chosen: `mono`, `ansi16`, `standard256`…
  public let name: String
  private let styles: [Style]

  /// Roles that `table` leaves out look as the terminal's own text.
  init(name: String, levels: [Style], series: [Style], table: [Role: Style]) {
    self.name = name
    var styles = [Style](repeating: .plain, count: Role.count)
    for (role, style) in table { styles[role.index] = style }
    for level in levels.indices { styles[Role.level(level).index] = levels[level] }
    for place in 0..<8 where !series.isEmpty {
      styles[Role.series(place).index] = series[place % series.count]
    }
    self.styles = styles
  }

  public subscript(role: Role) -> Style { styles[role.index] }

  /// Every theme, the plainest first.
  public static let all: [Theme] = [
    .mono, .ansi8, .ansi16, .standard256, .dark256, .highContrast,
  ]

  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// The theme for a terminal that shows `colors` colours (0 for none).
  public static func standard(colors: Int) -> Theme {
    switch colors {
    case ..<8: .mono
    case ..<16: .ansi8
    case ..<256: .ansi16
    default: .standard256
    }
  }
}
