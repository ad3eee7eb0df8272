/// What the room sees: the session's words, and masked numbers. Nothing else of a copy is in it.
public struct StagePage: Sendable, Hashable {
  public enum Block: Sendable, Hashable {
    case title(String)
    /// Words for the whole room, a paragraph.
    case speech(String)
    /// Words beside something larger.
    case text(String)
    /// An amount as it is written, and its unit.
    case number(String, unit: String)
    /// Full dots of a hundred.
    case dots(Int)
    /// A name, a part of `of`, and whether it is the right one.
    case bar(String, Int, of: Int, isRight: Bool)
    /// The letter of a card, its words, and whether it is the right one.
    case option(String, String, isRight: Bool)
    case item(String)
    /// A level of risk, 0…4, and what it is about.
    case entry(level: Int, String)
    /// Seconds left, of so many.
    case timer(Int, of: Int)
  }

  /// None for a blank stage.
  public var blocks: [Block]

  public init(_ blocks: [Block]) { self.blocks = blocks }

  public static let blank = StagePage([])
}
