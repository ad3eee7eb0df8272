import Canvas
import Exports
import Leaflet
import TUI

/// What is being read, and how far.
struct LoadingScreen: Sendable {
  var progress: ReadingProgress?
  var isCancelling = false

  func draw(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    let room = rect.centred(rows: 7, columns: min(64, rect.columns))
    canvas.write(words["ui.loading.title"], at: room.origin, limit: room.columns, .heading)
    guard let progress else { return }
    let share =
      progress.bytesTotal > 0 ? Double(progress.bytesDone) / Double(progress.bytesTotal) : nil
    ProgressView(text: words.text("ui.loading.files", progress.facts), share: share)
      .draw(
        on: &canvas,
        in: Rect(row: room.row + 2, column: room.column, rows: 2, columns: room.columns))
    let below = room.origin.moved(rows: 4)
    canvas.write(progress.currentFile, at: below, limit: room.columns, .muted)
    canvas.write(
      words.text("ui.loading.rows", progress.facts), at: below.moved(rows: 1), limit: room.columns)
    if isCancelling {
      canvas.write(
        words["ui.loading.stopping"], at: below.moved(rows: 2), limit: room.columns, .warning)
    }
  }
}
