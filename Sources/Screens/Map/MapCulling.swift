import Canvas
import CivilTime
import TUI

/// What of many journeys and positions a window can show: each line and dot once, however many lie
/// on it, so that a picture costs no more than its dots.
struct MapCulling {
  private let viewport: MapViewport
  private let rect: Rect
  private let width: Double
  private let height: Double

  init(_ viewport: MapViewport, in rect: Rect) {
    self.viewport = viewport
    self.rect = rect
    width = Double(rect.columns * 2)
    height = Double(rect.rows * 4)
  }

  /// One point for each dot that has any. - Complexity: O(positions).
  func dots(_ positions: [MapSubject.Position], in month: YearMonth?) -> [PlanePoint] {
    let columns = rect.columns * 2
    var seen = [Bool](repeating: false, count: columns * rect.rows * 4)
    var result: [PlanePoint] = []
    for position in positions where month == nil || position.month == month {
      let dot = viewport.dot(position.at, in: rect)
      guard dot.x >= 0, dot.y >= 0, dot.x < width, dot.y < height else { continue }
      let index = Int(dot.y) * columns + Int(dot.x)
      guard !seen[index] else { continue }
      seen[index] = true
      result.append(position.at)
    }
    return result
  }

  /// The lines that may cross the window, those of the same dots once.
  func lines(_ journeys: [MapSubject.Journey], in month: YearMonth?) -> [[PlanePoint]] {
    var seen: Set<[Int32]> = []
    var result: [[PlanePoint]] = []
    for journey in journeys where month == nil || journey.month == month {
      let (from, to) = (viewport.dot(journey.from, in: rect), viewport.dot(journey.to, in: rect))
      guard max(from.x, to.x) >= 0, min(from.x, to.x) < width, max(from.y, to.y) >= 0,
        min(from.y, to.y) < height
      else { continue }
      let ends = [from.x, from.y, to.x, to.y].map { Int32(max(-1e9, min(1e9, $0.rounded()))) }
      if seen.insert(ends).inserted { result.append([journey.from, journey.to]) }
    }
    return result
  }
}
