import Canvas

/// Something done with the mouse.
public struct Mouse: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case press, release, drag, wheelUp, wheelDown
  }

  public var kind: Kind
  public var at: Point
  public var modifiers: Modifiers

  public init(_ kind: Kind, at point: Point, _ modifiers: Modifiers = []) {
    self.kind = kind
    self.at = point
    self.modifiers = modifiers
  }
}

/// All that can happen to the program from outside.
public enum Event: Hashable, Sendable {
  case key(KeyPress)
  case mouse(Mouse)
  case paste(String)
  case resize(Size)
  /// The terminal is ours again after a stop: everything is drawn anew.
  case resumed
  /// The system asks the program to end: SIGTERM, SIGHUP, SIGINT or SIGQUIT from outside.
  case terminate(signal: Int32)
}
