import Dossier
import Leaflet

/// A session that is under way: what was asked and answered, whose data are shown, how the time goes.
///
/// A pure state machine: `update` takes one event, and neither the clock nor a terminal is known.
public struct SessionState: Sendable {
  public let script: Script
  /// In which language it is held.
  public let language: Language
  /// The copies at hand: those of invented people, and one's own.
  public internal(set) var copies: [DataName: CopyFacts]
  /// All steps of the script, each with the index of its part.
  let track: [(part: Int, step: Step)]
  /// The index of the step that is on; equal to the number of steps once all is over.
  public internal(set) var place = 0
  public internal(set) var clock: SessionClock
  public internal(set) var timer: StepTimer?
  public internal(set) var data: DataState
  public internal(set) var mask: MaskLevel
  /// How many characters of the code were typed while the stage is blank; nil where it is not.
  public internal(set) var codeTyped: Int?
  /// How many people take part.
  public internal(set) var group: Int?
  public internal(set) var teams = 0
  public internal(set) var badges: [String] = []
  /// By the names of questions.
  public internal(set) var asked: [String: AskedQuestion] = [:]
  public internal(set) var answers: [String: Answers] = [:]
  /// Scores from 1 to 5, by item and how often it was asked before.
  public internal(set) var checks: [CheckKey: [Int]] = [:]
  /// Steps that are left out, by their index.
  public internal(set) var dropped: Set<Int> = []
  public internal(set) var notice: Notice?

  public struct CheckKey: Sendable, Hashable {
    public var id: String
    /// 0 for the first time, before; 1 for the second, after.
    public var time: Int
  }

  /// What is typed to show the stage again after `blank`.
  public static let code = "123"

  /// - Parameter language: Nil for the script's own.
  public init(
    _ script: Script, copies: [DataName: CopyFacts], language: Language? = nil
  ) {
    self.script = script
    self.language = language ?? script.language
    self.copies = copies
    track = script.parts.enumerated().flatMap { part in part.element.steps.map { (part.offset, $0) }
    }
    clock = SessionClock(script.parts)
    data = .persona(script.persona)
    mask = script.mask
    settle(from: 0)
  }

  public var step: Step? { track.indices.contains(place) ? track[place].step : nil }

  public var isOver: Bool { place >= track.count }

  public var isBlank: Bool { codeTyped != nil }

  /// The index of the part that is on.
  public var part: Int { isOver ? max(0, script.parts.count - 1) : track[place].part }

  /// The question that is asked or answered now.
  public var question: AskedQuestion? {
    switch step?.action {
    case .ask(let question): asked[question.id]
    case .reveal(let reveal): asked[reveal.id]
    default: nil
    }
  }

  /// What of the leaflet the step is about; nil where it is about nothing there.
  public var risk: RiskName? {
    if case .open(let opening) = step?.action { return opening.risk.flatMap(RiskName.init) }
    return step.flatMap { step in
      switch step.action {
      case .reveal, .why: reveal.flatMap { asked[$0.id]?.question.risk }
      default: nil
      }
    }
  }

  /// The copy that is spoken of; nil where it is not at hand.
  public var facts: CopyFacts? { copies[data.name] }

  /// The next step that somebody sees; nil at the end.
  public var following: Step? {
    nextStop(after: place).map { track[$0].step }
  }

  /// What the facilitator reads with this step: the notes around it, up to the next stop.
  public var notes: [String] {
    guard !isOver else { return [] }
    var lines: [String] = []
    var index = place - 1
    // Notes at the head of a part belong to its first stop.
    while index >= 0, track[index].part == part, !track[index].step.isStop { index -= 1 }
    let isFirst = index < 0 || track[index].part != part
    for around in (isFirst ? index + 1 : place)..<track.count {
      if around > place, track[around].part != part || track[around].step.isStop { break }
      if case .note(let note) = track[around].step.action, holds(track[around].step) {
        lines += note
      }
    }
    return lines
  }

  /// The points of teams in this part.
  public var scores: [Int: Int] {
    let ids = script.parts[part].steps.compactMap { step -> String? in
      if case .ask(let question) = step.action { question.id } else { nil }
    }
    return ids.reduce(into: [:]) { scores, id in
      guard let asked = asked[id], let answers = answers[id], isRevealed(id) else { return }
      scores.merge(asked.points(answers), uniquingKeysWith: +)
    }
  }

  /// Whether the answer to a question was on the stage.
  public func isRevealed(_ id: String) -> Bool {
    track.prefix(place + 1).contains { _, step in
      if case .reveal(let reveal) = step.action { reveal.id == id } else { false }
    }
  }

  /// How often an item of the evaluation stands before this step.
  public func checkKey(_ id: String) -> CheckKey {
    let before = track.prefix(place).count { _, step in
      if case .check(let item) = step.action { item.id == id } else { false }
    }
    return CheckKey(id: id, time: before)
  }

  /// The step that would be dropped next: the lowest turn among those to come, never of the last part.
  public var droppable: Int? {
    let last = script.parts.count - 1
    return track.indices.filter { index in
      index > place && track[index].part != last && track[index].step.drop != nil
        && !dropped.contains(index)
    }.min { (track[$0].step.drop ?? 0, $0) < (track[$1].step.drop ?? 0, $1) }
  }

  /// Behind by so many seconds, a session should drop something.
  public static let tooLate = 180
}
