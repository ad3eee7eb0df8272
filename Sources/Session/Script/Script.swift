import Leaflet

/// A guided session as somebody wrote it: a header, and parts made of steps.
public struct Script: Sendable, Hashable {
  public var title: String
  public var language: Language
  /// How long the whole is meant to take, in minutes.
  public var minutes: Int
  /// For whom, in the author's words.
  public var level: String?
  /// What it takes, in the author's words.
  public var needs: String?
  /// Whose data are shown at the start.
  public var persona: Persona
  public var mask: MaskLevel
  public var author: String?
  public var licence: String?
  public var parts: [Part]

  /// The steps of all parts, in order.
  public var steps: [Step] { parts.flatMap(\.steps) }

  /// Everybody invented whose data it shows: those of the header first.
  public var personas: [Persona] {
    steps.reduce(into: [persona]) { known, step in
      if case .persona(let other) = step.action, !known.contains(other) { known.append(other) }
    }
  }
}

/// A part of a session, with the minutes it is planned for.
public struct Part: Sendable, Hashable {
  public var title: String
  /// Nil where the script plans none.
  public var minutes: Int?
  public var steps: [Step]
  /// 1-based line of the script.
  public var line: Int
}

/// One thing that happens.
public struct Step: Sendable, Hashable {
  public var action: Action
  /// All of them hold, or the step is passed over.
  public var guards: [Guard]
  /// Its turn when time runs short: 1 is dropped first. Nil for what is never dropped.
  public var drop: Int?
  /// 1-based line of the script.
  public var line: Int

  /// Whether the session waits here until somebody goes on.
  public var isStop: Bool {
    switch action {
    case .note, .persona: false
    default: true
    }
  }
}

/// A condition and how it has to come out.
public struct Guard: Sendable, Hashable {
  public var condition: Condition
  public var holds: Bool
}

/// What a step may depend on: facts, never people's answers.
public enum Condition: Sendable, Hashable {
  /// Whether the copy tells anything of a topic (`Metric.topics`).
  case has(topic: String)
  /// Whether somebody's own copy is open.
  case dataOwn
  case dataPersona
  /// Whether so many people take part at least.
  case group(atLeast: Int)
}

/// The invented people whose copies come with the program.
public enum Persona: String, Sendable, Hashable, CaseIterable {
  case nadia, besnik, tom, karl

  /// As it is written: `Nadia`.
  public var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
