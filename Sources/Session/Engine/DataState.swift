/// Whose copy: one's own, or that of somebody invented.
public enum DataName: Sendable, Hashable {
  case own
  case persona(Persona)

  public var isPersona: Bool { self != .own }
}

/// Whose data a session speaks of, and who sees them.
public enum DataState: Sendable, Hashable {
  case persona(Persona)
  /// One's own copy, which the room does not see.
  case ownPrivate
  /// One's own copy, masked, for some seconds more.
  case ownShown(secondsLeft: Int)

  /// How long an own copy is shown at a time, in seconds.
  public static let secondsShown = 60

  public var name: DataName {
    switch self {
    case .persona(let persona): .persona(persona)
    case .ownPrivate, .ownShown: .own
    }
  }

  /// Whether the room may see anything of an own copy now.
  public var showsOwn: Bool { if case .ownShown = self { true } else { false } }

  /// Whether numbers of these data may reach the room at all.
  public var isOnStage: Bool { self != .ownPrivate }
}
