import CivilTime
import Dossier

extension Inference {
  /// A conversation of fewer messages or days is no bond that one could see end.
  private static let fewestOfBond = 30
  private static let fewestDaysOfBond = 10
  /// So long nothing is written while the app is in use, before a silence is told.
  private static let silentDays = 60
  /// The app is in use where others get so many messages in that time.
  private static let fewestElsewhere = 20

  /// Conversations that were lively and fell silent, or began late, while the app was in use before
  /// and after.
  static func messageChanges(
    _ messages: [Message], _ conversations: Conversations, _ zone: ZoneRules
  ) -> Finding? {
    let volume = MessageVolume(messages, conversations)
    var silent: [Int] = []
    var new: [Int] = []
    for conversation in conversations.all {
      guard conversation.messages.count >= fewestOfBond else { break }
      guard let first = conversation.first, let last = conversation.last,
        let span = conversations.spans[conversation.service],
        days(of: conversation, messages, zone) >= fewestDaysOfBond
      else { continue }
      let silence = Int64(silentDays) * 86_400
      if span.last - last >= silence, let end = conversation.messages.last,
        volume.after(last, conversation.service) >= fewestElsewhere
      {
        silent.append(end)
      }
      if first - span.first >= silence, let begin = conversation.messages.first,
        volume.before(first, conversation.service) >= fewestElsewhere
      {
        new.append(begin)
      }
    }
    guard !silent.isEmpty || !new.isEmpty else { return nil }
    return changes(silent: silent, new: new, messages, zone)
  }

  private static func changes(
    silent: [Int], new: [Int], _ messages: [Message], _ zone: ZoneRules
  ) -> Finding {
    // The liveliest conversation stands first.
    let latest = silent.first ?? new.first
    let date = latest.flatMap { messages[$0].at }.map { zone.local($0).date }
    let groups = [("silentConversations", silent), ("newConversations", new)]
    return Finding(
      id: "", kind: .messages, variant: silent.isEmpty ? "began" : "silent",
      facts: [
        Fact("count", .count(silent.count)), Fact("began", .count(new.count)),
        date.map { Fact("date", .date($0)) },
      ].compactMap { $0 },
      measure: Measure(count: silent.count + new.count, unit: .conversations),
      evidence: Evidence(
        supporting: groups.filter { !$1.isEmpty }.map { key, rows in
          EvidenceGroup(key, sources: rows.map { messages[$0].provenance })
        }), alternatives: ["otherApp", "groupNotPerson"],
      method: Method(
        thresholds: [
          Fact("fewest", .count(fewestOfBond)), Fact("fewestDays", .count(fewestDaysOfBond)),
          Fact("silentDays", .count(silentDays)), Fact("elsewhere", .count(fewestElsewhere)),
        ], sources: [MessageStudies.signatures], limits: ["oneAppOnly", "messagesUnread"]))
  }

  /// On how many local days a conversation has a message.
  private static func days(
    of conversation: Conversations.Conversation, _ messages: [Message], _ zone: ZoneRules
  ) -> Int {
    var reader = ClockReader(zone)
    var days = 0
    var latest: LocalDate?
    for index in conversation.messages {
      guard let at = messages[index].at else { continue }
      let date = reader.local(at).date
      if date != latest { days += 1 }
      latest = date
    }
    return days
  }
}

/// How many messages a service has before and after a moment.
private struct MessageVolume {
  private var times: [Int: [Int64]] = [:]

  init(_ messages: [Message], _ conversations: Conversations) {
    for conversation in conversations.all {
      times[conversation.service, default: []] +=
        conversation.messages.compactMap { messages[$0].at?.seconds }
    }
    for service in times.keys { times[service]?.sort() }
  }

  func before(_ moment: Instant, _ service: Int) -> Int {
    Self.rank(of: moment.seconds, in: times[service] ?? [])
  }

  func after(_ moment: Instant, _ service: Int) -> Int {
    let all = times[service] ?? []
    let (next, overflow) = moment.seconds.addingReportingOverflow(1)
    return overflow ? 0 : all.count - Self.rank(of: next, in: all)
  }

  /// How many are earlier.
  private static func rank(of seconds: Int64, in sorted: [Int64]) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < seconds { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
