import Canvas
import Dossier
import Leaflet
import TUI

/// The first screen where no export was named: what this is, invented people to try, a quiz, and a way to one's own file.
struct StartScreen: Sendable {
  enum Request: Sendable, Hashable {
    case open(String)
    /// Opens an export for the quiz.
    case quiz(String)
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
    list = ListView(count: samples.count + (samples.isEmpty ? 1 : 2))
  }

  /// Whether a file is being looked for.
  var isPicking: Bool { picker != nil }

  mutating func handle(_ event: Event, in rect: Rect, _ words: Words) -> Request {
    if var picker {
      let request = picker.handle(event, in: rect)
      self.picker = picker.isClosed ? nil : picker
      if request != .unhandled { message = "" }
      return request
    }
    let layout = StartLayout(rect, choices(words), message: message, words)
    list.heights = layout.heights
    switch list.handle(event, in: layout.choices) {
    case .activated:
      message = ""
      if samples.indices.contains(list.selected) { return .open(samples[list.selected].path) }
      if let first = samples.first, list.selected == samples.count { return .quiz(first.path) }
      picker = FilePicker(folder: folder)
      return .list(folder)
    case .ignored: return .unhandled
    default: return .handled
    }
  }

  mutating func receive(_ path: String, _ entries: [FolderEntry]?, _ words: Words) {
    picker?.receive(path, entries, words)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    if let picker { return picker.draw(on: &canvas, in: rect, words, notice: message) }
    let choices = choices(words)
    let layout = StartLayout(rect, choices, message: message, words)
    for (row, line) in layout.welcome.enumerated() {
      canvas.write(
        line, at: layout.top.origin.moved(rows: row), limit: rect.columns,
        row == 0 ? .heading : .text)
    }
    var list = list
    list.heights = layout.heights
    list.draw(on: &canvas, in: layout.choices) { index, room, isSelected, canvas in
      draw(choices[index], isSelected, on: &canvas, in: room)
    }
    let focus = canvas.focus
    canvas.write(wrapped: message, in: layout.message, .warning)
    canvas.focus = focus
  }

  private func choices(_ words: Words) -> [StartChoice] {
    samples.map { sample in
      StartChoice(
        title: words["ui.start.\(sample.id)"], detail: words["ui.start.\(sample.id).detail"])
    } + quiz(words) + [StartChoice(title: words["ui.start.open"], detail: words["ui.start.how"])]
  }

  /// The quiz is about the first of the invented people.
  private func quiz(_ words: Words) -> [StartChoice] {
    samples.isEmpty
      ? []
      : [StartChoice(title: words["session.start.quiz"], detail: words["session.start.detail"])]
  }

  private func draw(
    _ choice: StartChoice, _ isSelected: Bool, on canvas: inout Canvas, in room: Rect
  ) {
    let role: Ink = isSelected ? .selected : .text
    canvas.fill(room.line(0), role)
    canvas.write(
      (isSelected ? "► " : "  ") + choice.title, at: room.origin, limit: room.columns, role)
    guard room.rows > 1 else { return }
    for (row, line) in choice.details(room.columns).prefix(room.rows - 1).enumerated() {
      canvas.write(line, at: room.origin.moved(rows: row + 1, columns: 2), .muted)
    }
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      Commands.ofScreen(
        "start.open", title: words["ui.key.open"], hint: words["ui.hint.open"], keys: ["enter"]),
      Commands.ofScreen(
        "start.folder", title: words["ui.key.openFolder"], hint: words["ui.hint.folder"],
        keys: ["space"], isEnabled: { $0.start.isPicking }),
    ]
  }
}

/// A line of the start screen: an invented person, or the way to one's own file.
struct StartChoice {
  var title: String
  var detail: String

  func details(_ columns: Int) -> [String] {
    TextLayout.wrap(detail, width: max(8, columns - 2))
  }
}
