import Testing

@testable import Canvas

@Suite struct DrawingTests {
  private let origin = Point(row: 0, column: 0)

  @Test func aWideGlyphIsNeverCutInHalf() {
    #expect(drawn(1, 4) { $0.write("東京駅", at: origin) } == "東…")
    #expect(drawn(1, 3) { $0.write("東京駅", at: origin) } == "東…")
    #expect(drawn(1, 5) { $0.write("東京駅", at: origin) } == "東京…")
    #expect(drawn(1, 1) { $0.write("東", at: origin) } == "…")
    #expect(drawn(1, 1) { $0.set(origin, "東", .text) } == "")
  }

  @Test func whatDoesNotFitEndsInAnEllipsis() {
    #expect(drawn(1, 10) { $0.write("abcdef", at: origin, limit: 4) } == "abc…")
    #expect(drawn(1, 10) { $0.write("abcd", at: origin, limit: 4) } == "abcd")
    #expect(drawn(1, 10) { $0.write("é", at: origin, limit: 0) } == "")
  }

  @Test func overwritingHalfOfAWideGlyphBlanksTheOther() {
    #expect(
      drawn(1, 4) {
        $0.write("東京", at: origin)
        $0.set(Point(row: 0, column: 1), "x", .text)
      } == " x京")
    #expect(
      drawn(1, 4) {
        $0.write("東京", at: origin)
        $0.set(Point(row: 0, column: 2), "x", .text)
      } == "東x")
  }

  @Test func textMayStartLeftOfTheClip() {
    #expect(drawn(1, 6) { $0.write("abcdef", at: Point(row: 0, column: -3)) } == "def")
    #expect(drawn(1, 6) { $0.write("東京", at: Point(row: 0, column: -1)) } == " 京")
  }

  @Test func spansFollowEachOtherUpToTheLimit() {
    var canvas = Canvas(Size(rows: 1, columns: 20))
    let used = canvas.write(
      [Span("key", .key), Span(" what it does")], at: origin, limit: 10)
    #expect(used == 10)
    #expect(canvas.snapshot() == "key what …")
    #expect(canvas[origin].style == canvas.theme[.key])
  }

  @Test func textOnTheRightEndsWhereItIsTold() {
    #expect(drawn(1, 9) { $0.writeRight("42 km", row: 0, before: 8, limit: 9) } == "   42 km")
    #expect(drawn(1, 9) { $0.writeRight("4242 km", row: 0, before: 8, limit: 4) } == "    424…")
  }

  @Test func aBoxHasItsTitleInItsTopLine() {
    #expect(
      drawn(3, 12) { $0.box(Rect(rows: 3, columns: 12), title: "Keys") } == """
        ┌─ Keys ───┐
        │          │
        └──────────┘
        """)
    #expect(
      drawn(2, 9) { $0.box(Rect(rows: 2, columns: 9), title: "Long title") } == """
        ┌─ Lo… ─┐
        └───────┘
        """)
  }

  /// Every way of drawing, at every small size, with rectangles inside, across and outside.
  @Test func nothingIsDrawnOutsideOfTheClip() {
    for rows in 0..<6 {
      for columns in 0..<9 {
        for offset in [-3, 0, 2, 50] {
          let room = Rect(row: 2, column: 3, rows: rows, columns: columns)
          let rect = Rect(row: 2 + offset, column: 3 + offset, rows: rows + 2, columns: columns + 2)
          var canvas = Canvas(Size(rows: 9, columns: 14))
          canvas.clipped(to: room) { canvas in
            canvas.fill(rect, with: "#", .text)
            canvas.box(rect, title: "東京 title")
            canvas.write("東京 and more text", at: rect.origin)
            canvas.hline(rect.origin, columns: 30)
            canvas.set(Point(row: rect.row, column: room.endColumn - 1), "東", .text)
            canvas.bar(0.7, in: rect, .accent)
            canvas.columns([0.2, 2, .infinity], in: rect, .accent)
            var plot = BraillePlot(rows: rect.rows, columns: rect.columns)
            plot.line(from: (-1e9, -1e9), to: (1e9, 1e9), .track)
            plot.draw(on: &canvas, in: rect)
            canvas.restyle(rect) { $0.adding(.reverse) }
          }
          expectUntouched(canvas, outside: room)
          expectWhole(canvas)
        }
      }
    }
  }

  @Test func clipsNest() {
    let text = drawn(1, 10) { canvas in
      canvas.clipped(to: Rect(row: 0, column: 2, rows: 1, columns: 5)) { canvas in
        canvas.clipped(to: Rect(row: 0, column: 0, rows: 1, columns: 4)) {
          $0.fill(Rect(rows: 1, columns: 10), with: "x", .text)
        }
        canvas.set(Point(row: 0, column: 6), "y", .text)
      }
      canvas.set(Point(row: 0, column: 9), "z", .text)
    }
    #expect(text == "  xx  y  z")
  }

  @Test func aSnapshotNamesStylesAndCursor() {
    var canvas = Canvas(Size(rows: 1, columns: 3), theme: .mono)
    canvas.write("ab", at: origin, .selected)
    canvas.focus = origin
    #expect(
      canvas.snapshot(styles: true) == """
        ab
        --- styles
        aa
        --- key
        a = reverse
        focus 0,0
        """)
  }

  @Test func barsAreDrawnInEighths() {
    #expect(drawn(1, 4) { $0.bar(0.5, in: Rect(rows: 1, columns: 4), .text) } == "██")
    #expect(drawn(1, 4) { $0.bar(0.6, in: Rect(rows: 1, columns: 4), .text) } == "██▍")
    #expect(drawn(1, 4) { $0.bar(7, in: Rect(rows: 1, columns: 4), .text) } == "████")
    #expect(drawn(1, 4) { $0.bar(.nan, in: Rect(rows: 1, columns: 4), .text) } == "")
    #expect(
      drawn(2, 3) { $0.columns([1, 0.25, 0.5], in: Rect(rows: 2, columns: 3), .text) } == "█\n█▄█")
  }
}
