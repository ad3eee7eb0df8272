/// What a piece of the picture is for; a theme says how that looks.
public enum Role: Hashable, Sendable {
  case text, muted, accent, heading, selected, warning, border, footer, key
  /// The badge of a risk level, 0 (nothing found) to 4 (stop and ask).
  case level(Int)
  /// One of eight series of a chart, 0–7; others start again.
  case series(Int)
  case water, land, track

  /// The place of the role in a theme's table.
  var index: Int {
    switch self {
    case .text: 0
    case .muted: 1
    case .accent: 2
    case .heading: 3
    case .selected: 4
    case .warning: 5
    case .border: 6
    case .footer: 7
    case .key: 8
    case .water: 9
    case .land: 10
    case .track: 11
    case .level(let level): 12 + min(max(0, level), Role.levels - 1)
    case .series(let series): 12 + Role.levels + ((series % 8) + 8) % 8
    }
  }

  static let levels = 5
  static let count = 12 + levels + 8
}
