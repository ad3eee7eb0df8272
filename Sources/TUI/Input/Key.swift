/// A key of the keyboard.
public enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete, insert
  case function(Int)
}

/// Keys that are held while another is pressed.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let control = Modifiers(rawValue: 1)
  public static let alt = Modifiers(rawValue: 2)
  public static let shift = Modifiers(rawValue: 4)
}

/// One press of a key.
public struct KeyPress: Hashable, Sendable {
  public var key: Key
  public var modifiers: Modifiers

  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// Reads `j`, `G`, `^p` (Control), `M-x` (Alt), `esc`, `enter`, `pgdn`, `s-tab`, `space`, `f1`.
  ///
  /// - Returns: nil when the text names no key.
  public init?(named text: String) {
    if let key = KeyPress.names[text] {
      self.init(key)
    } else if let only = text.first, text.count == 1 {
      self.init(.character(only))
    } else if text.hasPrefix("^"), let last = text.last, text.count == 2 {
      self.init(.character(last), .control)
    } else if text.hasPrefix("M-"), let inner = KeyPress(named: String(text.dropFirst(2))) {
      self.init(inner.key, inner.modifiers.union(.alt))
    } else if text.hasPrefix("f"), let number = Int(text.dropFirst()), (1...24).contains(number) {
      self.init(.function(number))
    } else {
      return nil
    }
  }

  private static let names: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pgup": .pageUp, "pgdn": .pageDown, "enter": .enter, "esc": .escape, "tab": .tab,
    "s-tab": .backTab, "backspace": .backspace, "delete": .delete, "insert": .insert,
    "space": .character(" "),
  ]
}

extension KeyPress: ExpressibleByStringLiteral {
  /// A key by the names of `init(named:)`; text that names none is its first character.
  public init(stringLiteral text: String) {
    self = KeyPress(named: text) ?? KeyPress(.character(text.first ?? " "))
  }
}
