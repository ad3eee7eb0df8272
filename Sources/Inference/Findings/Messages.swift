import CivilTime
import Dossier

extension Inference {
  /// With how many people the data subject writes, who is closest, at which hours: without a word of
  /// what was written.
  static let messages = Inference(name: "messages") { dossier, context, groundwork in
    guard !dossier.messages.isEmpty else { return [] }
    let conversations = Conversations(dossier)
    var moments = Moments(groundwork.zone)
    var own = Moments(groundwork.zone)
    for message in dossier.messages {
      moments.add(message.at, message.provenance)
      if message.direction == .fromSubject { own.add(message.at, message.provenance) }
    }
    return [counted(dossier.messages, conversations, moments)]
      + [
        closest(dossier.messages, conversations, moments),
        messagesAtNight(own, limits: dossier.clockLimits(context)),
        messageChanges(dossier.messages, conversations, groundwork.zone),
        messageBalance(dossier.messages, conversations),
      ].compactMap { $0 }
  }

  private static func counted(
    _ messages: [Message], _ conversations: Conversations, _ moments: Moments
  ) -> Finding {
    Finding(
      id: "", kind: .messages, variant: moments.first == nil ? "counted" : "dated",
      facts: [
        Fact("count", .count(messages.count)),
        Fact("conversations", .count(conversations.all.count)),
      ] + moments.facts,
      measure: Measure(count: messages.count, unit: .messages), from: moments.first,
      to: moments.last,
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "messageRows", rows: messages.count, examples: messages.prefix(12).map(\.provenance))
      ]),
      method: Method(sources: [MessageStudies.metadata], limits: ["messagesUnread"]))
  }

  /// Below these numbers, a share says nothing about who is close.
  private static let fewestMessages = 20
  private static let fewestConversations = 3

  private static func closest(
    _ messages: [Message], _ conversations: Conversations, _ moments: Moments
  ) -> Finding? {
    guard let top = conversations.all.first, conversations.placed >= fewestMessages,
      conversations.all.count >= fewestConversations
    else { return nil }
    return Finding(
      id: "", kind: .messages, variant: "closest",
      facts: [
        Fact("count", .count(top.messages.count)), Fact("of", .count(conversations.placed)),
        Fact("share", .share(Double(top.messages.count) / Double(conversations.placed))),
        Fact("few", .count(conversations.holdingHalf)),
        Fact("conversations", .count(conversations.all.count)),
      ],
      measure: Measure(
        count: top.messages.count, of: conversations.placed, unit: .messages),
      from: moments.first, to: moments.last,
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "closestMessages", rows: top.messages.count,
          examples: top.messages.prefix(12).map { messages[$0].provenance })
      ]), alternatives: ["groupNotPerson", "spokenElsewhere"],
      method: Method(
        thresholds: [
          Fact("fewest", .count(fewestMessages)),
          Fact("fewestConversations", .count(fewestConversations)),
        ],
        sources: [MessageStudies.signatures, MessageStudies.metadata],
        limits: ["messagesUnread", "oneAppOnly"]))
  }

  private static func messagesAtNight(_ own: Moments, limits: [String]) -> Finding? {
    guard own.count >= fewestMessages else { return nil }
    let isAwake = own.atNight > 0
    let count = isAwake ? own.atNight : own.hours[own.busiestHour]
    return Finding(
      id: "", kind: .messages, variant: isAwake ? "night" : "hours",
      facts: [
        Fact("count", .count(count)), Fact("of", .count(own.count)),
        Fact("hour", .clock(own.busiestHour * 60)),
      ],
      measure: Measure(count: count, of: own.count, unit: .messages), from: own.first,
      to: own.last,
      window: ClockWindow(from: own.busiestHour * 60, to: (own.busiestHour + 1) % 24 * 60),
      evidence: Evidence(supporting: [
        isAwake
          ? EvidenceGroup("nightMessages", rows: count, examples: own.nightExamples)
          : EvidenceGroup("busiestHour", rows: count, examples: own.examples)
      ]), alternatives: ["otherClock"],
      method: Method(
        thresholds: Moments.nightFacts + [Fact("fewest", .count(fewestMessages))],
        sources: [DailyRhythm.source], limits: limits + ["oneAppOnly"]))
  }
}

/// What is known about who writes to whom.
enum MessageStudies {
  static let metadata =
    "J. Mayer, P. Mutchler, J. C. Mitchell, Evaluating the privacy properties of telephone metadata, "
    + "PNAS 113(20): 5536–5541, 2016"
  static let signatures =
    "J. Saramäki et al., Persistence of social signatures in human communication, "
    + "PNAS 111(3): 942–947, 2014"
}
