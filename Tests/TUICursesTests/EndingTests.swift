import Canvas
import Glibc
import TUI
import TUITesting
import Testing

@testable import TUICurses

/// A program that shows a line and quits on `q`.
private struct Greeting: Program {
  func update(_ state: inout Int, _ input: Input<Int>) -> [Effect<Int>] {
    switch input {
    case .event(.key("q")): [.quit(status: 0)]
    case .event(.key("z")): [.suspend]
    default: []
    }
  }

  func view(_ state: Int, on canvas: inout Canvas) {
    canvas.write("Hello from a process", at: Point(row: 0, column: 0))
  }
}

/// Opens the pseudo-terminal of another process, with handlers.
@MainActor
private func open(_ path: String) throws -> CursesTerminal {
  unblockSignals()
  let descriptor = Glibc.open(path, O_RDWR | O_NOCTTY)
  return try CursesTerminal(
    devices: Devices(input: descriptor, output: descriptor), type: "xterm-256color",
    TerminalOptions(), isGuarded: true)
}

@MainActor
private func run(_ path: String, raising signal: Int32? = nil) throws -> Never {
  let terminal = try open(path)
  if let signal { raise(signal) }
  let status = Runtime(Greeting(), on: terminal, wake: terminal.wake).run(0)
  terminal.close()
  exit(status)
}

extension CursesSuite {
  /// Processes of their own that end in every way, while this one looks at their terminal.
  @Suite(.serialized) struct EndingTests {
    private let size = Size(rows: 24, columns: 80)

    init() {
      // With the toolchain installed a crash would wait for a key, to show its backtrace.
      setenv("SWIFT_BACKTRACE", "enable=no", 1)
    }

    private func expectRestored(_ pty: Pty, sourceLocation: SourceLocation = #_sourceLocation) async
    {
      // The process is gone: what it wrote comes before what is written now.
      _ = write(pty.terminal, "the end", 7)
      #expect(await pty.waitFor("the end"), sourceLocation: sourceLocation)
      let screen = pty.screen(size)
      #expect(pty.text.contains("\u{1B}[?1049h"), sourceLocation: sourceLocation)
      #expect(!screen.isAlternate, sourceLocation: sourceLocation)
      #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
      #expect(
        screen.modes.isDisjoint(with: [1000, 1002, 1006, 2004]), sourceLocation: sourceLocation)
      #expect(pty.settings?.isCooked == true, sourceLocation: sourceLocation)
    }

    @Test func aKeyEndsItCleanly() async throws {
      let pty = try Pty(size: size)
      pty.send("q")
      let path = pty.path
      await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
        try await run(path)
      }
      await expectRestored(pty)
      #expect(pty.text.contains("Hello from a process"))
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func signalsFromOutsideEndItWithTheirStatus(signal: Int32) async throws {
      let pty = try Pty(size: size)
      let path = pty.path
      await #expect(processExitsWith: .exitCode(128 + signal)) {
        [path = path as String, signal = signal as Int32] in
        try await run(path, raising: signal)
      }
      await expectRestored(pty)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE])
    func aCrashGivesTheTerminalBack(signal: Int32) async throws {
      let pty = try Pty(size: size)
      let path = pty.path
      await #expect(processExitsWith: .signal(signal)) {
        [path = path as String, signal = signal as Int32] in
        _ = try await open(path)
        unblockSignals()
        raise(signal)
      }
      await expectRestored(pty)
    }

    @Test func aTrapOnAnotherThreadGivesTheTerminalBack() async throws {
      let pty = try Pty(size: size)
      let path = pty.path
      await #expect(processExitsWith: .failure) { [path = path as String] in
        let terminal = try await open(path)
        await Task.detached {
          let none: [Int] = []
          _ = none[none.count + 3]
        }.value
        await terminal.close()
      }
      await expectRestored(pty)
    }

    /// In a session without a shell nobody could continue it, so that it goes on at once.
    @Test func stoppingLeavesTheScreenAndTakesItAgain() async throws {
      let pty = try Pty(size: size)
      pty.send("zq")
      let path = pty.path
      await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
        setsid()
        try await run(path)
      }
      await expectRestored(pty)
      let parts = pty.text.split(separator: "\u{1B}[?1049l", omittingEmptySubsequences: false)
      #expect(parts.count == 3)
      #expect(parts.dropFirst().first?.contains("\u{1B}[?1049h") == true)
      #expect(parts.dropFirst().first?.contains("\u{1B}[?1006h") == true)
    }
  }
}
