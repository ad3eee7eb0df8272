import Canvas

/// When to use colours.
public enum ColorChoice: String, Hashable, Sendable, CaseIterable {
  /// As far as the terminal has them, and `NO_COLOR` does not say otherwise
  /// (https://no-color.org: set and not empty).
  case auto
  /// As far as the terminal has them, `NO_COLOR` or not.
  case always
  case never
}

/// How the terminal is to be used.
public struct TerminalOptions: Hashable, Sendable {
  public var color: ColorChoice
  /// nil for what the locale says.
  public var charset: Charset?
  /// Whether clicks and the wheel come to the program.
  public var mouse: Bool
  /// The name of a theme; nil for what suits the terminal's colours.
  public var theme: String?

  public init(
    color: ColorChoice = .auto, charset: Charset? = nil, mouse: Bool = true, theme: String? = nil
  ) {
    self.color = color
    self.charset = charset
    self.mouse = mouse
    self.theme = theme
  }

  /// The theme for a terminal of so many colours, 0 for none.
  func theme(colors: Int) -> Theme {
    if colors == 0 { return .mono }
    return theme.flatMap(Theme.named) ?? .standard(colors: colors)
  }

  /// Whether colours are wanted in an environment whose `NO_COLOR` has a value.
  func wantsColor(noColor: String) -> Bool {
    switch color {
    case .auto: noColor.isEmpty
    case .always: true
    case .never: false
    }
  }
}
