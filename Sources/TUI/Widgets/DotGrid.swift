import Canvas

/// A share of one hundred as ten rows of ten dots, filled from the top.
///
/// The same share must stand in words beside it: the grid is a picture only.
public struct DotGrid: Hashable, Sendable {
  /// How many of the hundred dots are full.
  public var full: Int

  public init(full: Int) { self.full = min(max(0, full), 100) }

  public static let size = Size(rows: 10, columns: 10)

  /// - Parameter step: The columns from one dot to the next: 2 makes the grid about square.
  public func draw(
    on canvas: inout Canvas, at point: Point, _ role: Role = .text, step: Int = 1
  ) {
    for dot in 0..<100 {
      let place = point.moved(rows: dot / 10, columns: dot % 10 * step)
      canvas.set(place, dot < full ? "●" : "○", role)
    }
  }
}
