import CNcursesw
import CTermGuard
import Canvas
import Glibc
import TUI

/// The terminal through ncurses.
///
/// ncurses keeps its state in globals of the process: there is one terminal at a time, on the
/// main actor. The program's main must be synchronous: under an asynchronous one the main actor
/// is not the initial thread on Linux.
@MainActor
public final class CursesTerminal: Terminal {
  public private(set) var size: Size
  public let theme: Theme
  public let charset: Charset
  /// The colours that are used: 256, 16, 8, or 0 for none.
  public let colors: Int
  /// Ends `wait` from elsewhere; the runtime's mailbox wants it.
  public let wake: Wake

  private let devices: Devices
  private let screen: OpaquePointer
  private let painter: Painter
  private let reader: KeyReader
  private let isGuarded: Bool
  private let hasSecondScreen: Bool
  private var wantsMouse: Bool
  private var isClosed = false

  /// Takes the process's terminal, and its signals until it is closed.
  public static func open(
    _ options: TerminalOptions = TerminalOptions()
  ) throws(TerminalError) -> CursesTerminal {
    try CursesTerminal(devices: .ofProcess(), type: nil, options, isGuarded: true)
  }

  /// - Parameters:
  ///   - type: The terminal's name; nil for `TERM`.
  ///   - isGuarded: Whether the process's signal handlers are installed.
  init(
    devices: Devices, type: String?, _ options: TerminalOptions, isGuarded: Bool
  ) throws(TerminalError) {
    let locale = Charset.adoptLocale()
    guard let wake = Wake() else { throw .system(errno) }
    if isGuarded { termguard_install(devices.output, wake.writeEnd) }
    do {
      screen = try CursesScreen.open(devices, type: type)
    } catch {
      if isGuarded { termguard_uninstall() }
      devices.close()
      throw error
    }
    self.devices = devices
    self.wake = wake
    self.isGuarded = isGuarded
    charset = locale == .ascii ? .ascii : options.charset ?? .unicode
    let wantsColor = options.wantsColor(noColor: environment("NO_COLOR"))
    colors = wantsColor ? CursesScreen.startColors() : 0
    theme = options.theme(colors: colors)
    wantsMouse = options.mouse
    hasSecondScreen = CursesScreen.can("smcup")
    painter = Painter(colors: colors)
    reader = KeyReader(input: devices.input)
    size = Size(rows: Int(getmaxy(cn_stdscr())), columns: Int(getmaxx(cn_stdscr())))
    takeScreen()
  }

  /// Gives the terminal and the signals back. Closing twice does no harm.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    set_term(screen)
    leaveScreen()
    if isGuarded { termguard_uninstall() }
    delscreen(screen)
    devices.close()
  }

  public func present(_ canvas: Canvas) {
    guard !isClosed else { return }
    set_term(screen)
    painter.paint(canvas)
  }

  public func wait(milliseconds: Int32?) -> [Event] {
    guard !isClosed else { return [.terminate(signal: SIGHUP)] }
    set_term(screen)
    let keys = reader.read()
    if !keys.isEmpty { return keys }
    var ends = [devices.input, wake.readEnd].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&ends, nfds_t(ends.count), milliseconds ?? -1) > 0 else { return [] }
    var events = ends[1].revents == 0 ? [] : wake.drain().compactMap(take)
    events += reader.read()
    // The terminal has hung up: nobody can press a key any more.
    if ends[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      events.append(.terminate(signal: SIGHUP))
    }
    return events
  }

  public func suspend() {
    guard !isClosed else { return }
    set_term(screen)
    leaveScreen()
    termguard_stop_self()
    repaint()
    wrefresh(cn_stdscr())  // after endwin this takes raw mode and the second screen again
    takeScreen()
    _ = adoptSize()
  }

  public func bell() {
    set_term(screen)
    beep()
  }

  public func copy(_ text: String) {
    if hasSecondScreen { devices.send(ScreenModes.copy(text)) }
  }

  public func captureMouse(_ on: Bool) {
    wantsMouse = on
    if hasSecondScreen { devices.send(on ? ScreenModes.mouseOn : ScreenModes.mouseOff) }
  }

  private func takeScreen() {
    if hasSecondScreen {
      devices.send(ScreenModes.pasteOn + (wantsMouse ? ScreenModes.mouseOn : ""))
    }
    guard isGuarded else { return }
    let restore = Array(ScreenModes.restore(hasSecondScreen: hasSecondScreen).utf8CString)
    termguard_arm(restore, restore.count - 1)
  }

  private func leaveScreen() {
    if hasSecondScreen {
      devices.send(ScreenModes.pasteOff + ScreenModes.mouseOff)
    } else {
      // The picture would stay under the shell's prompt.
      werase(cn_stdscr())
      wrefresh(cn_stdscr())
    }
    curs_set(1)
    endwin()
    if isGuarded { termguard_disarm() }
  }

  private func take(signal: UInt8) -> Event? {
    switch Int32(signal) {
    case SIGWINCH: return adoptSize().map { .resize($0) }
    case SIGTSTP:
      suspend()
      return .resumed
    case SIGCONT:
      // After SIGSTOP nobody gave the terminal back: it is taken again.
      reset_prog_mode()
      repaint()
      return .resumed
    case let other: return .terminate(signal: other)
    }
  }

  private func repaint() {
    clearok(cn_curscr(), true)
    painter.forget()
  }

  private func adoptSize() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard termguard_window_size(devices.output, &rows, &columns) == 0 else { return nil }
    resizeterm(rows, columns)
    painter.forget()
    size = Size(rows: Int(rows), columns: Int(columns))
    return size
  }
}
