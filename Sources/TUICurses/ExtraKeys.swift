import CNcursesw
import TUI

/// Key codes for sequences that terminfo does not name. ncurses leaves codes above `KEY_MAX`
/// (0o777) free.
enum ExtraKeys {
  static let pasteStart: Int32 = 0o1001
  static let pasteEnd: Int32 = 0o1002
  static let mouse: Int32 = 0o1003
  /// Plus eight times the modifiers, plus the place in `arrows`.
  private static let firstArrow: Int32 = 0o1100

  private static let arrows: [(final: String, key: Key)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
  ]

  /// Tells ncurses the sequences.
  static func define() {
    define_key("\u{1B}[200~", pasteStart)
    define_key("\u{1B}[201~", pasteEnd)
    define_key("\u{1B}[<", mouse)
    for (place, arrow) in arrows.enumerated() {
      // terminfo knows the form of application mode (ESC O A); some senders ignore it.
      define_key("\u{1B}[\(arrow.final)", firstArrow + Int32(place))
      for modifiers in 1...7 {
        let code = firstArrow + Int32(8 * modifiers + place)
        define_key("\u{1B}[1;\(modifiers + 1)\(arrow.final)", code)
      }
    }
  }

  /// The arrow that a code stands for. xterm counts Shift 1, Alt 2, Control 4.
  static func arrow(_ code: Int32) -> KeyPress? {
    guard code >= firstArrow, code < firstArrow + 64 else { return nil }
    let offset = Int(code - firstArrow)
    guard arrows.indices.contains(offset % 8) else { return nil }
    var modifiers: Modifiers = []
    if offset / 8 & 1 != 0 { modifiers.insert(.shift) }
    if offset / 8 & 2 != 0 { modifiers.insert(.alt) }
    if offset / 8 & 4 != 0 { modifiers.insert(.control) }
    return KeyPress(arrows[offset % 8].key, modifiers)
  }

  /// The key that one of ncurses' own codes stands for.
  static func named(_ code: Int32) -> KeyPress? {
    switch code {
    case KEY_UP: KeyPress(.up)
    case KEY_DOWN: KeyPress(.down)
    case KEY_LEFT: KeyPress(.left)
    case KEY_RIGHT: KeyPress(.right)
    case KEY_SR: KeyPress(.up, .shift)
    case KEY_SF: KeyPress(.down, .shift)
    case KEY_HOME: KeyPress(.home)
    case KEY_END: KeyPress(.end)
    case KEY_PPAGE: KeyPress(.pageUp)
    case KEY_NPAGE: KeyPress(.pageDown)
    case KEY_ENTER: KeyPress(.enter)
    case KEY_BACKSPACE: KeyPress(.backspace)
    case KEY_DC: KeyPress(.delete)
    case KEY_IC: KeyPress(.insert)
    case KEY_BTAB: KeyPress(.backTab)
    case cn_key_f(1)...cn_key_f(24): KeyPress(.function(Int(code - cn_key_f(0))))
    default: nil
    }
  }
}
