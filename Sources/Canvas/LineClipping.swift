/// The part of a line inside of the rectangle from (0, 0) to (width, height); nil if there is none
/// or a coordinate is not a number.
///
/// Liang and Barsky, ACM Transactions on Graphics 3 (1984).
func clipLine(
  _ start: (x: Double, y: Double), _ end: (x: Double, y: Double), width: Double, height: Double
) -> ((x: Double, y: Double), (x: Double, y: Double))? {
  let dx = end.x - start.x
  let dy = end.y - start.y
  guard start.x.isFinite, start.y.isFinite, dx.isFinite, dy.isFinite else { return nil }
  var enter = 0.0
  var leave = 1.0
  let edges = [
    (-dx, start.x), (dx, width - start.x), (-dy, start.y), (dy, height - start.y),
  ]
  for (direction, distance) in edges {
    if direction == 0 {
      if distance < 0 { return nil }
    } else if direction < 0 {
      enter = max(enter, distance / direction)
    } else {
      leave = min(leave, distance / direction)
    }
  }
  guard enter <= leave else { return nil }
  // Rounding may leave the rectangle by a hair.
  func point(_ part: Double) -> (x: Double, y: Double) {
    (min(max(0, start.x + part * dx), width), min(max(0, start.y + part * dy), height))
  }
  return (point(enter), point(leave))
}
