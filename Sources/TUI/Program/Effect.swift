/// Names work that may be cancelled.
public struct WorkID: Hashable, Sendable, ExpressibleByStringLiteral {
  public let name: String
  public init(_ name: String) { self.name = name }
  public init(stringLiteral name: String) { self.name = name }
}

/// What a program asks to be done outside of it.
public enum Effect<Message: Sendable>: Sendable {
  /// Runs off the main thread; its message comes back as an input.
  case work(@Sendable () async -> Message)
  /// Runs off the main thread and posts messages while it goes on, such as progress. A second
  /// one of the same name cancels the first; work finds out by `Task.isCancelled`.
  case workStream(
    id: WorkID? = nil, @Sendable (_ post: @escaping @Sendable (Message) -> Void) async -> Void)
  /// Asks the work of this name to stop; what it posted until then still arrives.
  case cancel(WorkID)
  /// Stops the program as Ctrl-Z does, until the shell continues it.
  case suspend
  case bell
  /// Puts text on the clipboard of the person's terminal (OSC 52).
  case copy(String)
  /// Takes the mouse from the terminal or leaves it there, to select and copy as usual.
  case captureMouse(Bool)
  /// Ends the program with an exit status.
  case quit(status: Int32)
}
