import Canvas
import Exports
import Leaflet
import TUI

/// Where the parts of the mapper are: the sentence about the first row, the lines, the name to save.
struct MapperParts {
  let preview: Rect
  let list: Rect
  let prompt: Rect
  /// The rows of one line: where there is little width, what it says stands below what it is about.
  let lineHeight: Int

  init(_ rect: Rect) {
    let isNarrow = rect.columns < 64
    lineHeight = isNarrow ? 2 : 1
    let parts = rect.split(.rows, [.cells(isNarrow ? 5 : 4), .rest, .cells(1)])
    (preview, list, prompt) = (parts[0], parts[1], parts[2])
  }
}

/// Draws a line of the mapper: a setting or a column, its first cells, what it says.
struct MapperDrawing {
  private static let samples = 3

  private let title: String
  /// The first cells of a column that hold something; nothing for a setting.
  private let cells: String
  private let value: String
  private let valueInk: Ink
  private let isSelected: Bool

  init(
    _ line: MapperLine, _ mapper: ColumnMapper, _ sample: TableSample, _ words: Words,
    isSelected: Bool
  ) {
    let profile = mapper.profile
    let isOpen = mapper.open.contains(line)
    var column: TableProfile.Entry?
    if case .column(let index) = line, profile.columns.indices.contains(index) {
      column = profile.columns[index]
    }
    title = line.title(profile, words)
    value = (isOpen ? "? " : "") + line.value(profile, words)
    cells =
      column.map { sample.cells(named: $0.name).prefix(Self.samples).joined(separator: " · ") }
      ?? ""
    valueInk = isOpen ? .warning : column?.meaning == .nothing ? .muted : .accent
    self.isSelected = isSelected
  }

  func draw(on canvas: inout Canvas, in room: Rect) {
    canvas.fill(room, ink(.text))
    canvas.write(isSelected ? "►" : " ", at: room.origin, limit: 1, ink(.text))
    let inner = room.split(.columns, [.cells(2), .rest])[1]
    if room.rows > 1 {
      let columns = inner.line(0).split(
        .columns, [.cells(cells.isEmpty ? inner.columns : 16), .rest])
      write(title, .text, on: &canvas, in: columns[0])
      write(cells, .muted, on: &canvas, in: columns[1])
      write("  " + value, valueInk, on: &canvas, in: inner.line(1))
    } else {
      let middle = cells.isEmpty ? 0 : inner.columns * 3 / 8
      let columns = inner.split(.columns, [.rest, .cells(middle), .cells(inner.columns * 3 / 8)])
      write(title, .text, on: &canvas, in: columns[0])
      write(cells, .muted, on: &canvas, in: columns[1])
      write(value, valueInk, on: &canvas, in: columns[2])
    }
  }

  private func ink(_ ink: Ink) -> Ink { isSelected ? .selected : ink }

  /// With a blank to what follows.
  private func write(_ text: String, _ ink: Ink, on canvas: inout Canvas, in rect: Rect) {
    canvas.write(text, at: rect.origin, limit: max(0, rect.columns - 1), self.ink(ink))
  }
}
