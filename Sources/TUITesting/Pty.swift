import Canvas
import Glibc

/// A pseudo-terminal, and a program in it: what tests of real binaries type into and read.
public final class Pty: Sendable {
  /// What went wrong in setting up, by `errno`.
  public struct Failure: Error {
    public let call: String
    public let code: Int32
  }

  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case exited(status: Int32)
    case killed(signal: Int32)
  }

  /// The program's side. It stays open here, so that its settings can be read afterwards.
  public let terminal: Int32
  /// The path of the program's side, for a program that opens it on its own.
  public let path: String
  private let drain: PtyDrain

  public init(size: Size = Size(rows: 24, columns: 80)) throws {
    var window = Pty.window(size)
    var controller: Int32 = -1
    var terminal: Int32 = -1
    var name = [CChar](repeating: 0, count: 256)
    guard openpty(&controller, &terminal, &name, nil, &window) == 0 else {
      throw Failure(call: "openpty", code: errno)
    }
    for end in [controller, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.terminal = terminal
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    drain = PtyDrain(controller: controller)
    try drain.start()
  }

  deinit { close(terminal) }

  /// Everything that was written so far.
  public var bytes: [UInt8] { drain.bytes }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What a terminal of this size would show of it.
  public func screen(_ size: Size) -> ScreenModel {
    var screen = ScreenModel(size: size)
    screen.feed(bytes)
    return screen
  }

  public func send(_ text: String) { drain.send(Array(text.utf8)) }

  /// Waits until the bytes hold a text after the first `start` of them.
  ///
  /// - Returns: Whether it came in time.
  @discardableResult
  public func waitFor(_ text: String, after start: Int = 0, seconds: Int = 30) async -> Bool {
    await poll(seconds: seconds) {
      String(decoding: bytes.dropFirst(start), as: UTF8.self).contains(text)
    }
  }

  /// Waits until what a terminal would show holds a text.
  @discardableResult
  public func waitForScreen(_ text: String, _ size: Size, seconds: Int = 30) async -> Bool {
    await poll(seconds: seconds) { screen(size).text.contains(text) }
  }

  /// Sets the window's size; the kernel tells the program in front.
  public func resize(_ size: Size) {
    var window = Pty.window(size)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &window)
  }

  /// The terminal's settings, to compare before and after.
  public var settings: TerminalSettings? {
    var settings = termios()
    return tcgetattr(terminal, &settings) == 0 ? TerminalSettings(settings) : nil
  }

  /// Asks again and again, without counting on time, and leaves its thread to others meanwhile.
  func poll(seconds: Int, _ isDone: () -> Bool) async -> Bool {
    for _ in 0..<max(1, seconds * 100) {
      if isDone() { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return isDone()
  }

  private static func window(_ size: Size) -> winsize {
    winsize(
      ws_row: UInt16(clamping: size.rows), ws_col: UInt16(clamping: size.columns), ws_xpixel: 0,
      ws_ypixel: 0)
  }
}

/// The settings of a terminal that a program may change.
public struct TerminalSettings: Hashable, Sendable {
  public let input: UInt32
  public let output: UInt32
  public let control: UInt32
  public let local: UInt32

  init(_ settings: termios) {
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
  }

  /// Whether typed characters are shown and lines are edited, as at a shell's prompt.
  public var isCooked: Bool {
    local & UInt32(ECHO) != 0 && local & UInt32(ICANON) != 0
  }
}
