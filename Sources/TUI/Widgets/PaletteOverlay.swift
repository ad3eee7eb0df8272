import Canvas

/// Every command by name, found by a few of its letters.
///
/// The caller searches its table for `query` and hands the entries in; the palette keeps the
/// query and the selection.
public struct PaletteOverlay: Hashable, Sendable {
  /// What stands before the query, such as `:`.
  public var prompt: String
  private var editor = LineEditor()
  private var list = ListView(count: 0)

  public init(prompt: String = ":") { self.prompt = prompt }

  public var query: String { editor.text }

  /// The entry that Enter would choose.
  public func choice(in entries: [PaletteEntry]) -> PaletteEntry? {
    entries.indices.contains(list.selected) ? entries[list.selected] : nil
  }

  /// `.activated`: `choice(in:)` is wanted. `.cancelled`: the palette is to close.
  public mutating func handle(_ event: Event, in rect: Rect, entries: [PaletteEntry]) -> Outcome {
    list.heights = Array(repeating: 1, count: entries.count)
    let room = parts(of: rect, entries.count).list
    switch event {
    case .key("up"), .key("down"), .key("pgup"), .key("pgdn"), .mouse:
      return list.handle(event, in: room)
    case .key("enter"): return entries.isEmpty ? .ignored : .activated
    default:
      let before = query
      let outcome = editor.handle(event)
      if query != before { list.select(0) }
      return outcome
    }
  }

  public func draw(on canvas: inout Canvas, in rect: Rect, entries: [PaletteEntry]) {
    let parts = parts(of: rect, entries.count)
    canvas.fill(parts.frame, .text)
    canvas.box(parts.frame, .accent)
    var list = list
    list.heights = Array(repeating: 1, count: entries.count)
    list.draw(on: &canvas, in: parts.list) { index, line, isSelected, canvas in
      let role: Role = isSelected ? .selected : .text
      canvas.fill(line, role)
      let keys = entries[index].key
      let room = line.columns - keys.columns - 1
      canvas.write(entries[index].title, at: line.origin, limit: room, role)
      canvas.writeRight(
        keys, row: line.row, before: line.endColumn, limit: keys.columns,
        isSelected ? .selected : .key)
    }
    let used = canvas.write(
      prompt + " ", at: parts.query.origin, limit: parts.query.columns, .key)
    editor.draw(
      on: &canvas, in: parts.query.split(.columns, [.cells(used), .rest])[1])
  }

  private func parts(of rect: Rect, _ count: Int) -> (frame: Rect, query: Rect, list: Rect) {
    let frame = rect.centred(rows: min(count, 15) + 3, columns: 64)
    let inner = frame.inset(rows: 1, columns: 2).split(.rows, [.cells(1), .rest])
    return (frame, inner[0], inner[1])
  }
}
