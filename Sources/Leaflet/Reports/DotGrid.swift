/// Ten rows of ten dots, filled row by row from the top.
public enum DotGrid {
  /// `full` is kept within 0…100.
  public static func rows(full: Int, ascii: Bool) -> [String] {
    let full = min(100, max(0, full))
    let (dot, ring) = ascii ? ("#", ".") : ("●", "○")
    return (0..<10).map { row in
      let inRow = min(10, max(0, full - row * 10))
      return String(repeating: dot, count: inRow) + String(repeating: ring, count: 10 - inRow)
    }
  }
}
