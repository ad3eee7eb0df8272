import Canvas
import Testing

@Suite struct BrailleTests {
  private func picture(
    _ rows: Int, _ columns: Int, marks: DotMarks = .braille, _ draw: (inout BraillePlot) -> Void
  ) -> String {
    var plot = BraillePlot(rows: rows, columns: columns)
    draw(&plot)
    return drawn(rows, columns) { plot.draw(on: &$0, in: $0.bounds, marks: marks) }
  }

  @Test func dotsHaveUnicodesNumbers() {
    let dots: [(Int, Int, String)] = [
      (0, 0, "⠁"), (0, 1, "⠂"), (0, 2, "⠄"), (1, 0, "⠈"), (1, 1, "⠐"), (1, 2, "⠠"), (0, 3, "⡀"),
      (1, 3, "⢀"),
    ]
    for (x, y, sign) in dots { #expect(picture(1, 1) { $0.dot(x, y, .text) } == sign) }
  }

  @Test func linesIncludeTheirEnds() {
    #expect(picture(1, 2) { $0.line(from: (0, 0), to: (3, 3), .text) } == "⠑⢄")
    #expect(picture(1, 2) { $0.line(from: (0, 0), to: (3, 0), .text) } == "⠉⠉")
    #expect(picture(2, 1) { $0.polyline([(0, 0), (0, 7), (1, 7)], .text) } == "⡇\n⣇")
    #expect(picture(1, 1) { $0.polyline([(1, 1)], .text) } == "⠐")
  }

  /// A line has one dot for each step of its longer side.
  @Test func aLineHasNoGapsAndNoCorners() {
    for x in 0..<10 {
      for y in 0..<12 {
        let text = picture(3, 5) { $0.line(from: (4, 5), to: (Double(x), Double(y)), .text) }
        let dots = text.unicodeScalars.reduce(0) {
          $0 + ($1.value >= 0x2800 ? ($1.value - 0x2800).nonzeroBitCount : 0)
        }
        #expect(dots == max(abs(x - 4), abs(y - 5)) + 1)
      }
    }
  }

  @Test func coordinatesOfAnySizeEndAndStayInside() {
    let odd = [-1e300, -1e18, -5, 0, 3.3, 7, 1e18, 1e300, .infinity, -.infinity, .nan]
    for x in odd {
      for y in odd {
        let text = picture(2, 2) { $0.line(from: (x, y), to: (y, x), .text) }
        #expect(text.columns <= 6)
      }
    }
  }

  @Test func aLongLineCrossesTheWholePlot() {
    #expect(picture(1, 3) { $0.line(from: (-1e9, 2), to: (1e9, 2), .text) } == "⠤⠤⠤")
    #expect(picture(2, 1) { $0.line(from: (1, -1e9), to: (1, 1e9), .text) } == "⢸\n⢸")
    #expect(picture(1, 1) { $0.line(from: (-5, 0), to: (-1, 0), .text) } == "")
  }

  @Test func dotsBecomeBlocksAndSigns() {
    #expect(picture(1, 1, marks: .blocks) { $0.dot(0, 0, .text) } == "▘")
    #expect(picture(1, 1, marks: .blocks) { $0.dot(1, 3, .text) } == "▗")
    #expect(picture(1, 2, marks: .blocks) { $0.line(from: (0, 0), to: (3, 3), .text) } == "▀▄")
    var canvas = Canvas(Size(rows: 1, columns: 2))
    var plot = BraillePlot(rows: 1, columns: 2)
    plot.line(from: (0, 0), to: (1, 0), .text)
    for y in 0..<4 { plot.line(from: (2, Double(y)), to: (3, Double(y)), .text) }
    plot.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.ascii().snapshot() == ".#")
  }

  @Test func plotsOfNoSizeDrawNothing() {
    #expect(picture(0, 0) { $0.line(from: (0, 0), to: (9, 9), .text) } == "")
  }
}
