import CivilTime
import Dossier

extension Timeline {
  /// Online time joined over gaps of at most `longestGap` seconds, offline or unknown.
  public func sessions(longestGap: Int64) -> [Session] { sessions { _ in longestGap } }

  /// The same, where the longest gap depends on when it begins.
  func sessions(longestGap: (Instant) -> Int64) -> [Session] {
    var sessions: [Session] = []
    var gap = PhaseSeconds()
    for cell in cells {
      guard cell.isWork else {
        if cell.isCounted { gap[cell.phase] += cell.seconds }
        continue
      }
      if let last = sessions.last, cell.from - last.to <= longestGap(last.to) {
        sessions[sessions.count - 1].phases += gap
      } else {
        sessions.append(Session(from: cell.from, to: cell.from, phases: PhaseSeconds()))
      }
      sessions[sessions.count - 1].phases[cell.phase] += cell.seconds
      sessions[sessions.count - 1].to = cell.to
      gap = PhaseSeconds()
    }
    return sessions
  }
}
