import Canvas
import Dossier
import Leaflet
import TUI

/// The first screen where no export was named: what this is, three invented people to try, and a way to one's own file.
struct StartScreen: Sendable {
  enum Request: Sendable, Hashable {
    case open(String)
    case list(String)
    case handled, unhandled
  }

  /// What went wrong last, in words.
  var message = ""
  private let samples: [SamplePerson]
  private let folder: String
  private var list: ListView
  private var picker: FilePicker?

  init(samples: [SamplePerson], folder: String) {
    self.samples = samples
    self.folder = folder
    // Each sample takes two rows; the last line opens the file picker.
    list = ListView(heights: samples.map { _ in 3 } + [2])
  }

  mutating func handle(_ event: Event, in rect: Rect, _ words: Words) -> Request {
    if var picker {
      let request = picker.handle(event, in: rect)
      self.picker = request == .handled && picker.isClosed ? nil : picker
      return request
    }
    switch list.handle(event, in: parts(rect, words).choices) {
    case .activated:
      message = ""
      if samples.indices.contains(list.selected) { return .open(samples[list.selected].path) }
      picker = FilePicker(folder: folder)
      return .list(folder)
    case .ignored: return .unhandled
    default: return .handled
    }
  }

  mutating func receive(_ path: String, _ entries: [FolderEntry]?, _ words: Words) {
    picker?.receive(path, entries, words)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ words: Words, ascii: Bool) {
    if let picker { return picker.draw(on: &canvas, in: rect, words) }
    let parts = parts(rect, words)
    for (row, line) in welcome(rect.columns, words).enumerated() {
      canvas.write(line, at: parts.welcome.origin.moved(rows: row), row == 0 ? .heading : .text)
    }
    list.draw(on: &canvas, in: parts.choices) { index, room, isSelected, canvas in
      draw(index, isSelected, words, on: &canvas, in: room)
    }
    for (row, line) in TextLayout.wrap(message, width: rect.columns).prefix(3).enumerated() {
      canvas.write(line, at: parts.message.origin.moved(rows: row), .warning)
    }
  }

  private func draw(
    _ index: Int, _ isSelected: Bool, _ words: Words, on canvas: inout Canvas, in room: Rect
  ) {
    let role: Ink = isSelected ? .selected : .text
    let title: String
    let detail: String
    if samples.indices.contains(index) {
      title = words["ui.start.\(samples[index].id)"]
      detail = words["ui.start.\(samples[index].id).detail"]
    } else {
      title = words["ui.start.open"]
      detail = ""
    }
    canvas.fill(room.line(0), role)
    canvas.write((isSelected ? "► " : "  ") + title, at: room.origin, limit: room.columns, role)
    canvas.write(
      detail, at: room.origin.moved(rows: 1, columns: 2), limit: room.columns - 2, .muted)
  }

  private func welcome(_ columns: Int, _ words: Words) -> [String] {
    [words["ui.start.welcome"], ""] + TextLayout.wrap(words["ui.start.about"], width: columns)
      + [""] + TextLayout.wrap(words["ui.start.choose"], width: columns)
  }

  private func parts(_ rect: Rect, _ words: Words) -> (welcome: Rect, choices: Rect, message: Rect)
  {
    let inner = rect.inset(rows: rect.rows > 24 ? 1 : 0)
    let parts = inner.split(
      .rows,
      [
        .cells(welcome(rect.columns, words).count + 1), .atLeast(6, share: 1),
        .cells(message.isEmpty ? 0 : 3),
      ])
    return (parts[0], parts[1], parts[2])
  }
}
