import CivilTime
import Dossier

/// The messages of each conversation. What an export holds messages together by tells with whom they
/// were exchanged: a person, or a group.
struct Conversations {
  struct Conversation {
    /// Whose service it is on, by its place in the list of companies.
    let service: Int
    /// Indexes into `Dossier.messages`, by time.
    fileprivate(set) var messages: [Int] = []
    fileprivate(set) var first: Instant?
    fileprivate(set) var last: Instant?
  }

  /// Most messages first, then as they stand in the data.
  private(set) var all: [Conversation] = []
  /// Messages of which the export tells no conversation.
  private(set) var loose = 0
  /// For each service the first and last moment at which anything was written.
  private(set) var spans: [Int: (first: Instant, last: Instant)] = [:]

  /// Linear but for the order of the conversations.
  init(_ dossier: Dossier) {
    let services = Self.services(dossier)
    var names = StringPool()
    var numbers: [Int: Int] = [:]
    for (index, message) in dossier.messages.enumerated() {
      let service = services[message.provenance.file] ?? 0
      if let at = message.at {
        let known = spans[service] ?? (at, at)
        spans[service] = (min(known.first, at), max(known.last, at))
      }
      guard let name = message.thread ?? message.counterpart, !name.isEmpty else {
        loose += 1
        continue
      }
      let key = Int(names.intern(name)) << 16 | service & 0xFFFF
      let number = numbers[key] ?? all.count
      if number == all.count {
        numbers[key] = number
        all.append(Conversation(service: service))
      }
      all[number].messages.append(index)
      guard let at = message.at else { continue }
      all[number].first = all[number].first ?? at
      all[number].last = at
    }
    all.sort { ($1.messages.count, $0.messages[0]) < ($0.messages.count, $1.messages[0]) }
  }

  /// Messages of which a conversation is told.
  var placed: Int { all.reduce(0) { $0 + $1.messages.count } }

  /// How many of the busiest conversations hold half of all messages.
  var holdingHalf: Int {
    var sum = 0
    for (number, conversation) in all.enumerated() {
      sum += conversation.messages.count
      if sum * 2 >= placed { return number + 1 }
    }
    return all.count
  }

  /// For each file the number of the company that it came from: a person may write on several.
  private static func services(_ dossier: Dossier) -> [Int: Int] {
    var companies = StringPool()
    var services: [Int: Int] = [:]
    for (index, file) in dossier.files.enumerated() {
      let export = dossier.exports.indices.contains(file.export) ? file.export : nil
      let company = export.flatMap { dossier.exports[$0].controller }
      services[index] = company.map { Int(companies.intern($0)) } ?? 0
    }
    return services
  }
}
