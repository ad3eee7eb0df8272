import Canvas
import Dossier
import Leaflet
import TUI

/// Walks the folders of the machine to an export.
struct FilePicker: Sendable {
  private(set) var isClosed = false
  private var folder: String
  private var entries: [FolderEntry] = []
  private var list = ListView(count: 1)
  private var message = ""
  /// The folder that was asked for last: answers about others come late.
  private var wanted: String

  init(folder: String) {
    self.folder = folder
    wanted = folder
  }

  mutating func receive(_ path: String, _ entries: [FolderEntry]?, _ words: Words) {
    guard path == wanted else { return }
    guard let entries else {
      message = words.text("ui.picker.unreadable", [Fact("path", .text(path))])
      return
    }
    folder = path
    message = entries.isEmpty ? words["ui.picker.empty"] : ""
    self.entries = entries
    // The first line leads to the folder above.
    list = ListView(count: entries.count + 1)
    list.select(entries.isEmpty ? 0 : 1)
  }

  mutating func handle(_ event: Event, in rect: Rect) -> StartScreen.Request {
    let request = answer(event, in: rect)
    if case .list(let path) = request { wanted = path }
    return request
  }

  private mutating func answer(_ event: Event, in rect: Rect) -> StartScreen.Request {
    switch event {
    case .key("esc"), .key("q"):
      isClosed = true
      return .handled
    case .key("backspace"), .key("left"): return .list(parent)
    case .key("right"): return choose()
    case .key("space"): return openFolder()
    default: break
    }
    switch list.handle(event, in: parts(rect).list) {
    case .activated: return choose()
    case .ignored: return .unhandled
    default: return .handled
    }
  }

  /// - Parameter notice: What went wrong with a file that was opened from here.
  func draw(on canvas: inout Canvas, in rect: Rect, _ words: Words, notice: String) {
    let notice = notice.isEmpty ? message : notice
    let parts = parts(rect)
    canvas.write(words["ui.picker.title"], at: parts.head.origin, limit: rect.columns, .heading)
    canvas.write(
      shown(folder, rect.columns), at: parts.head.origin.moved(rows: 1), limit: rect.columns, .muted
    )
    list.draw(on: &canvas, in: parts.list) { index, line, isSelected, canvas in
      let role: Ink = isSelected ? .selected : .text
      canvas.fill(line, role)
      canvas.write(isSelected ? "►" : " ", at: line.origin, role)
      let line = line.split(.columns, [.cells(2), .rest])[1]
      guard index > 0, entries.indices.contains(index - 1) else {
        canvas.write(words["ui.picker.up"], at: line.origin, limit: line.columns, role)
        return
      }
      let entry = entries[index - 1]
      let size = entry.size.map { words.format(bytes: $0) } ?? ""
      canvas.write(
        entry.name + (entry.isFolder ? "/" : ""), at: line.origin,
        limit: line.columns - size.columns - 1, role)
      canvas.writeRight(size, row: line.row, before: line.endColumn, limit: size.columns, role)
    }
    let focus = canvas.focus
    canvas.write(
      wrapped: notice.isEmpty ? words["ui.picker.hint"] : notice, in: parts.message,
      notice.isEmpty ? .muted : .warning)
    canvas.focus = focus
  }

  /// The end of a long path says more than its beginning.
  private func shown(_ path: String, _ columns: Int) -> String {
    let clean = CleanText.terminal(path)
    guard clean.columns > columns else { return clean }
    var end = clean.suffix(max(0, columns - 1))
    while String(end).columns > columns - 1, !end.isEmpty { end = end.dropFirst() }
    return "…" + end
  }

  private func choose() -> StartScreen.Request {
    guard list.selected > 0 else { return .list(parent) }
    guard entries.indices.contains(list.selected - 1) else { return .handled }
    let entry = entries[list.selected - 1]
    return entry.isFolder ? .list(path(of: entry)) : .open(path(of: entry))
  }

  /// A folder may itself be an unpacked export.
  private func openFolder() -> StartScreen.Request {
    guard list.selected > 0, entries.indices.contains(list.selected - 1) else {
      return .open(folder)
    }
    return .open(path(of: entries[list.selected - 1]))
  }

  private func path(of entry: FolderEntry) -> String {
    folder == "/" ? "/" + entry.name : folder + "/" + entry.name
  }

  private var parent: String {
    guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { return "/" }
    return String(folder[..<slash])
  }

  private func parts(_ rect: Rect) -> (head: Rect, list: Rect, message: Rect) {
    let parts = rect.split(.rows, [.cells(3), .rest, .cells(rect.columns < 70 ? 3 : 2)])
    return (parts[0], parts[1], parts[2])
  }
}
