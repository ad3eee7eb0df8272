import CNcursesw
import CTermGuard
import Canvas
import Glibc

/// What is known of the terminal that a full screen would take, found without taking it.
public struct TerminalSurvey: Sendable {
  /// What `TERM` calls it; empty where it is not set.
  public let name: String
  /// Whether the system describes it, under its own name or as one that it resembles, and as one
  /// whose cursor can be moved.
  public let isDescribed: Bool
  /// The colours by the description; 0 for none.
  public let colors: Int
  /// Which signs the locale lets be shown.
  public let charset: Charset
  /// Nil where the process has no terminal.
  public let size: Size?

  /// Looks at the process's terminal. Once in a process: terminfo keeps what it has loaded.
  @MainActor
  public init() {
    charset = Charset.adoptLocale()
    name = environment("TERM")
    let isLoaded = CursesScreen.load(name)
    isDescribed = isLoaded && CursesScreen.can("cup")
    colors = isLoaded ? max(0, Int(tigetnum("colors"))) : 0
    size = Self.windowSize()
  }

  /// Of the first standard descriptor that is a terminal, else of the one that the process belongs to.
  private static func windowSize() -> Size? {
    let own = open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    defer { if own >= 0 { close(own) } }
    for descriptor in [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO, own] where descriptor >= 0 {
      var (rows, columns): (Int32, Int32) = (0, 0)
      if termguard_window_size(descriptor, &rows, &columns) == 0, rows > 0, columns > 0 {
        return Size(rows: Int(rows), columns: Int(columns))
      }
    }
    return nil
  }
}
