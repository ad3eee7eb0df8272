import Canvas

/// A program as two pure functions over its state.
///
/// Neither knows the time, chance, files or the environment: those come in as inputs or in the
/// initial state, and go out as effects.
public protocol Program: Sendable {
  associatedtype State: Sendable
  associatedtype Message: Sendable

  /// Takes what happened into the state, and asks for what is to be done outside.
  func update(_ state: inout State, _ input: Input<Message>) -> [Effect<Message>]

  /// Shows the state.
  func view(_ state: State, on canvas: inout Canvas)
}

/// What comes in: from the person and the system, or from work that the program asked for.
public enum Input<Message: Sendable>: Sendable {
  case event(Event)
  case message(Message)
}

extension Input: Equatable where Message: Equatable {}

extension Program {
  /// The state's picture at a size. Tests need nothing else.
  public func picture(of state: State, _ size: Size, theme: Theme = .ansi16) -> Canvas {
    var canvas = Canvas(size, theme: theme)
    view(state, on: &canvas)
    return canvas
  }
}
