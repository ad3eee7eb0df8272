import Dossier
import Leaflet
import Session

/// How the time goes.
struct DashboardTime {
  private let session: SessionState
  private let words: Words

  init(_ session: SessionState, _ words: Words) { (self.session, self.words) = (session, words) }

  var lines: [DashboardLine] {
    let clock = session.clock
    let whole = words.text(
      "session.time.whole",
      [
        Fact("elapsed", .text(MinuteText.clock(clock.elapsed))),
        Fact("whole", .text(MinuteText.clock(clock.whole))),
        Fact("left", .text(MinuteText.clock(clock.whole - clock.elapsed))),
      ])
    return [DashboardLine(whole), schedule] + late + [.blank]
  }

  private var schedule: DashboardLine {
    DashboardLine(onPlan, session.clock.behind >= 60 ? .warning : .text)
  }

  /// How far ahead of its plan the session is, or behind.
  var onPlan: String {
    let behind = session.clock.behind
    // Less than a minute is nothing.
    let minutes = Int(behind.magnitude) / 60
    guard minutes > 0 else { return words["session.time.onTime"] }
    return words.text(
      behind > 0 ? "session.time.behind" : "session.time.ahead", [Fact("n", .count(minutes))])
  }

  private var late: [DashboardLine] {
    guard session.clock.behind >= SessionState.tooLate, session.droppable != nil else { return [] }
    return [DashboardLine(words["session.time.drop"], .warning)]
  }
}
