/// The commands of a context, in the order in which they are offered.
public struct CommandTable<State: Sendable, Message: Sendable>: Sendable {
  public let commands: [Command<State, Message>]

  public init(_ commands: [Command<State, Message>]) { self.commands = commands }

  /// This table with another's commands after its own; its own keys win.
  public func adding(_ other: CommandTable) -> CommandTable {
    CommandTable(commands + other.commands)
  }

  public subscript(id: String) -> Command<State, Message>? { commands.first { $0.id == id } }

  /// Does what a key stands for; nil when it stands for nothing now.
  public func dispatch(_ press: KeyPress, _ state: inout State) -> [Effect<Message>]? {
    let now = state
    guard let command = commands.first(where: { $0.keys.contains(press) && $0.isEnabled(now) })
    else { return nil }
    return command.perform(&state)
  }

  /// Does a command by its name; nil when there is none or it makes no sense now.
  public func perform(_ id: String, _ state: inout State) -> [Effect<Message>]? {
    guard let command = self[id], command.isEnabled(state) else { return nil }
    return command.perform(&state)
  }

  /// What the footer shows: the commands with a hint that make sense now.
  public func hints(_ state: State, names: KeyNames = KeyNames()) -> [Hint] {
    commands.compactMap { command in
      guard let hint = command.hint, let key = command.keys.first, command.isEnabled(state)
      else { return nil }
      return Hint(key: names.name(of: key), text: hint)
    }
  }

  /// What the help overlay shows: every command with its keys.
  public func help(names: KeyNames = KeyNames()) -> [Hint] {
    commands.filter { !$0.keys.isEmpty }.map { command in
      Hint(key: command.keys.map(names.name).joined(separator: " "), text: command.title)
    }
  }

  /// What the palette offers for a query: the commands that make sense now, best match first.
  public func search(
    _ query: String, _ state: State, names: KeyNames = KeyNames()
  ) -> [PaletteEntry] {
    let enabled = commands.filter { $0.isEnabled(state) }
    return Fuzzy.rank(query, enabled, by: \.title).map { command in
      PaletteEntry(
        id: command.id, title: command.title, key: command.keys.first.map(names.name) ?? "")
    }
  }

  /// Keys that more than one command claims, in the order of the table: an error in a table,
  /// unless their commands are never enabled together.
  public var sharedKeys: [KeyPress] {
    var seen: Set<KeyPress> = []
    return commands.flatMap(\.keys).filter { !seen.insert($0).inserted }
  }
}

/// A key and what it does, in words.
public struct Hint: Hashable, Sendable {
  public var key: String
  public var text: String

  public init(key: String, text: String) {
    self.key = key
    self.text = text
  }
}

/// A command as the palette shows it.
public struct PaletteEntry: Hashable, Sendable {
  public var id: String
  public var title: String
  public var key: String

  public init(id: String, title: String, key: String) {
    self.id = id
    self.title = title
    self.key = key
  }
}
