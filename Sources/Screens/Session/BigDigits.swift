import Canvas

/// A number that the last row of a room can read: five rows of blocks.
struct BigDigits {
  private let glyphs: [[String]]

  static let rows = 5

  /// Nil where the text holds more than digits, spaces and marks for thousands.
  init?(_ text: String) {
    let shapes = text.map { Self.shapes[$0] }
    glyphs = shapes.compactMap { $0 }
    guard !text.isEmpty, glyphs.count == shapes.count else { return nil }
  }

  var columns: Int { glyphs.reduce(-1) { $0 + ($1.first?.count ?? 0) + 1 } }

  func draw(on canvas: inout Canvas, at point: Point, _ ink: Ink) {
    var column = 0
    for glyph in glyphs {
      for (row, line) in glyph.enumerated() {
        for (offset, dot) in line.enumerated() where dot == "#" {
          canvas.set(point.moved(rows: row, columns: column + offset), "█", ink)
        }
      }
      column += (glyph.first?.count ?? 0) + 1
    }
  }

  private static let shapes: [Character: [String]] = [
    "0": ["####", "#  #", "#  #", "#  #", "####"],
    "1": ["  # ", " ## ", "  # ", "  # ", " ###"],
    "2": ["####", "   #", "####", "#   ", "####"],
    "3": ["####", "   #", " ###", "   #", "####"],
    "4": ["#  #", "#  #", "####", "   #", "   #"],
    "5": ["####", "#   ", "####", "   #", "####"],
    "6": ["####", "#   ", "####", "#  #", "####"],
    "7": ["####", "   #", "  # ", " #  ", " #  "],
    "8": ["####", "#  #", "####", "#  #", "####"],
    "9": ["####", "#  #", "####", "   #", "####"],
    ",": ["  ", "  ", "  ", " #", "# "], ".": ["  ", "  ", "  ", "  ", " #"],
    " ": ["  ", "  ", "  ", "  ", "  "],
  ]
}
