import Canvas
import Glibc
import TUI
import TUITesting
import Testing

@testable import TUICurses

/// A pseudo-terminal with ncurses on it, in this process.
@MainActor
final class PtyTerminal {
  let pty: Pty
  let terminal: CursesTerminal
  private var marks = 0

  init(
    _ options: TerminalOptions = TerminalOptions(color: .always),
    size: Size = Size(rows: 5, columns: 20),
    type: String = "xterm-256color"
  ) throws {
    pty = try Pty(size: size)
    terminal = try CursesTerminal(
      devices: Devices(input: pty.terminal, output: pty.terminal), type: type, options,
      isGuarded: false)
  }

  /// What a terminal shows once all that was sent has arrived.
  func shown() -> ScreenModel {
    // A clipboard sequence is a mark that leaves the screen alone.
    marks += 1
    terminal.copy("mark \(marks)")
    let mark = ScreenModes.copy("mark \(marks)")
    // The thread that reads is another: this one may wait, and keeps ncurses to itself.
    var tries = 3_000
    while tries > 0, !pty.text.contains(mark) {
      usleep(10_000)
      tries -= 1
    }
    #expect(pty.text.contains(mark))
    return pty.screen(terminal.size)
  }

  /// The next events, however many waits they take.
  func events(_ count: Int = 1) -> [Event] {
    var events: [Event] = []
    for _ in 0..<100 where events.count < count { events += terminal.wait(milliseconds: 300) }
    return events
  }
}
