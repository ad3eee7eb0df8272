import Canvas
import TUI
import TUITesting
import Testing

@testable import Screens

/// No window is too small or too wide to draw, to press keys and to click in.
@Suite struct SizeTests {
  private static let rows = [1, 2, 3, 7, 8, 9, 11, 15, 30]
  private static let columns = [1, 2, 7, 29, 30, 31, 43, 60, 111]

  @Test(arguments: Context.all)
  func everySizeIsDrawn(_ context: Context) async throws {
    let driver = try await context.driver()
    for rows in Self.rows {
      for columns in Self.columns {
        let size = Size(rows: rows, columns: columns)
        var resized = driver
        resized.send(.resize(size))
        let canvas = resized.canvas
        #expect(canvas.size == size)
        if let focus = canvas.focus { #expect(canvas.bounds.contains(focus), "\(size)") }
        if let cursor = canvas.cursor { #expect(canvas.bounds.contains(cursor), "\(size)") }
      }
    }
  }

  @Test(arguments: Context.all)
  func everySizeTakesKeysAndClicks(_ context: Context) async throws {
    let driver = try await context.driver()
    for (rows, columns) in [(1, 1), (1, 60), (8, 30), (9, 31), (30, 1), (12, 60)] {
      var resized = driver
      resized.send(.resize(Size(rows: rows, columns: columns)))
      try await resized.press("down pgdn G up enter pgup g tab / a enter n N esc + - ] [ wait")
      let corners = [
        Point(row: 0, column: 0), Point(row: rows - 1, column: columns - 1),
        Point(row: rows / 2, column: columns / 2),
      ]
      for point in corners {
        for kind in [Mouse.Kind.press, .wheelDown, .wheelUp, .release, .drag] {
          resized.send(.mouse(Mouse(kind, at: point)))
        }
      }
      #expect(resized.canvas.size == Size(rows: rows, columns: columns))
    }
  }
}
