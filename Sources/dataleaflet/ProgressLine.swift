import Exports
import Glibc
import Leaflet
import Synchronization

/// One line on standard error that says how far the reading is; silent where nobody looks at it.
final class ProgressLine: Sendable {
  private let words: Words
  private let isShown: Bool
  private let columns = Mutex(0)

  init(words: Words, quiet: Bool) {
    self.words = words
    isShown = !quiet && isTerminal(STDERR_FILENO)
  }

  func show(_ progress: ReadingProgress) {
    guard isShown else { return }
    let line = words.text("cli.progress", progress.facts)
    replace(with: line)
  }

  func clear() {
    guard isShown else { return }
    replace(with: "")
  }

  private func replace(with line: String) {
    columns.withLock { shown in
      let blank = String(repeating: " ", count: max(0, shown - line.count))
      writeAll("\r" + line + blank + (line.isEmpty ? "\r" : ""), to: STDERR_FILENO)
      shown = line.count
    }
  }
}
