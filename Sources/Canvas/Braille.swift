/// What a plot of dots is drawn with.
public enum DotMarks: Hashable, Sendable {
  /// Two by four dots to a cell, U+2800–U+28FF.
  case braille
  /// Two by two squares to a cell, for fonts with poor braille.
  case blocks
}

/// A plot of dots, two by four to a cell, each cell in the colour of its last dot.
///
/// Coordinates count dots from the top left. Whatever lies outside is clipped, whatever its size.
public struct BraillePlot: Sendable {
  public let rows: Int
  public let columns: Int
  private var dots: [UInt8]
  private var roles: [Role]

  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    dots = Array(repeating: 0, count: self.rows * self.columns)
    roles = Array(repeating: .text, count: dots.count)
  }

  /// Dots from left to right.
  public var width: Int { columns * 2 }

  /// Dots from top to bottom.
  public var height: Int { rows * 4 }

  public mutating func dot(_ x: Int, _ y: Int, _ role: Role) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    let cell = (y >> 2) * columns + (x >> 1)
    dots[cell] |= 1 << BraillePlot.bit(x: x & 1, y: y & 3)
    roles[cell] = role
  }

  /// Draws a straight line, both ends included. - Complexity: O(dots inside of the plot).
  public mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ role: Role
  ) {
    let area = (width: Double(width - 1), height: Double(height - 1))
    guard area.width >= 0, area.height >= 0,
      let (a, b) = clipLine(start, end, width: area.width, height: area.height)
    else { return }
    walk(from: (rounded(a.x), rounded(a.y)), to: (rounded(b.x), rounded(b.y)), role)
  }

  /// Joins points by straight lines; a single point is a dot.
  public mutating func polyline(_ points: [(x: Double, y: Double)], _ role: Role) {
    if points.count == 1, let only = points.first { line(from: only, to: only, role) }
    for (start, end) in zip(points, points.dropFirst()) { line(from: start, to: end, role) }
  }

  /// Draws the cells that have dots at a rectangle's origin and leaves the others as they are.
  public func draw(on canvas: inout Canvas, in rect: Rect, marks: DotMarks = .braille) {
    canvas.clipped(to: rect) { canvas in
      for (index, bits) in dots.enumerated() where bits != 0 {
        let point = rect.origin.moved(rows: index / columns, columns: index % columns)
        let glyph = marks == .braille ? Glyph(low: 0x2800 + UInt64(bits)) : BraillePlot.block(bits)
        canvas.set(point, glyph, roles[index])
      }
    }
  }

  /// Bresenham's algorithm (IBM Systems Journal 4, 1965) between two dots of the plot.
  private mutating func walk(from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ role: Role) {
    let dx = abs(end.x - start.x)
    let dy = -abs(end.y - start.y)
    let step = (x: start.x < end.x ? 1 : -1, y: start.y < end.y ? 1 : -1)
    var at = start
    var error = dx + dy
    while true {
      dot(at.x, at.y, role)
      if at == end { return }
      let twice = 2 * error
      if twice >= dy {
        error += dy
        at.x += step.x
      }
      if twice <= dx {
        error += dx
        at.y += step.y
      }
    }
  }

  private func rounded(_ value: Double) -> Int { Int(value.rounded()) }

  /// Unicode numbers the dots 1–3 and 7 down the left, 4–6 and 8 down the right.
  private static func bit(x: Int, y: Int) -> UInt8 {
    y == 3 ? UInt8(6 + x) : UInt8(y + 3 * x)
  }

  /// The block of the quarters that hold a dot.
  private static func block(_ bits: UInt8) -> Glyph {
    let quarters = [0b0000_0011, 0b0001_1000, 0b0100_0100, 0b1010_0000] as [UInt8]
    let index = quarters.enumerated().reduce(0) {
      $0 | (bits & $1.element != 0 ? 1 << $1.offset : 0)
    }
    return blocks[index]
  }

  /// By the bits upper left, upper right, lower left, lower right.
  private static let blocks: [Glyph] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}
