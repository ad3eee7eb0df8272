/// What the menu itself says, in the person's language.
public struct PlainWords: Hashable, Sendable {
  /// Asks for a choice: "Number, b for back, q to quit".
  public var prompt: String
  /// The same on the first page, where there is no way back.
  public var firstPrompt: String
  /// Says that an answer was not understood.
  public var notUnderstood: String
  /// The answers that lead back and out.
  public var back: String
  public var quit: String

  public init(
    prompt: String, firstPrompt: String, notUnderstood: String, back: String, quit: String
  ) {
    self.prompt = prompt
    self.firstPrompt = firstPrompt
    self.notUnderstood = notUnderstood
    self.back = back
    self.quit = quit
  }
}
