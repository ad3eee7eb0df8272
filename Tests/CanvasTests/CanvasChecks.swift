import Canvas
import Testing

/// Every cell holds a glyph without controls, and every wide glyph has both its halves.
func expectWhole(_ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) {
  for row in 0..<canvas.size.rows {
    var expectsRightHalf = false
    for column in 0..<canvas.size.columns {
      let glyph = canvas[Point(row: row, column: column)].glyph
      let isRightHalf = glyph == .continuation
      if isRightHalf != expectsRightHalf || glyph.scalars.contains(where: isControl) {
        Issue.record(
          "cell \(row),\(column) is not whole: \(glyph.scalars)", sourceLocation: sourceLocation)
        return
      }
      expectsRightHalf = glyph.columns == 2
    }
    #expect(!expectsRightHalf, "row \(row) ends in half a glyph", sourceLocation: sourceLocation)
  }
}

func expectUntouched(
  _ canvas: Canvas, outside rect: Rect, sourceLocation: SourceLocation = #_sourceLocation
) {
  let blank = Canvas(Size(rows: 1, columns: 1))[Point(row: 0, column: 0)]
  for row in 0..<canvas.size.rows {
    for column in 0..<canvas.size.columns {
      let point = Point(row: row, column: column)
      if !rect.contains(point), canvas[point] != blank {
        Issue.record("cell \(row),\(column) was touched", sourceLocation: sourceLocation)
        return
      }
    }
  }
}

func drawn(_ rows: Int, _ columns: Int, _ draw: (inout Canvas) -> Void) -> String {
  var canvas = Canvas(Size(rows: rows, columns: columns))
  draw(&canvas)
  expectWhole(canvas)
  return canvas.snapshot()
}
