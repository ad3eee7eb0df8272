import Canvas

/// Something to draw on a map, in the caller's coordinates.
public struct MapLayer<Coordinate> {
  public enum Shape {
    /// Lines that join the points of each run.
    case lines([[Coordinate]])
    /// A dot for each point.
    case dots([Coordinate])
    /// A sign with a name beside it, for each place.
    case labels([(at: Coordinate, sign: Glyph, name: String)])
  }

  public var shape: Shape
  public var role: Role

  public init(_ shape: Shape, _ role: Role) {
    self.shape = shape
    self.role = role
  }
}

/// Layers seen through a viewport; the first lies at the bottom.
public struct MapView<Coordinate> {
  public let viewport: MapViewport
  public let layers: [MapLayer<Coordinate>]
  /// From the caller's coordinates to the plane.
  public let project: (Coordinate) -> PlanePoint

  public init(
    viewport: MapViewport, layers: [MapLayer<Coordinate>],
    project: @escaping (Coordinate) -> PlanePoint
  ) {
    self.viewport = viewport
    self.layers = layers
    self.project = project
  }

  /// Draws the layers; names that would cover another are left out, the first one wins.
  /// - Complexity: O(points + dots drawn).
  public func draw(on canvas: inout Canvas, in rect: Rect, marks: DotMarks = .braille) {
    var plot = BraillePlot(rows: rect.rows, columns: rect.columns)
    for layer in layers {
      switch layer.shape {
      case .lines(let runs): for run in runs { plot.polyline(run.map(dot(in: rect)), layer.role) }
      case .dots(let points):
        for point in points.lazy.map(dot(in: rect)) {
          plot.line(from: point, to: point, layer.role)
        }
      case .labels: break
      }
    }
    plot.draw(on: &canvas, in: rect, marks: marks)
    drawLabels(on: &canvas, in: rect)
  }

  /// All signs first: no name may cover a place.
  private func drawLabels(on canvas: inout Canvas, in rect: Rect) {
    let labels = layers.flatMap { layer -> [Label] in
      guard case .labels(let places) = layer.shape else { return [] }
      return places.compactMap { place in
        viewport.cell(project(place.at), in: rect).map {
          Label(point: $0, sign: place.sign, name: place.name, role: layer.role)
        }
      }
    }
    canvas.clipped(to: rect) { canvas in
      var room = LabelRoom()
      let shown = labels.filter { room.takeSign($0.point) }
      for label in shown { canvas.set(label.point, label.sign, label.role) }
      for label in shown where room.takeName(label, endColumn: rect.endColumn) {
        canvas.write(" " + label.name, at: label.point.moved(columns: 1), label.role)
      }
    }
  }

  private func dot(in rect: Rect) -> (Coordinate) -> (x: Double, y: Double) {
    { viewport.dot(project($0), in: rect) }
  }
}

/// A sign with a name, at its cell.
private struct Label {
  let point: Point
  let sign: Glyph
  let name: String
  let role: Role
}

/// The room that signs and names on a map have taken.
private struct LabelRoom {
  private var signs: Set<Point> = []
  private var names: Set<Point> = []

  /// Whether the cell was free.
  mutating func takeSign(_ point: Point) -> Bool { signs.insert(point).inserted }

  /// Whether a whole name fits beside its sign, over no other sign and touching no other name.
  mutating func takeName(_ label: Label, endColumn: Int) -> Bool {
    let first = label.point.column + 2
    let end = first + label.name.columns
    guard end > first, end <= endColumn else { return false }
    // A blank before and after keeps neighbours apart.
    let cells = (first - 1...end).map { Point(row: label.point.row, column: $0) }
    guard cells.allSatisfy({ !signs.contains($0) && !names.contains($0) }) else { return false }
    names.formUnion(cells)
    return true
  }
}
