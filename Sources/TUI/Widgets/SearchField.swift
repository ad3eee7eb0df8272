import Canvas

/// Search as you type: `/` begins, Enter keeps what was found, Escape gives it up.
public struct SearchField: Hashable, Sendable {
  private var editor = LineEditor()
  /// Whether typing goes to the field.
  public private(set) var isActive = false

  public init() {}

  /// What is searched for; empty when nothing is.
  public var query: String { editor.text }

  public mutating func begin() {
    editor = LineEditor()
    isActive = true
  }

  public mutating func clear() {
    editor = LineEditor()
    isActive = false
  }

  /// Takes events while it is active, and `/` while it is not. `.changed` means that the query
  /// changed, `.activated` that typing ended, `.cancelled` that the search is over.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    guard isActive else {
      guard event == .key("/") else { return .ignored }
      begin()
      return .changed
    }
    if event == .key("backspace"), query.isEmpty {
      clear()
      return .cancelled
    }
    let outcome = editor.handle(event)
    switch outcome {
    case .activated: isActive = false
    case .cancelled: clear()
    default: break
    }
    return outcome
  }

  /// Draws `/` and the query, and what the caller counted: "3 of 12".
  public func draw(on canvas: inout Canvas, in rect: Rect, count: String = "") {
    let line = rect.line(0)
    canvas.fill(line, .text)
    let parts = line.split(.columns, [.cells(1), .rest, .cells(count.columns + 1)])
    canvas.write("/", at: parts[0].origin, limit: parts[0].columns, .key)
    if isActive {
      editor.draw(on: &canvas, in: parts[1])
    } else {
      canvas.write(query, at: parts[1].origin, limit: parts[1].columns)
    }
    canvas.writeRight(
      count, row: line.row, before: line.endColumn, limit: parts[2].columns, .muted)
  }
}
