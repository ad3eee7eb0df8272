/// Something the person can do: one row of the table that feeds keys, footer, help and palette.
public struct Command<State: Sendable, Message: Sendable>: Sendable {
  /// Its name in scripts and tests, such as `finding.open`.
  public let id: String
  /// What it does, in the person's language.
  public let title: String
  /// A word or two for the footer; without one the footer leaves it out.
  public let hint: String?
  public let keys: [KeyPress]
  /// Whether it makes sense now. Where not, its keys do nothing and it is not offered.
  public let isEnabled: @Sendable (State) -> Bool
  public let perform: @Sendable (inout State) -> [Effect<Message>]

  public init(
    _ id: String, title: String, hint: String? = nil, keys: [KeyPress] = [],
    isEnabled: @escaping @Sendable (State) -> Bool = { _ in true },
    perform: @escaping @Sendable (inout State) -> [Effect<Message>]
  ) {
    self.id = id
    self.title = title
    self.hint = hint
    self.keys = keys
    self.isEnabled = isEnabled
    self.perform = perform
  }
}
