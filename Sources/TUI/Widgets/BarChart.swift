import Canvas

/// One bar of a chart: stacked segments between a label and a value in words.
public struct ChartBar: Hashable, Sendable {
  public var label: String
  /// The sizes of the segments, in the chart's unit, from the left.
  public var segments: [Double]
  /// The whole in words: "52 h".
  public var value: String

  public init(label: String, segments: [Double], value: String) {
    self.label = label
    self.segments = segments
    self.value = value
  }

  var total: Double { segments.reduce(0) { $0 + ($1.isFinite ? max(0, $1) : 0) } }
}

/// Rows of stacked bars, in three patterns and colours, with lines at thresholds.
public struct BarChart: Hashable, Sendable {
  public var bars: [ChartBar] {
    didSet { list.heights = Array(repeating: 1, count: bars.count) }
  }
  /// Sizes that a line marks, such as the hours a week may have.
  public var thresholds: [Double]
  /// The size of a bar of full width; nil for the largest bar or threshold.
  public var maximum: Double?
  private var list: ListView

  public init(bars: [ChartBar], thresholds: [Double] = [], maximum: Double? = nil) {
    self.bars = bars
    self.thresholds = thresholds
    self.maximum = maximum
    list = ListView(count: bars.count)
  }

  public var selected: Int { list.selected }

  public mutating func select(_ index: Int) { list.select(index) }

  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    list.handle(event, in: rect)
  }

  /// - Parameter marksSelection: Whether the selected bar is shown as such.
  public func draw(on canvas: inout Canvas, in rect: Rect, marksSelection: Bool = true) {
    let labels = min(bars.reduce(0) { max($0, $1.label.columns) }, rect.columns / 3)
    let values = min(bars.reduce(0) { max($0, $1.value.columns) }, rect.columns / 3)
    list.draw(on: &canvas, in: rect) { index, line, isSelected, canvas in
      let parts = line.split(
        .columns, [.cells(labels), .cells(1), .rest, .cells(1), .cells(values)])
      let bar = bars[index]
      canvas.write(
        bar.label, at: parts[0].origin, limit: labels,
        isSelected && marksSelection ? .selected : .text)
      drawSegments(of: bar, on: &canvas, in: parts[2])
      canvas.writeRight(bar.value, row: line.row, before: line.endColumn, limit: values)
    }
  }

  private func drawSegments(of bar: ChartBar, on canvas: inout Canvas, in rect: Rect) {
    var sum = 0.0
    var from = 0
    for (index, size) in bar.segments.enumerated() where size.isFinite && size > 0 {
      sum += size
      // Ends are rounded, not lengths: the segments add up to the bar.
      let end = column(of: sum, width: rect.columns)
      for column in from..<max(from, end) {
        canvas.set(
          rect.origin.moved(columns: column), Blocks.patterns[index % Blocks.patterns.count],
          .series(index))
      }
      from = max(from, end)
    }
    for threshold in thresholds where threshold.isFinite && threshold >= 0 {
      let at = min(column(of: threshold, width: rect.columns), rect.columns - 1)
      canvas.set(rect.origin.moved(columns: at), "│", .warning)
    }
  }

  private func column(of size: Double, width: Int) -> Int {
    let full = scale
    guard full > 0 else { return 0 }
    return Int((min(max(0, size / full), 1) * Double(width)).rounded())
  }

  private var scale: Double {
    if let maximum, maximum.isFinite { return maximum }
    let marks = thresholds.filter(\.isFinite).max() ?? 0
    return bars.reduce(marks) { max($0, $1.total) }
  }
}
