import Leaflet

/// What a step does. Texts are the script's lines.
public enum Action: Sendable, Hashable {
  case say(Speech)
  /// For the facilitator alone.
  case note([String])
  case open(Opening)
  case ask(Question)
  case reveal(Reveal)
  case why([String])
  case discuss(Discussion)
  case task([String], seconds: Int?)
  case timer(seconds: Int)
  case persona(Persona)
  case check(CheckItem)
  case badge(String)
  case pause(seconds: Int?)
}

public struct Speech: Sendable, Hashable {
  public var lines: [String]
  /// Said in sessions of this language alone; nil for all.
  public var language: Language?
}

/// A part of the leaflet that the room is shown.
public struct Opening: Sendable, Hashable {
  public enum Screen: String, Sendable, Hashable, CaseIterable {
    case leaflet, findings, map, hours, data
  }

  public var screen: Screen
  /// 1…6, a section of the leaflet.
  public var section: Int?
  /// The risk of a number (`R2`) or of a kind of finding (`home`).
  public var risk: String?
  /// Nil for the mask that is in force.
  public var mask: MaskLevel?
  /// Nil for the data that are in force.
  public var isOwn: Bool?
}

/// A question to the room, answered from a copy or by the script.
public struct Question: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// A number on a line from the lower to the upper bound.
    case number(ClosedRange<Int>)
    case choice(Choices)
  }

  public var id: String
  public var text: [String]
  public var form: Form
  /// A name of `Metric.all`; nil where the script has the answer.
  public var metric: String?
  /// A topic of `Metric.topics` that the copy has to tell of.
  public var need: String?
  /// "of 100 nights"; nil for the metric's own.
  public var unit: String?
  public var seconds: Int?
  /// How long the question stands alone before its options, in seconds.
  public var talk: Int

  public var choices: Choices? {
    if case .choice(let choices) = form { choices } else { nil }
  }
}

/// Between what people choose.
public enum Choices: Sendable, Hashable {
  case fixed([String], right: Int)
  /// The right one is found from the metric. An open end has no upper bound.
  case ranges([Span])
  /// So many ranges around the answer, each three times as wide as the one before.
  case log(Int)
  /// So many years, the right one among them.
  case years(Int)
  /// So many items of a list of the copy; the first of the list is right.
  case top(list: String, Int)

  /// Whether what is chosen between tells something of the copy.
  var areOfTheCopy: Bool {
    switch self {
    case .fixed, .ranges: false
    case .log, .years, .top: true
    }
  }

  public struct Span: Sendable, Hashable {
    public var from: Int
    /// Included; nil for no end.
    public var to: Int?

    public func contains(_ value: Int) -> Bool { value >= from && value <= to ?? .max }
  }
}

/// The answer to a question that was asked.
public struct Reveal: Sendable, Hashable {
  public enum Show: String, Sendable, Hashable, CaseIterable { case dots, bar, number }

  public var id: String
  public var show: Show
  public var mask: MaskLevel?
}

public struct Discussion: Sendable, Hashable {
  public enum Group: String, Sendable, Hashable, CaseIterable { case pairs, teams, all }

  public var group: Group
  public var lines: [String]
  public var seconds: Int?
}

/// A line of the evaluation, without names.
public struct CheckItem: Sendable, Hashable {
  public var id: String
  public var lines: [String]
  /// Written on paper, and not told as a number from 1 to 5.
  public var isText: Bool
}
