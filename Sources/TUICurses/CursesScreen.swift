import CNcursesw
import Glibc

/// Opening and closing ncurses' screen.
@MainActor
enum CursesScreen {
  /// - Parameter type: The terminal's name; nil for `TERM`.
  static func open(_ devices: Devices, type: String?) throws(TerminalError) -> OpaquePointer {
    // The kernel's window size wins over LINES and COLUMNS, which shells export at times.
    use_env(true)
    use_tioctl(true)
    let name = type ?? environment("TERM")
    // newterm, not initscr: initscr ends the process when it does not know the terminal.
    var made = newterm(name, devices.outputStream, devices.inputStream)
    if made == nil, let likely = likeness(of: name) {
      made = newterm(likely, devices.outputStream, devices.inputStream)
    }
    guard let screen = made else { throw .unknownTerminal(name) }
    set_term(screen)
    guard can("cup") else {
      endwin()
      delscreen(screen)
      throw .cannotMoveCursor(name)
    }
    configure()
    return screen
  }

  /// Loads the description of a terminal, or of one that it resembles, and opens nothing.
  static func load(_ name: String) -> Bool {
    [name, likeness(of: name)].compactMap { $0 }.contains { name in
      var reason: Int32 = 0
      // With a place for the reason, setupterm does not end the process.
      return !name.isEmpty && setupterm(name, STDOUT_FILENO, &reason) == OK
    }
  }

  /// Turns colours on; returns how many there are, 0 for none.
  static func startColors() -> Int {
    guard has_colors(), start_color() == OK else { return 0 }
    use_default_colors()
    return Int(cn_colors())
  }

  /// Whether the terminal has a capability: tigetstr answers nil or -1 otherwise.
  static func can(_ capability: String) -> Bool {
    (tigetstr(capability).map { Int(bitPattern: $0) } ?? 0) > 0
  }

  private static func configure() {
    let window = cn_stdscr()
    raw()  // ^C, ^Z, ^\ and ^S arrive as keys
    noecho()
    nonl()  // Enter is ^M, and ^J stays ^J
    keypad(window, true)
    nodelay(window, true)
    // Never leaveok: screen readers and braille lines follow the cursor.
    leaveok(window, false)
    idlok(window, false)
    typeahead(-1)  // no frame is cut short because a key waits
    if environment("ESCDELAY").isEmpty { set_escdelay(25) }
    ExtraKeys.define()
  }

  /// A terminal that a newer one resembles. They are missing from many systems' terminfo, and
  /// all speak xterm's language.
  private static func likeness(of name: String) -> String? {
    let families = [
      "xterm", "alacritty", "foot", "wezterm", "ghostty", "rio", "contour", "kitty", "konsole",
      "vte", "gnome", "st-", "tmux", "screen", "iterm",
    ]
    return families.contains(where: name.hasPrefix) ? "xterm-256color" : nil
  }
}
