/// A piece of a line of the map: a street, a river, a railway.
public struct Street: Hashable, Sendable {
  /// In the order in which they are drawn.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    case water, rail, minor, major
  }

  public var kind: Kind
  /// At least two.
  public var points: [Coordinate]

  public init(kind: Kind, points: [Coordinate]) {
    self.kind = kind
    self.points = points
  }
}
