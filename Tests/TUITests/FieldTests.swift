import Canvas
import TUI
import Testing

@Suite struct FieldTests {
  private let room = Rect(rows: 1, columns: 12)

  private func typed(_ keys: String, _ start: String = "") -> LineEditor {
    var editor = LineEditor(start)
    for name in keys.split(separator: " ") {
      if let press = KeyPress(named: String(name)) { _ = editor.handle(.key(press)) }
    }
    return editor
  }

  @Test func editingALine() {
    #expect(typed("a b c").text == "abc")
    #expect(typed("a b left x").text == "axb")
    #expect(typed("a b backspace").text == "a")
    #expect(typed("a b home delete").text == "b")
    #expect(typed("^u", "some words").text == "")
    #expect(typed("^w", "some words").text == "some ")
    #expect(typed("^a ^k", "some words").text == "")
    #expect(typed("left left left right ^d", "abc").text == "ac")
    #expect(typed("backspace delete ^w left right").text == "")
  }

  @Test func aPasteIsOneLine() {
    var editor = LineEditor()
    #expect(editor.handle(.paste("/home/ana\r\n/data.zip\n")) == .changed)
    #expect(editor.text == "/home/ana /data.zip")
    _ = editor.handle(.paste(String(repeating: "x", count: 5_000)))
    #expect(editor.text.count == LineEditor.capacity)
    #expect(editor.cursor == LineEditor.capacity)
  }

  @Test func theCursorIsAlwaysInSight() {
    var canvas = Canvas(Size(rows: 1, columns: 6))
    LineEditor("東京abcdef").draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.cursor == Point(row: 0, column: 5))
    #expect(canvas.snapshot() == "bcdef")
  }

  @Test func aPromptAsksAndAnswers() {
    var field = PromptField(label: "File:")
    #expect(field.handle(.key("x"), in: room) == .changed)
    #expect(field.handle(.key("enter"), in: room) == .activated)
    #expect(field.handle(.key("esc"), in: room) == .cancelled)
    var canvas = Canvas(Size(rows: 1, columns: 12))
    field.draw(on: &canvas, in: room)
    #expect(canvas.snapshot() == "File: x")
    #expect(canvas.cursor == Point(row: 0, column: 7))
  }

  @Test func searchingAsYouType() {
    var field = SearchField()
    #expect(field.handle(.key("x"), in: room) == .ignored)
    #expect(field.handle(.key("/"), in: room) == .changed)
    #expect(field.isActive)
    for key in ["c", "a"] as [KeyPress] { #expect(field.handle(.key(key), in: room) == .changed) }
    #expect(field.query == "ca")
    var canvas = Canvas(Size(rows: 1, columns: 12))
    field.draw(on: &canvas, in: room, count: "1 of 3")
    #expect(canvas.snapshot() == "/ca   1 of 3")
    #expect(canvas.cursor == Point(row: 0, column: 3))
    #expect(field.handle(.key("enter"), in: room) == .activated)
    #expect(field.query == "ca" && !field.isActive)
    _ = field.handle(.key("/"), in: room)
    #expect(field.query == "")
    #expect(field.handle(.key("backspace"), in: room) == .cancelled)
    #expect(!field.isActive)
  }
}
