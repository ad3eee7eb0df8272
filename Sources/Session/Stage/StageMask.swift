import Canvas
import Leaflet

/// What the room may read of a copy's own words and numbers at a level of masking.
///
/// The one place through which text of a copy comes on the stage.
public struct StageMask: Sendable, Hashable {
  public var level: MaskLevel
  /// Somebody invented has nothing to hide.
  public var isPersona: Bool

  public init(_ level: MaskLevel, isPersona: Bool) {
    (self.level, self.isPersona) = (level, isPersona)
  }

  private var mask: Mask { Mask(isPersona ? .off : level) }

  /// A text of the copy: as it is, or a block in its place.
  public func text(_ text: String) -> String { mask.cell(CleanText.terminal(text)) }

  /// A count of the copy: as it is, or rounded to two digits.
  public func amount(_ amount: Int) -> Int { mask.count(amount) }
}
