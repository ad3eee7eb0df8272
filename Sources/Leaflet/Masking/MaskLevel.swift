/// How much of a person a screen shows while others can see it.
public enum MaskLevel: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// Everything is shown.
  case off
  /// Names, addresses and numbers of people stand as blocks of one width; places are no finer than
  /// their municipality.
  case names
  /// Besides, counts alone, rounded to two digits. The level for a projector.
  case counts
  /// Nothing but an invented person.
  case personaOnly

  public static func < (one: MaskLevel, other: MaskLevel) -> Bool { one.rawValue < other.rawValue }
}
