/// Something that is told and answered in turns, where a page with numbers is not enough: a line that a
/// person types leads to lines that are said, and so does time that goes by.
///
/// A value, so that it is tested without a terminal. What it wants of the world outside is done by whoever
/// runs it (`PlainTalk`).
public protocol Conversation: Sendable {
  /// What is said at its beginning.
  var greeting: [String] { get }
  /// Nil while it goes on.
  var ending: ConversationEnding? { get }

  /// Takes a line that was typed.
  ///
  /// - Returns: What is said to it, one item a line.
  mutating func hear(_ line: String) -> [String]

  /// Takes whole seconds that went by.
  ///
  /// - Returns: Nothing most of the time: who listens is not to be interrupted.
  mutating func pass(seconds: Int) -> [String]
}

extension Conversation {
  public mutating func pass(seconds: Int) -> [String] { [] }
}

/// Where a conversation leads when it is over.
public enum ConversationEnding: Sendable, Hashable {
  /// To where it was begun.
  case back
  /// Out of the program.
  case quit
}

/// What a conversation waits for.
public enum Heard: Sendable, Hashable {
  case line(String)
  /// So many seconds went by, and nothing was typed.
  case seconds(Int)
  /// Nobody types any more.
  case end
}
