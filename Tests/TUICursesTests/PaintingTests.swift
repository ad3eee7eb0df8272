import CNcursesw
import TUI
import TUITesting
import Testing

@testable import Canvas
@testable import TUICurses

extension CursesSuite {
  @MainActor @Suite(.serialized) struct PaintingTests {
    private let origin = Point(row: 0, column: 0)

    @Test func takesTheScreenAndGivesItBack() async throws {
      let on = try PtyTerminal()
      let before = on.pty.settings
      #expect(on.terminal.size == Size(rows: 5, columns: 20))
      var model = on.shown()
      #expect(model.isAlternate && model.modes.isSuperset(of: [1000, 1002, 1006, 2004]))
      on.terminal.close()
      on.terminal.close()
      #expect(await on.pty.waitFor("\u{1B}[?1049l"))
      model = on.pty.screen(on.terminal.size)
      #expect(!model.isAlternate && model.modes.isDisjoint(with: [1000, 1002, 1006, 2004]))
      #expect(before?.isCooked == false && on.pty.settings?.isCooked == true)
      #expect(on.terminal.wait(milliseconds: 0) == [.terminate(signal: 1)])
    }

    @Test func paintsWideAndCombiningGlyphsInColour() throws {
      let on = try PtyTerminal()
      defer { on.terminal.close() }
      var canvas = Canvas(on.terminal.size)
      canvas.write("東e\u{301}⣿", at: origin, style: Style(Color(200), on: Color(17)))
      on.terminal.present(canvas)
      #expect(on.shown().text.hasPrefix("東e\u{301}⣿\n"))
      #expect(on.pty.text.contains("38;5;200") && on.pty.text.contains("48;5;17"))
    }

    @Test func aGlyphThatTheLibraryMeasuresOtherwiseMovesNothing() throws {
      let on = try PtyTerminal()
      defer { on.terminal.close() }
      // Wide since Unicode 16; the C library may not know it.
      var canvas = Canvas(on.terminal.size)
      canvas.write("a\u{1FAE9}b|", at: origin)
      on.terminal.present(canvas)
      let row = on.shown().text.split(separator: "\n").first ?? ""
      #expect(row == "a\u{FFFD} b|" || row == "a\u{1FAE9}b|")
    }

    @Test func theCursorRestsOnTheFocus() throws {
      let on = try PtyTerminal()
      defer { on.terminal.close() }
      var canvas = Canvas(on.terminal.size)
      canvas.focus = Point(row: 2, column: 3)
      on.terminal.present(canvas)
      #expect(on.shown().cursor == Point(row: 2, column: 3))
      #expect(on.shown().isCursorVisible)
      canvas.cursor = Point(row: 4, column: 9)
      on.terminal.present(canvas)
      #expect(on.shown().cursor == Point(row: 4, column: 9))
      canvas.cursor = Point(row: 900, column: -5)
      on.terminal.present(canvas)
      canvas.cursor = nil
      canvas.focus = nil
      on.terminal.present(canvas)
      #expect(!on.shown().isCursorVisible)
    }

    @Test func thousandsOfColourPairs() throws {
      let on = try PtyTerminal(size: Size(rows: 24, columns: 80))
      defer { on.terminal.close() }
      var canvas = Canvas(on.terminal.size)
      for cell in 0..<(24 * 80) {
        canvas.set(
          Point(row: cell / 80, column: cell % 80), "x",
          Style(Color(Int16(cell % 256)), on: Color(Int16(cell / 256))))
      }
      on.terminal.present(canvas)
      #expect(on.shown().text.hasPrefix(String(repeating: "x", count: 80)))
      var cell = cchar_t()
      var text = [wchar_t](repeating: 0, count: 6)
      var attributes: attr_t = 0
      var pair: Int32 = 0
      mvwin_wch(cn_curscr(), 20, 79, &cell)
      #expect(cn_getcchar(&cell, &text, &attributes, &pair) == OK)
      var foreground: Int32 = 0
      var background: Int32 = 0
      extended_pair_content(pair, &foreground, &background)
      #expect(pair > 1_000)
      #expect(Int(foreground) == (20 * 80 + 79) % 256 && Int(background) == (20 * 80 + 79) / 256)
    }

    @Test(arguments: [
      ("xterm-256color", 256, "standard256"), ("linux", 8, "ansi8"), ("vt100", 0, "mono"),
    ])
    func coloursAreThoseOfTheTerminal(type: String, colors: Int, theme: String) async throws {
      let on = try PtyTerminal(type: type)
      defer { on.terminal.close() }
      #expect(on.terminal.colors == colors && on.terminal.theme.name == theme)
      var canvas = Canvas(on.terminal.size, theme: on.terminal.theme)
      LevelBadge(level: 4, word: "Stop").draw(on: &canvas, at: origin)
      on.terminal.present(canvas)
      #expect(await on.pty.waitFor("Stop"))
      #expect(!on.pty.text.contains("38;5") || colors == 256)
    }

    @Test func withoutColourOnlyAttributesAreSent() throws {
      let on = try PtyTerminal(TerminalOptions(color: .never))
      defer { on.terminal.close() }
      var canvas = Canvas(on.terminal.size, theme: .standard256)
      LevelBadge(level: 3, word: "Think").draw(on: &canvas, at: origin)
      on.terminal.present(canvas)
      #expect(on.shown().text.contains("Think"))
      #expect(on.terminal.theme == .mono)
      #expect(!on.pty.text.contains("8;5;"))
    }

    @Test func smallChangesAreFewBytes() throws {
      let on = try PtyTerminal(size: Size(rows: 24, columns: 80))
      defer { on.terminal.close() }
      var canvas = Canvas(on.terminal.size)
      for row in 0..<24 { canvas.write("row \(row) of a page", at: Point(row: row, column: 0)) }
      on.terminal.present(canvas)
      _ = on.shown()
      let before = on.pty.bytes.count
      canvas.write("R", at: Point(row: 7, column: 0))
      on.terminal.present(canvas)
      _ = on.shown()
      #expect(on.pty.bytes.count - before < 100)
    }

    /// Pictures of random pieces, one after the other: the terminal shows each as it is.
    @Test func everyPictureIsShownAsItIs() throws {
      let on = try PtyTerminal(size: Size(rows: 9, columns: 31))
      defer { on.terminal.close() }
      let pieces = [
        "東京", "e\u{301}cole", "⣿⠁⢀", "🍜", "━━━━━━━━━━", "aaaaaaaaaaaaaaaa", "     ", "x", "row",
        "│ ░▒▓█",
      ]
      var state = 12_345
      func random(_ bound: Int) -> Int {
        state = state * 48_271 % 2_147_483_647
        return state % bound
      }
      var canvas = Canvas(on.terminal.size)
      for frame in 0..<60 {
        if frame % 7 == 0 { canvas.fill(canvas.bounds) }
        for _ in 0..<(1 + random(20)) {
          let point = Point(row: random(9), column: random(31) - 1)
          canvas.write(pieces[random(pieces.count)], at: point, .series(random(8)))
        }
        on.terminal.present(canvas)
        #expect(on.shown().text == canvas.snapshot(), "frame \(frame)")
      }
    }
  }
}

extension CursesSuite {
  @Suite struct ChangedTests {
    private func cells(_ text: String) -> [Cell] {
      var canvas = Canvas(Size(rows: 1, columns: 8))
      canvas.write(text, at: Point(row: 0, column: 0))
      return canvas.cells
    }

    @Test(arguments: [
      ("abcdefgh", "abcdefgh", 0), ("abcdefgh", "abXdefgh", 1), ("abcdefgh", "aXcdeXgh", 5),
      // A wide glyph is sent whole, whichever half of it differs.
      ("東bcdefg", "京bcdefg", 2), ("ab東efgh", "abcdefgh", 2), ("abcdefgh", "ab東efgh", 2),
    ])
    func onlyWhatDiffersIsSent(old: String, new: String, count: Int) {
      let changed = Painter.changed(cells(new), cells(old), base: 0, columns: 8)
      #expect(changed.count == count)
    }

    @Test func everythingIsSentToAnUnknownScreen() {
      #expect(Painter.changed(cells("abc"), [], base: 0, columns: 8) == 0..<8)
    }
  }
}
