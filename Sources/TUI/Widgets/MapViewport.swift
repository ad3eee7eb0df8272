import Canvas

/// A window on a plane in which dots are drawn: pan, zoom, and from the plane to dots and back.
///
/// The plane is whatever a projection makes of places: Web Mercator's unit square, days by hours.
/// Its x grows to the right and its y downwards.
public struct MapViewport: Hashable, Sendable {
  public private(set) var centre: PlanePoint
  /// Dots to a unit of the plane.
  public private(set) var scale: Double
  /// The scales between which zooming stays.
  public let scales: ClosedRange<Double>

  public init(centre: PlanePoint, scale: Double, scales: ClosedRange<Double> = 1...1e9) {
    self.centre = centre
    self.scales = scales
    self.scale = min(max(scale, scales.lowerBound), scales.upperBound)
  }

  /// A window that shows all of some points, with a margin of a tenth.
  public static func showing(
    _ points: [PlanePoint], in rect: Rect, scales: ClosedRange<Double> = 1...1e9
  ) -> MapViewport? {
    let known = points.filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = known.first else { return nil }
    let low = known.reduce(first) { PlanePoint(x: min($0.x, $1.x), y: min($0.y, $1.y)) }
    let high = known.reduce(first) { PlanePoint(x: max($0.x, $1.x), y: max($0.y, $1.y)) }
    let width = Double(max(1, rect.columns * 2)) * 0.9
    let height = Double(max(1, rect.rows * 4)) * 0.9
    // A single place gets the closest look there is.
    let scale = min(width / max(high.x - low.x, .ulpOfOne), height / max(high.y - low.y, .ulpOfOne))
    let centre = PlanePoint(x: (low.x + high.x) / 2, y: (low.y + high.y) / 2)
    return MapViewport(centre: centre, scale: scale, scales: scales)
  }

  /// Arrows and `hjkl` pan, `+ =` and `-` zoom; the wheel zooms at the mouse, a click centres.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    switch event {
    case .key(let press): return handle(press, in: rect)
    case .mouse(let mouse) where rect.contains(mouse.at):
      switch mouse.kind {
      case .wheelUp: zoom(by: 1.5, around: plane(mouse.at, in: rect))
      case .wheelDown: zoom(by: 1 / 1.5, around: plane(mouse.at, in: rect))
      case .press: centre = plane(mouse.at, in: rect)
      case .release, .drag: return .ignored
      }
      return .changed
    default: return .ignored
    }
  }

  /// Moves by parts of the window.
  public mutating func pan(right: Double, down: Double, in rect: Rect) {
    centre.x += right * Double(rect.columns * 2) / scale
    centre.y += down * Double(rect.rows * 4) / scale
  }

  public mutating func move(to point: PlanePoint) { centre = point }

  /// Zooms and leaves one point of the plane where it is on the screen.
  public mutating func zoom(by factor: Double, around point: PlanePoint? = nil) {
    let new = min(max(scale * factor, scales.lowerBound), scales.upperBound)
    if let point {
      centre.x = point.x + (centre.x - point.x) * scale / new
      centre.y = point.y + (centre.y - point.y) * scale / new
    }
    scale = new
  }

  /// Where a point of the plane is, in dots from the top left of `rect`.
  public func dot(_ point: PlanePoint, in rect: Rect) -> (x: Double, y: Double) {
    (
      (point.x - centre.x) * scale + Double(rect.columns),
      (point.y - centre.y) * scale + Double(rect.rows * 2)
    )
  }

  /// The cell that shows a point of the plane; nil when it is out of the window.
  public func cell(_ point: PlanePoint, in rect: Rect) -> Point? {
    let dot = dot(point, in: rect)
    guard dot.x >= 0, dot.y >= 0, dot.x < Double(rect.columns * 2), dot.y < Double(rect.rows * 4)
    else { return nil }
    return Point(row: rect.row + Int(dot.y) / 4, column: rect.column + Int(dot.x) / 2)
  }

  /// The point of the plane in the middle of a cell.
  public func plane(_ point: Point, in rect: Rect) -> PlanePoint {
    PlanePoint(
      x: centre.x + (Double((point.column - rect.column) * 2) + 1 - Double(rect.columns)) / scale,
      y: centre.y + (Double((point.row - rect.row) * 4) + 2 - Double(rect.rows * 2)) / scale)
  }

  private mutating func handle(_ press: KeyPress, in rect: Rect) -> Outcome {
    switch press {
    case "left", "h": pan(right: -0.25, down: 0, in: rect)
    case "right", "l": pan(right: 0.25, down: 0, in: rect)
    case "up", "k": pan(right: 0, down: -0.25, in: rect)
    case "down", "j": pan(right: 0, down: 0.25, in: rect)
    case "+", "=": zoom(by: 1.5)
    case "-": zoom(by: 1 / 1.5)
    default: return .ignored
    }
    return .changed
  }
}

/// A point of the plane that a viewport looks at.
public struct PlanePoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
