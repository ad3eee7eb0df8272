/// Bars in eighths of a cell.
public enum Blocks {
  private static let lying: [Glyph] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let standing: [Glyph] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A cell filled from the left, 0–8 eighths.
  public static func horizontal(_ eighths: Int) -> Glyph { lying[min(max(0, eighths), 8)] }

  /// A cell filled from below, 0–8 eighths.
  public static func vertical(_ eighths: Int) -> Glyph { standing[min(max(0, eighths), 8)] }

  /// The patterns of stacked segments, told apart without colour: full, dark, light.
  public static let patterns: [Glyph] = ["█", "▓", "░"]
}

extension Canvas {
  /// Draws a bar of a share, 0–1, of a rectangle's width in its first row.
  public mutating func bar(_ share: Double, in rect: Rect, _ role: Role) {
    guard share > 0, !rect.isEmpty else { return }
    let eighths = Int(min(1, share) * Double(rect.columns * 8))
    for column in 0..<rect.columns where eighths > column * 8 {
      set(rect.origin.moved(columns: column), Blocks.horizontal(eighths - column * 8), role)
    }
  }

  /// Draws one upright bar for each value, 0–1, from left to right.
  public mutating func columns(_ shares: [Double], in rect: Rect, _ role: Role) {
    for (column, share) in shares.prefix(rect.columns).enumerated() where share > 0 {
      let eighths = Int(min(1, share) * Double(rect.rows * 8))
      for row in 0..<rect.rows where eighths > row * 8 {
        let point = Point(row: rect.endRow - 1 - row, column: rect.column + column)
        set(point, Blocks.vertical(eighths - row * 8), role)
      }
    }
  }
}
