/// A colour as the program means it; the backend reduces it to what the terminal can show.
public struct Color: Hashable, Sendable {
  /// -1 for the terminal's own colour, otherwise 0–255 of the xterm palette.
  public let index: Int16

  init(_ index: Int16) { self.index = index }

  /// The terminal's own foreground or background.
  public static let standard = Color(-1)

  /// The nearest colour that a terminal of `count` colours has.
  ///
  /// With 16 colours the darker half stands for all of the cube; with fewer than 8 there is none.
  public func reduced(to count: Int) -> Color {
    if index < 0 || Int(index) < count { return self }
    guard count >= 8 else { return .standard }
    if index < 16 { return Color(index & 7) }
    let (red, green, blue) = components
    var bits: Int16 = 0
    // Halfway up the cube's steps (0, 95, 135, 175, 215, 255).
    if red > 110 { bits |= 1 }
    if green > 110 { bits |= 2 }
    if blue > 110 { bits |= 4 }
    return Color(bits)
  }

  /// Red, green and blue, 0–255, of an index from 16 on, as xterm defines them.
  var components: (red: Int, green: Int, blue: Int) {
    if index >= 232 {
      let gray = 8 + (Int(index) - 232) * 10
      return (gray, gray, gray)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let place = max(0, Int(index) - 16)
    return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }
}
