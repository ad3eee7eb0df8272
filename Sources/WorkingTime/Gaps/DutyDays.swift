import CivilTime
import Dossier

/// How many sessions there are, should breaks of up to so many seconds belong to them.
public struct SessionCount: Sendable, Hashable {
  /// The longest break inside a session, in seconds.
  public var gap: Int64
  public var sessions: Int
  /// From the first online second of the longest session to its last.
  public var longest: Int64

  /// 0, 15, 30, 60, 120, 240, 480 and 660 minutes: from every log-off to a night's rest.
  public static let gaps: [Int64] = [0, 15, 30, 60, 120, 240, 480, 660].map { $0 * 60 }
}

extension Timeline {
  /// Online time between two rests, a rest being as long as the threshold of its day, or longer.
  public func dutyDays(_ rest: RestThreshold, in zone: ZoneRules) -> [Session] {
    sessions { max(0, rest.seconds(on: zone.local($0).date) - 1) }
  }

  /// What becomes of the sessions as the longest break inside one is chosen. O(cells).
  public var sessionCounts: [SessionCount] {
    SessionCount.gaps.map { gap in
      let sessions = sessions(longestGap: gap)
      return SessionCount(
        gap: gap, sessions: sessions.count, longest: sessions.map { $0.to - $0.from }.max() ?? 0)
    }
  }
}
