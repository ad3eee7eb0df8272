/// How far a session is, and how far it should be. Seconds come in from outside.
public struct SessionClock: Sendable, Hashable {
  /// Seconds since the session began.
  public private(set) var elapsed = 0
  /// Seconds since the part began.
  public private(set) var inPart = 0
  /// Planned seconds of each part; those without a plan have none.
  public private(set) var planned: [Int]
  public private(set) var part = 0

  init(_ parts: [Part]) { planned = parts.map { ($0.minutes ?? 0) * 60 } }

  /// Of the whole, in seconds.
  public var whole: Int { planned.reduce(0, +) }

  /// Seconds left of the part; negative where it takes longer.
  public var leftInPart: Int { (planned.indices.contains(part) ? planned[part] : 0) - inPart }

  /// How many seconds the session is behind its plan; negative where it is ahead.
  public var behind: Int {
    let before = planned.prefix(part).reduce(0, +)
    return elapsed - inPart - before + max(0, -leftInPart)
  }

  mutating func tick(_ seconds: Int) {
    elapsed += max(0, seconds)
    inPart += max(0, seconds)
  }

  mutating func enter(part: Int) {
    guard part != self.part else { return }
    self.part = part
    inPart = 0
  }

  /// Plans more time for the part.
  mutating func add(seconds: Int) {
    guard planned.indices.contains(part) else { return }
    planned[part] += seconds
  }
}

/// The timer of a step.
public struct StepTimer: Sendable, Hashable {
  /// Seconds for which a question still stands alone.
  public private(set) var talk: Int
  /// Seconds left.
  public private(set) var left: Int
  public private(set) var whole: Int
  public internal(set) var isPaused = false

  init?(_ action: Action) {
    var talk = 0
    if case .ask(let question) = action { talk = question.talk }
    let seconds = action.seconds ?? 0
    guard talk > 0 || seconds > 0 else { return nil }
    (self.talk, left, whole) = (talk, seconds, seconds)
  }

  /// Whether the time is up; false where there was none.
  public var isUp: Bool { whole > 0 && left == 0 && talk == 0 }

  mutating func tick(_ seconds: Int) {
    guard !isPaused, seconds > 0 else { return }
    let talked = min(talk, seconds)
    talk -= talked
    left = max(0, left - (seconds - talked))
  }

  mutating func add(seconds: Int) {
    left += seconds
    whole += seconds
  }
}
