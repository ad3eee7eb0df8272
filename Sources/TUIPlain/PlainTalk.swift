import Canvas

/// Runs a conversation: says what it says, cleaned for a terminal, and waits for the next line.
public struct PlainTalk {
  private let charset: Charset

  public init(charset: Charset = .unicode) { self.charset = charset }

  /// Goes on until the conversation or the input ends.
  ///
  /// - Parameters:
  ///   - hear: Waits for a line, or for a second to go by.
  ///   - say: Takes the clean lines of one turn together: whoever reads them aloud is not cut short.
  ///   - deeds: Does what the conversation wants of the world outside after each turn, and gives the lines
  ///     to say about it.
  /// - Returns: How it ended; an input that ends leads out of the program.
  @discardableResult
  public func run<Talk: Conversation>(
    _ talk: inout Talk, hear: () -> Heard, say: ([String]) -> Void,
    deeds: (inout Talk) -> [String]
  ) -> ConversationEnding {
    say(clean(talk.greeting + deeds(&talk)))
    while true {
      if let ending = talk.ending { return ending }
      var lines: [String]
      switch hear() {
      case .line(let line): lines = talk.hear(line)
      case .seconds(let seconds): lines = talk.pass(seconds: seconds)
      case .end: return .quit
      }
      lines += deeds(&talk)
      if !lines.isEmpty { say(clean(lines)) }
    }
  }

  /// The same where nothing is wanted of the world outside.
  @discardableResult
  public func run(
    _ talk: inout some Conversation, hear: () -> Heard, say: ([String]) -> Void
  ) -> ConversationEnding {
    run(&talk, hear: hear, say: say, deeds: { _ in [] })
  }

  private func clean(_ lines: [String]) -> [String] { lines.map { charset.clean($0) } }
}

extension Charset {
  /// A line as it may leave the program.
  func clean(_ text: String) -> String {
    self == .ascii ? CleanText.ascii(text) : CleanText.terminal(text)
  }
}
