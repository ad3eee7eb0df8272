/// How keys are named to the person: what is engraved on their keyboard.
public struct KeyNames: Hashable, Sendable {
  public var enter = "Enter"
  public var escape = "Esc"
  public var tab = "Tab"
  public var backspace = "Backspace"
  public var delete = "Del"
  public var insert = "Ins"
  public var home = "Home"
  public var end = "End"
  public var pageUp = "PgUp"
  public var pageDown = "PgDn"
  public var space = "Space"
  public var control = "Ctrl"
  public var alt = "Alt"
  public var shift = "Shift"

  /// The names on an English keyboard.
  public init() {}

  /// `Ctrl-P`, `Shift-Tab`, `F1`, `j`.
  public func name(of press: KeyPress) -> String {
    var parts: [String] = []
    if press.modifiers.contains(.control) { parts.append(control) }
    if press.modifiers.contains(.alt) { parts.append(alt) }
    if press.modifiers.contains(.shift) { parts.append(shift) }
    parts.append(press.modifiers.isEmpty ? name(of: press.key) : name(of: press.key).uppercased())
    return parts.joined(separator: "-")
  }

  private func name(of key: Key) -> String {
    switch key {
    case .character(" "): space
    case .character(let character): String(character)
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: home
    case .end: end
    case .pageUp: pageUp
    case .pageDown: pageDown
    case .enter: enter
    case .escape: escape
    case .tab: tab
    case .backTab: shift + "-" + tab
    case .backspace: backspace
    case .delete: delete
    case .insert: insert
    case .function(let number): "F\(number)"
    }
  }
}
