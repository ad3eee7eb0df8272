import Canvas
import Glibc
import TUITesting
import Testing

@Suite(.serialized) struct PtyTests {
  private func shell(_ script: String, on pty: Pty) throws -> PtyProcess {
    try PtyProcess(pty, path: "/bin/sh", arguments: ["-c", script], environment: ["NAME": "Ana"])
  }

  @Test func aProgramHasATerminalAndItsEnvironment() async throws {
    let pty = try Pty(size: Size(rows: 7, columns: 33))
    let process = try shell("stty size </dev/tty; echo \"$NAME:$PATH\"; exit 3", on: pty)
    #expect(await process.exitStatus() == .exited(status: 3))
    #expect(await pty.waitFor("7 33"))
    #expect(await pty.waitFor("Ana:"))
  }

  @Test func whatIsTypedArrivesAndSettingsAreSeen() async throws {
    let pty = try Pty()
    let cooked = try #require(pty.settings)
    #expect(cooked.isCooked)
    let process = try shell(
      "stty -echo -icanon; echo ready; read line; stty sane; echo got $line", on: pty)
    #expect(await pty.waitFor("ready"))
    #expect(pty.settings?.isCooked == false)
    pty.send("hello\n")
    #expect(await pty.waitFor("got hello"))
    #expect(await process.exitStatus() == .exited(status: 0))
    #expect(pty.settings?.isCooked == true)
  }

  @Test func signalsAndSizesReachTheProgram() async throws {
    let pty = try Pty()
    let process = try shell(
      "trap 'stty size </dev/tty' WINCH; echo ready; while :; do sleep 1 & wait; done", on: pty)
    #expect(await pty.waitFor("ready"))
    pty.resize(Size(rows: 11, columns: 44))
    #expect(await pty.waitFor("11 44"))
    process.kill(SIGKILL)
    #expect(await process.exitStatus() == .killed(signal: SIGKILL))
  }

  @Test func aMissingProgramIsAnError() async throws {
    let pty = try Pty()
    #expect(throws: Pty.Failure.self) { _ = try PtyProcess(pty, path: "/nonexistent") }
  }
}

@Suite struct ScreenModelTests {
  private func screen(_ text: String, _ rows: Int = 3, _ columns: Int = 8) -> ScreenModel {
    var screen = ScreenModel(size: Size(rows: rows, columns: columns))
    screen.feed(Array(text.utf8))
    return screen
  }

  @Test(arguments: [
    ("ab\r\ncd", "ab\ncd\n"), ("abc\u{1B}[2D-", "a-c\n\n"), ("\u{1B}[2;3Hx", "\n  x\n"),
    ("abcdef\u{1B}[1;3H\u{1B}[K", "ab\n\n"), ("abcdef\u{1B}[1;3H\u{1B}[2P", "abef\n\n"),
    ("abcd\u{1B}[1;2H\u{1B}[2@", "a  bcd\n\n"), ("abcd\u{1B}[1;2H\u{1B}[2X", "a  d\n\n"),
    ("1\r\n2\r\n3\r\n4", "2\n3\n4"), ("a\u{1B}[3b", "aaaa\n\n"),
    ("1\r\n2\r\n3\u{1B}[1;2r\u{1B}[2;1H\nx", "2\nx\n3"),
    ("1\r\n2\u{1B}[1;1H\u{1B}[L", "\n1\n2"), ("1\r\n2\u{1B}[1;1H\u{1B}[M", "2\n\n"),
    ("\u{1B}[31;1mred\u{1B}(B\u{1B}[m", "red\n\n"), ("東x\u{1B}[1;4Hy", "東xy\n\n"),
    ("e\u{301}\u{1B}]0;title\u{07}!", "e\u{301}!\n\n"), ("x\u{1B}[2Jy", " y\n\n"),
  ])
  func sequences(bytes: String, shown: String) { #expect(screen(bytes).text == shown) }

  @Test func modesAndCursor() {
    let model = screen("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?1000;1006hab")
    #expect(model.isAlternate && !model.isCursorVisible)
    #expect(model.modes.contains(1006) && model.modes.contains(1000))
    #expect(model.cursor == Point(row: 0, column: 2))
  }
}
