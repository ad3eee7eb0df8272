import Canvas

/// The badge of a risk level: meter, number and word on the level's own background.
public struct LevelBadge: Hashable, Sendable {
  /// 0 (nothing found) to 4 (stop and ask).
  public var level: Int
  /// The level in words.
  public var word: String

  public init(level: Int, word: String) {
    self.level = min(max(0, level), 4)
    self.word = word
  }

  /// The columns it takes in full.
  public var columns: Int { text.columns }

  /// Draws the badge; where it does not fit, as much as does, the meter first.
  @discardableResult
  public func draw(on canvas: inout Canvas, at point: Point, limit: Int? = nil) -> Int {
    canvas.write(text, at: point, limit: limit, .level(level))
  }

  /// Four squares, as many of them filled as the level says.
  public static func meter(_ level: Int) -> String {
    let filled = min(max(0, level), 4)
    return String(repeating: "■", count: filled) + String(repeating: "□", count: 4 - filled)
  }

  private var text: String { " \(LevelBadge.meter(level)) \(level) \(word) " }
}
