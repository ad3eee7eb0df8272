import Dossier
import Leaflet
import Session

/// Parts, the step that is on, what follows, and what the script tells the facilitator alone.
struct DashboardSteps {
  private let session: SessionState
  private let words: Words

  init(_ session: SessionState, _ words: Words) { (self.session, self.words) = (session, words) }

  /// The part that is on.
  var part: DashboardLine { part(session.part) }

  /// The parts around the one that is on.
  ///
  /// - Parameter room: Rows there are for them.
  func parts(room: Int) -> [DashboardLine] {
    let parts = session.script.parts
    let room = min(room, parts.count)
    let first = min(max(0, session.part - room / 2), parts.count - room)
    return (first..<first + room).map(part) + [.blank]
  }

  private func part(_ index: Int) -> DashboardLine {
    let part = session.script.parts[index]
    let isNow = index == session.part && !session.isOver
    let sign = isNow ? "►" : index < session.part || session.isOver ? "√" : "○"
    let left =
      isNow
      ? words.text(
        "session.time.left", [Fact("left", .text(MinuteText.clock(session.clock.leftInPart)))])
      : part.minutes.map { words.text("session.time.minutes", [Fact("n", .count($0))]) } ?? ""
    return DashboardLine(
      "\(sign) \(part.title)" + (left.isEmpty ? "" : " · \(left)"), isNow ? .selected : .text)
  }

  var now: [DashboardLine] {
    guard let step = session.step else {
      return [DashboardLine(words["session.dashboard.over"], .heading), .blank]
    }
    var lines = [DashboardLine(name(step), .heading)] + text(step).map { DashboardLine($0) }
    if let timer { lines.append(timer) }
    if let next = session.following {
      lines.append(
        DashboardLine(
          words.text("session.dashboard.next", [Fact("step", .text(name(next)))]), .muted))
    }
    return lines + [.blank]
  }

  private var timer: DashboardLine? {
    guard let timer = session.timer, timer.whole > 0 else { return nil }
    let key = timer.isPaused ? "session.time.paused" : "session.time.left"
    return DashboardLine(
      words.text(key, [Fact("left", .text(MinuteText.clock(timer.left)))]),
      timer.isUp ? .warning : .text)
  }

  var notes: [DashboardLine] {
    let notes = session.notes
    guard !notes.isEmpty else { return [] }
    return [DashboardLine(words["session.dashboard.notes"], .accent)]
      + notes.map { DashboardLine($0) }
  }

  private func name(_ step: Step) -> String { words["session.step.\(step.action.name)"] }

  /// The step's own words, for the question and its answer.
  private func text(_ step: Step) -> [String] {
    switch step.action {
    case .say(let speech): Array(speech.lines.prefix(2))
    case .ask(let question): question.text
    case .reveal, .why: session.question?.question.text ?? []
    case .discuss(let discussion): discussion.lines
    case .task(let items, _): items
    case .check(let item): item.lines
    case .badge(let name): [name]
    case .open, .note, .timer, .persona, .pause: []
    }
  }
}

extension Action {
  /// The ending of its wording keys.
  var name: String {
    switch self {
    case .say: "say"
    case .note: "note"
    case .open: "open"
    case .ask: "ask"
    case .reveal: "reveal"
    case .why: "why"
    case .discuss: "discuss"
    case .task: "task"
    case .timer: "timer"
    case .persona: "persona"
    case .check: "check"
    case .badge: "badge"
    case .pause: "pause"
    }
  }
}
