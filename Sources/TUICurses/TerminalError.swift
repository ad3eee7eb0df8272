/// Why no full-screen terminal could be opened. Each has a way out: linear text (`--plain`).
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard output is a file or a pipe.
  case outputIsNoTerminal
  /// Standard input is no terminal, and there is no `/dev/tty` to read keys from.
  case noKeyboard
  /// The system's terminfo does not describe a `TERM` of this name.
  case unknownTerminal(String)
  /// The terminal of this name cannot move its cursor, as `dumb` cannot.
  case cannotMoveCursor(String)
  /// The process has no file descriptors left; the number is `errno`.
  case system(Int32)
}
