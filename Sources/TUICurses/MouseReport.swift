import Canvas
import TUI

/// Reports of the mouse in xterm's SGR form (https://invisible-island.net/xterm/ctlseqs).
enum MouseReport {
  /// Reads `button;column;row`, counted from 1; nil for other buttons than the left and the wheel.
  static func parse(_ report: String, isPress: Bool) -> Mouse? {
    let numbers = report.split(separator: ";", omittingEmptySubsequences: false).compactMap {
      Int($0)
    }
    guard numbers.count == 3, numbers.allSatisfy({ (0..<100_000).contains($0) }),
      let kind = kind(button: numbers[0] & ~0b11100, isPress: isPress)
    else { return nil }
    var modifiers: Modifiers = []
    if numbers[0] & 4 != 0 { modifiers.insert(.shift) }
    if numbers[0] & 8 != 0 { modifiers.insert(.alt) }
    if numbers[0] & 16 != 0 { modifiers.insert(.control) }
    return Mouse(kind, at: Point(row: numbers[2] - 1, column: numbers[1] - 1), modifiers)
  }

  private static func kind(button: Int, isPress: Bool) -> Mouse.Kind? {
    switch button {
    case 0: isPress ? .press : .release
    case 32: .drag
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}
