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
    var labels = LabelRoom()
    for layer in layers {
      if case .labels(let places) = layer.shape {
        for place in places {
          guard let at = viewport.cell(project(place.at), in: rect) else { continue }
          labels.draw(place.sign, place.name, layer.role, at: at, on: &canvas, in: rect)
        }
      }
    }
  }

  private func dot(in rect: Rect) -> (Coordinate) -> (x: Double, y: Double) {
    { viewport.dot(project($0), in: rect) }
  }
}

/// The room that signs and names on a map have taken: nothing covers what was drawn before.
private struct LabelRoom {
  private var taken: [Rect] = []

  private func isFree(_ room: Rect) -> Bool {
    taken.allSatisfy { $0.intersection(room).isEmpty }
  }

  mutating func draw(
    _ sign: Glyph, _ name: String, _ role: Role, at point: Point, on canvas: inout Canvas,
    in rect: Rect
  ) {
    let spot = Rect(row: point.row, column: point.column, rows: 1, columns: 1)
    guard isFree(spot) else { return }
    let width = name.isEmpty ? 1 : min(name.columns + 2, rect.endColumn - point.column)
    let room = Rect(row: point.row, column: point.column, rows: 1, columns: width)
    let hasName = width > 2 && isFree(room)
    canvas.clipped(to: rect) { canvas in
      canvas.set(point, sign, role)
      if hasName { canvas.write(name, at: point.moved(columns: 2), limit: width - 2, role) }
    }
    taken.append(hasName ? room : spot)
  }
}
