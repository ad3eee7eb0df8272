import Canvas
import TUI
import Testing

@Suite struct OverlayTests {
  private let screen = Rect(rows: 8, columns: 40)

  private func picture(_ draw: (inout Canvas) -> Void) -> Canvas {
    var canvas = Canvas(screen.size)
    canvas.fill(screen, with: ".", .text)
    draw(&canvas)
    return canvas
  }

  @Test func helpShowsKeysAndGoesAway() {
    var help = HelpOverlay(
      title: "Keys",
      entries: [Hint(key: "j ↓", text: "Down"), Hint(key: "q", text: "Quit the program")])
    #expect(
      picture { help.draw(on: &$0, in: screen) }.snapshot() == """
        ........................................
        ........................................
        .......┌─ Keys ────────────────┐........
        .......│ j ↓  Down             │........
        .......│ q    Quit the program │........
        .......└───────────────────────┘........
        ........................................
        ........................................
        """)
    #expect(help.handle(.key("j"), in: screen) == .changed)
    #expect(help.handle(.key("?"), in: screen) == .cancelled)
    #expect(help.handle(.key("esc"), in: screen) == .cancelled)
    #expect(help.handle(.resumed, in: screen) == .ignored)
  }

  @Test func longHelpScrolls() {
    var help = HelpOverlay(
      title: "Keys", entries: (0..<30).map { Hint(key: "\($0)", text: "does \($0)") })
    for _ in 0..<3 { _ = help.handle(.key("pgdn"), in: screen) }
    let text = picture { help.draw(on: &$0, in: screen) }.snapshot()
    #expect(text.contains("does 20") && !text.contains("does 2 "))
  }

  @Test func thePaletteFindsAndChooses() {
    let table = Counter.commands
    let state = Counter.State(count: 1)
    var palette = PaletteOverlay()
    func entries() -> [PaletteEntry] { table.search(palette.query, state) }
    for key in ["c", "o"] as [KeyPress] {
      #expect(palette.handle(.key(key), in: screen, entries: entries()) == .changed)
    }
    #expect(palette.query == "co")
    #expect(palette.handle(.key("down"), in: screen, entries: entries()) == .changed)
    let canvas = picture { palette.draw(on: &$0, in: screen, entries: entries()) }
    #expect(canvas.snapshot().contains("│ : co"))
    #expect(canvas.snapshot().contains("Count up"))
    #expect(canvas.cursor == Point(row: canvas.cursor?.row ?? 0, column: 6))
    #expect(palette.handle(.key("enter"), in: screen, entries: entries()) == .activated)
    #expect(palette.choice(in: entries())?.id == entries()[1].id)
    #expect(palette.handle(.key("x"), in: screen, entries: entries()) == .changed)
    #expect(palette.choice(in: entries()) == nil)
    #expect(palette.handle(.key("enter"), in: screen, entries: entries()) == .ignored)
    #expect(palette.handle(.key("esc"), in: screen, entries: entries()) == .cancelled)
  }

  @Test func theFooterShowsWholeHintsOnly() {
    let hints = [
      Hint(key: "?", text: "help"), Hint(key: "Enter", text: "open"), Hint(key: "q", text: "quit"),
    ]
    func line(_ columns: Int, _ message: String = "") -> String {
      var canvas = Canvas(Size(rows: 1, columns: columns))
      Footer(hints: hints, message: message).draw(on: &canvas, in: canvas.bounds)
      return canvas.snapshot()
    }
    #expect(line(40) == "? help  Enter open  q quit")
    #expect(line(20) == "? help  Enter open")
    #expect(line(20, "3 of 12") == "? help       3 of 12")
    #expect(line(4, "3 of 12") == "3 o…")
    let footer = Footer(hints: hints)
    #expect(footer.hint(at: Point(row: 0, column: 9), in: screen)?.key == "Enter")
    #expect(footer.hint(at: Point(row: 0, column: 7), in: screen) == nil)
  }

  @Test func noSizeCrashes() {
    for rows in 0..<7 {
      for columns in 0..<14 {
        let rect = Rect(rows: rows, columns: columns)
        var canvas = Canvas(rect.size)
        var help = HelpOverlay(title: "Keys", entries: [Hint(key: "j", text: "Down")])
        _ = help.handle(.key("j"), in: rect)
        help.draw(on: &canvas, in: rect)
        let entries = [PaletteEntry(id: "a", title: "A title", key: "Ctrl-X")]
        PaletteOverlay().draw(on: &canvas, in: rect, entries: entries)
        Footer(hints: [Hint(key: "q", text: "quit")], message: "m").draw(on: &canvas, in: rect)
        SearchField().draw(on: &canvas, in: rect, count: "1 of 2")
        PromptField(label: "File:", text: "東京").draw(on: &canvas, in: rect)
        ProgressView(text: "Reading 12 of 41", share: 0.3).draw(on: &canvas, in: rect)
      }
    }
  }
}
