import Canvas

/// A question and a line to answer it in: a file to open, a value to change.
public struct PromptField: Hashable, Sendable {
  public var label: String
  public private(set) var editor: LineEditor

  public init(label: String, text: String = "") {
    self.label = label
    editor = LineEditor(text)
  }

  public var text: String { editor.text }

  /// Enter activates, Escape cancels.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome { editor.handle(event) }

  public func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.fill(rect.line(0), .text)
    let used = canvas.write(label + " ", at: rect.origin, limit: rect.columns / 2, .key)
    let room = rect.line(0).split(.columns, [.cells(used), .rest])[1]
    editor.draw(on: &canvas, in: room)
  }
}
