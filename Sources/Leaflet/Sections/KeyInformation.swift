/// The box at the top of the leaflet.
public struct KeyInformation: Sendable, Hashable {
  /// Company, period, size.
  public var summary: String
  /// The highest level of all entries.
  public var highestLevel: Level
  /// "Highest level: Think first".
  public var levelLine: String
  /// Identifiers of the strongest entries, three at most.
  public var strongest: [String]
  /// One thing to do today.
  public var today: String
  /// "▼ 3 of 41 files were not read."; nil where all were.
  public var unread: String?
}
