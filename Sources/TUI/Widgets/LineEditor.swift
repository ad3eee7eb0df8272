import Canvas

/// One line of text that is being typed.
public struct LineEditor: Hashable, Sendable {
  /// The characters that it takes at most.
  public static let capacity = 1_000

  public private(set) var text: String
  /// Characters before the cursor.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    self.text = String(text.prefix(LineEditor.capacity))
    cursor = self.text.count
  }

  /// Typing, the arrows, and the keys of every shell: `^a ^e ^u ^k ^w`.
  public mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .paste(let pasted):
      insert(pasted.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .key(let press): return handle(press)
    default: return .ignored
    }
    return .changed
  }

  /// Draws the text scrolled so that the cursor is seen, and puts the terminal's cursor there.
  public func draw(on canvas: inout Canvas, in rect: Rect, _ role: Role = .text) {
    guard !rect.isEmpty else { return }
    let before = String(text.prefix(cursor)).columns
    let skipped = max(0, before - rect.columns + 1)
    canvas.clipped(to: rect.line(0)) { canvas in
      canvas.write(text, at: rect.origin.moved(columns: -skipped), role)
    }
    canvas.cursor = rect.origin.moved(columns: before - skipped)
  }

  private mutating func handle(_ press: KeyPress) -> Outcome {
    switch press {
    case "enter": return .activated
    case "esc": return .cancelled
    case "left", "^b": cursor = max(0, cursor - 1)
    case "right", "^f": cursor = min(text.count, cursor + 1)
    case "home", "^a": cursor = 0
    case "end", "^e": cursor = text.count
    case "backspace", "^h": delete(from: cursor - 1, to: cursor)
    case "delete", "^d": delete(from: cursor, to: cursor + 1)
    case "^u": delete(from: 0, to: cursor)
    case "^k": delete(from: cursor, to: text.count)
    case "^w": delete(from: wordStart, to: cursor)
    default:
      guard case .character(let character) = press.key, press.modifiers.isEmpty else {
        return .ignored
      }
      insert(String(character))
    }
    return .changed
  }

  private mutating func insert(_ more: String) {
    let head = String(text.prefix(cursor)) + more
    let whole = String((head + text.dropFirst(cursor)).prefix(LineEditor.capacity))
    cursor = min(head.count, whole.count)
    text = whole
  }

  private mutating func delete(from start: Int, to end: Int) {
    let start = max(0, start)
    guard start < min(end, text.count) else { return }
    text = String(text.prefix(start)) + String(text.dropFirst(end))
    cursor = start
  }

  private var wordStart: Int {
    let head = Array(text.prefix(cursor))
    var index = head.count
    while index > 0, head[index - 1] == " " { index -= 1 }
    while index > 0, head[index - 1] != " " { index -= 1 }
    return index
  }
}
