import Canvas
import Exports
import Leaflet
import TUI

/// What is being read, and how far.
struct LoadingScreen: Sendable {
  var progress: ReadingProgress?
  var isCancelling = false

  /// - Parameter isMasked: Whether others look on: the names of files may name somebody.
  func draw(on canvas: inout Canvas, in rect: Rect, _ words: Words, isMasked: Bool) {
    let room = rect.centred(rows: 8, columns: min(64, rect.columns))
    let parts = room.split(.rows, [.cells(3), .cells(2), .cells(1), .cells(1), .cells(1)])
    canvas.write(wrapped: words["ui.loading.title"], in: parts[0], .heading)
    if let progress { draw(progress, words, isMasked, on: &canvas, in: parts) }
    if isCancelling { canvas.write(wrapped: words["ui.loading.stopping"], in: parts[4], .warning) }
  }

  private func draw(
    _ progress: ReadingProgress, _ words: Words, _ isMasked: Bool, on canvas: inout Canvas,
    in parts: [Rect]
  ) {
    let share =
      progress.bytesTotal > 0 ? Double(progress.bytesDone) / Double(progress.bytesTotal) : nil
    canvas.write(
      words.text("ui.loading.rows", progress.facts), at: parts[3].origin, limit: parts[3].columns)
    if !isMasked {
      canvas.write(progress.currentFile, at: parts[2].origin, limit: parts[2].columns, .muted)
    }
    ProgressView(text: words.text("ui.loading.files", progress.facts), share: share)
      .draw(on: &canvas, in: parts[1])
  }
}
