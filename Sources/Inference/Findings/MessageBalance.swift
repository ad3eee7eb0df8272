import CivilTime
import Dossier

extension Inference {
  /// A silence of this length ends a talk: longer than a meeting or a shift's half, shorter than a night.
  private static let pauseSeconds: Int64 = 6 * 3_600
  private static let fewestTalks = 20
  /// Of talks that only one side ever begins, the export may hold one side alone.
  private static let fewestOfEachSide = 3

  /// Who writes first, and how long either side lets the other wait.
  static func messageBalance(
    _ messages: [Message], _ conversations: Conversations
  ) -> Finding? {
    var talks = Talks()
    for conversation in conversations.all {
      talks.read(conversation.messages.lazy.map { messages[$0] }, pause: pauseSeconds)
    }
    let total = talks.own.count + talks.others
    guard total >= fewestTalks, talks.own.count >= fewestOfEachSide,
      talks.others >= fewestOfEachSide, let own = talks.ownAnswers.lowerMedian,
      let others = talks.otherAnswers.lowerMedian
    else { return nil }
    return Finding(
      id: "", kind: .messages, variant: "balance",
      facts: [
        Fact("count", .count(talks.own.count)), Fact("of", .count(total)),
        Fact("own", .seconds(own)), Fact("others", .seconds(others)),
      ],
      measure: Measure(count: talks.own.count, of: total, unit: .conversations),
      evidence: Evidence(supporting: [
        EvidenceGroup("firstMessages", sources: talks.own)
      ]), alternatives: ["spokenElsewhere"],
      method: Method(
        thresholds: [
          Fact("pause", .seconds(pauseSeconds)), Fact("fewest", .count(fewestTalks)),
        ], sources: [MessageStudies.metadata], limits: ["oneAppOnly", "messagesUnread"]))
  }
}

/// Stretches of messages without a long pause, in conversations of which the directions are known.
private struct Talks {
  /// First messages of talks that the data subject began.
  private(set) var own: [Provenance] = []
  /// Talks that somebody else began.
  private(set) var others = 0
  /// Seconds until an answer within a talk.
  private(set) var ownAnswers: [Int64] = []
  private(set) var otherAnswers: [Int64] = []

  mutating func read(_ messages: some Sequence<Message>, pause: Int64) {
    var latest: (at: Instant, direction: Communication.Direction)?
    for message in messages {
      guard let at = message.at, message.direction != .unknown else { continue }
      let isOwn = message.direction == .fromSubject
      if let known = latest, at - known.at < pause {
        if known.direction != message.direction {
          if isOwn { ownAnswers.append(at - known.at) } else { otherAnswers.append(at - known.at) }
        }
      } else if isOwn {
        own.append(message.provenance)
      } else {
        others += 1
      }
      latest = (at, message.direction)
    }
  }
}
