/// All that happens to a session.
public enum SessionEvent: Sendable, Hashable {
  /// So many seconds went by.
  case tick(seconds: Int)
  case next
  case back
  /// Leaves the rest of the part.
  case skip
  /// Goes to the last part.
  case finishEarly
  /// Leaves out the step that the script drops first.
  case drop
  /// Stops the timer, or lets it go on.
  case pause
  /// More minutes for the timer, else for the part.
  case add(minutes: Int)
  /// The next level of masking.
  case mask
  /// Nothing on the stage, at once.
  case blank
  /// A key while the stage is blank.
  case unblank(Character)
  /// A line that the facilitator typed.
  case entry(String)
  /// Forgets all answers and data.
  case deleteAll
}

/// What the facilitator is told. Its sentence is the wording's `session.notice.<name>`.
public enum Notice: Sendable, Hashable {
  /// The copy cannot tell, and somebody invented answers in its place.
  case personaInstead(Persona)
  /// No copy at hand can tell.
  case nobodyTells
  case entryNotUnderstood(String)
  /// What was typed does not fit the step.
  case entryUnfit
  /// No own copy was opened.
  case noOwnCopy
  /// The script's mask shows somebody invented alone.
  case personaOnly
  case dropped(String)
  case nothingToDrop
  /// All answers are forgotten.
  case deleted

  public var key: String {
    let name =
      switch self {
      case .personaInstead: "personaInstead"
      case .nobodyTells: "nobodyTells"
      case .entryNotUnderstood: "entryNotUnderstood"
      case .entryUnfit: "entryUnfit"
      case .noOwnCopy: "noOwnCopy"
      case .personaOnly: "personaOnly"
      case .dropped: "dropped"
      case .nothingToDrop: "nothingToDrop"
      case .deleted: "deleted"
      }
    return "session.notice.\(name)"
  }
}
