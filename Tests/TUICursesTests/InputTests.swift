import Canvas
import Glibc
import TUI
import TUITesting
import Testing

@testable import TUICurses

extension CursesSuite {
  @MainActor @Suite(.serialized) struct InputTests {
    @Test(
      arguments: [
        ("j", .key("j")), ("é", .key("é")), ("\u{1B}[A", .key("up")), ("\u{1B}OB", .key("down")),
        ("\r", .key("enter")), ("\n", .key("enter")), ("\t", .key("tab")), ("\u{1B}", .key("esc")),
        ("\u{7F}", .key("backspace")), ("\u{1B}x", .key("M-x")), ("\u{1B}[Z", .key("s-tab")),
        ("\u{3}", .key("^c")), ("\u{1A}", .key("^z")),
        ("\u{0}", .key(KeyPress(.character(" "), .control))),
        ("\u{1B}[1;5C", .key(KeyPress(.right, .control))),
        ("\u{1B}[1;2A", .key(KeyPress(.up, .shift))),
        ("\u{1B}[<65;250;5M", .mouse(Mouse(.wheelDown, at: Point(row: 4, column: 249)))),
        ("\u{1B}[<0;1;1m", .mouse(Mouse(.release, at: Point(row: 0, column: 0)))),
        ("\u{1B}[<16;3;2M", .mouse(Mouse(.press, at: Point(row: 1, column: 2), .control))),
        ("\u{1B}[200~a\rb\u{1B}[A\u{1B}[201~", .paste("a\nb")),
      ] as [(String, Event)])
    func bytesBecomeEvents(typed: String, event: Event) throws {
      for type in ["xterm-256color", "tmux-256color", "screen"] {
        let on = try PtyTerminal(type: type)
        defer { on.terminal.close() }
        on.pty.send(typed)
        #expect(on.events() == [event], "\(type)")
      }
    }

    @Test func everythingThatArrivedIsTakenInAtOnce() throws {
      let on = try PtyTerminal()
      defer { on.terminal.close() }
      on.pty.send("jjjk")
      #expect(on.events(4) == ["j", "j", "j", "k"].map { .key(KeyPress(.character($0))) })
    }

    @Test func brokenSequencesTypeNothingDangerous() throws {
      let on = try PtyTerminal()
      defer { on.terminal.close() }
      on.pty.send("\u{1B}[<999999999999999999999;1;1M")
      on.pty.send("\u{1B}[<64;x")
      on.pty.send("\u{1B}[<;;M")
      on.pty.send("q")
      var events: [Event] = []
      for _ in 0..<100 where events.last != .key("q") {
        events += on.terminal.wait(milliseconds: 300)
      }
      #expect(events.last == .key("q"))
      #expect(!events.contains { if case .mouse = $0 { true } else { false } })
    }

    @Test func aResizeIsAnEvent() throws {
      let on = try PtyTerminal()
      defer { on.terminal.close() }
      on.pty.resize(Size(rows: 9, columns: 33))
      on.terminal.wake.send(UInt8(SIGWINCH))
      #expect(on.events() == [.resize(Size(rows: 9, columns: 33))])
      var canvas = Canvas(on.terminal.size)
      canvas.write("corner", at: Point(row: 8, column: 27))
      on.terminal.present(canvas)
      #expect(on.shown().text == canvas.snapshot())
    }

    @Test func signalsAreEvents() throws {
      let on = try PtyTerminal()
      defer { on.terminal.close() }
      on.terminal.wake.send(UInt8(SIGTERM))
      #expect(on.events() == [.terminate(signal: SIGTERM)])
      on.terminal.wake.send(UInt8(SIGCONT))
      #expect(on.events() == [.resumed])
    }

    @Test func theMouseCanBeLeftToTheTerminal() throws {
      let on = try PtyTerminal(TerminalOptions(mouse: false))
      defer { on.terminal.close() }
      #expect(!on.shown().modes.contains(1006))
      on.terminal.captureMouse(true)
      #expect(on.shown().modes.contains(1006))
      on.terminal.captureMouse(false)
      #expect(!on.shown().modes.contains(1006))
    }

    @Test func unknownAndDumbTerminalsAreRefused() throws {
      let pty = try Pty()
      func open(_ type: String) throws {
        let devices = try Devices(input: pty.terminal, output: pty.terminal)
        let terminal = try CursesTerminal(
          devices: devices, type: type, TerminalOptions(), isGuarded: false)
        terminal.close()
      }
      #expect(throws: TerminalError.unknownTerminal("nonsense")) { try open("nonsense") }
      #expect(throws: TerminalError.cannotMoveCursor("dumb")) { try open("dumb") }
      // Newer than this machine's terminfo may be, and xterm's like.
      try open("xterm-ghostty")
      #expect(pty.settings?.isCooked == true)
    }
  }

  @Suite struct EncodingTests {
    @Test(arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}", "w78="),
    ])
    func base64IsThatOfTheRFC(text: String, encoded: String) {
      #expect(ScreenModes.base64(Array(text.utf8)) == encoded)
    }

    @Test func colourChoices() {
      #expect(TerminalOptions().wantsColor(noColor: ""))
      #expect(!TerminalOptions().wantsColor(noColor: "1"))
      #expect(TerminalOptions(color: .always).wantsColor(noColor: "1"))
      #expect(!TerminalOptions(color: .never).wantsColor(noColor: ""))
      #expect(TerminalOptions(theme: "high-contrast").theme(colors: 256) == .highContrast)
      #expect(TerminalOptions(theme: "high-contrast").theme(colors: 0) == .mono)
      #expect(TerminalOptions(theme: "unknown").theme(colors: 16) == .ansi16)
    }

    @Test func mouseReports() {
      #expect(MouseReport.parse("0;1;1", isPress: true)?.kind == .press)
      #expect(MouseReport.parse("32;4;2", isPress: true)?.at == Point(row: 1, column: 3))
      #expect(MouseReport.parse("28;1;1", isPress: true)?.modifiers == [.shift, .alt, .control])
      for report in ["", "1;1;1", "0;1", "0;1;1;1", "0;-1;1", "0;1;9999999", ";;"] {
        #expect(MouseReport.parse(report, isPress: true) == nil, "\(report)")
      }
    }
  }
}
