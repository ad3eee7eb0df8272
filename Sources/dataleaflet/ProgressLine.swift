import Canvas
import Exports
import Glibc
import Leaflet
import Synchronization

/// One line on standard error that says how far the reading is; silent where nobody looks at it.
///
/// For linear text it is a new line now and then, and nothing is written over: a screen reader would read
/// each change again.
final class ProgressLine: Sendable {
  /// Ten times a second is as often as one can read it; an archive may have 200,000 files.
  private static let pause = Duration.milliseconds(100)
  /// Who listens to the lines wants to hear few of them.
  private static let plainPause = Duration.seconds(5)

  private struct Shown {
    var columns = 0
    var at: ContinuousClock.Instant?
  }

  private let words: Words
  private let isShown: Bool
  private let isPlain: Bool
  private let shown = Mutex(Shown())

  init(words: Words, quiet: Bool, plain: Bool = false) {
    (self.words, isPlain) = (words, plain)
    isShown = !quiet && isTerminal(STDERR_FILENO)
    // The first line of linear text waits as long as all others.
    if plain { shown.withLock { $0.at = .now } }
  }

  func show(_ progress: ReadingProgress) {
    guard isShown else { return }
    shown.withLock { shown in
      let now = ContinuousClock.now
      if let last = shown.at, now - last < (isPlain ? Self.plainPause : Self.pause) { return }
      shown.at = now
      let text = words.text("cli.progress", progress.facts)
      if isPlain {
        writeAll(CleanText.terminal(text) + "\n", to: STDERR_FILENO)
      } else {
        replace(&shown, with: text)
      }
    }
  }

  func clear() {
    guard isShown, !isPlain else { return }
    shown.withLock { replace(&$0, with: "") }
  }

  /// Without any control sequence but the carriage return, which every terminal knows.
  private func replace(_ shown: inout Shown, with text: String) {
    // A line that wraps could not be taken back.
    let line = TextLayout.truncate(text, to: terminalColumns(STDERR_FILENO) - 1)
    let columns = line.columns
    guard columns > 0 || shown.columns > 0 else { return }
    let blank = String(repeating: " ", count: max(0, shown.columns - columns))
    writeAll("\r" + line + blank + (line.isEmpty ? "\r" : ""), to: STDERR_FILENO)
    shown.columns = columns
  }
}

/// The columns of a terminal; 80 where it does not say.
private func terminalColumns(_ descriptor: Int32) -> Int {
  var window = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
  return Int(window.ws_col)
}
