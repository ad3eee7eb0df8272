import Dossier

extension Sink {
  /// Gives the messages of chats their day and, as far as the chats tell, their direction.
  mutating func settleChats() {
    let all = chats.sorted { $0.key < $1.key }
    chats = [:]
    for (file, chat) in all { date(chat, of: file) }
    let voices = all.map { ChatVoices($0.value, dossier) }
    let own = Set(voices.compactMap(\.own))
    for (chat, voices) in zip(all, voices) { direct(chat.value, voices, own) }
  }

  private mutating func date(_ chat: ChatTimes, of file: Int) {
    let (order, isGuess) = chat.order()
    if isGuess, let date = chat.times.first?.date {
      keep(
        Problem(
          at: Provenance(file: file, row: 0), reason: .guessedDayAndMonth, value: date.description))
    }
    for time in chat.times {
      let source = dossier.messages[time.message].provenance
      guard let day = ChatTimes.day(time.date, order) else {
        keep(
          Problem(at: source, reason: .notADate, column: "date", value: time.date.description))
        continue
      }
      pending.append(
        PendingTime(
          slot: .message, index: time.message, wallClock: Int64(day) * 86_400 + Int64(time.second),
          column: "time", at: source))
    }
  }

  private mutating func direct(_ chat: ChatTimes, _ voices: ChatVoices, _ own: Set<[UInt8]>) {
    let partner = voices.partner(own)
    guard partner != nil || !own.isDisjoint(with: voices.names) else { return }
    let name = partner.map { String(decoding: $0, as: UTF8.self) }
    for time in chat.times {
      let sender = dossier.messages[time.message].counterpart.map { Array($0.utf8) } ?? []
      let isOwn = own.contains(sender)
      dossier.messages[time.message].direction = isOwn ? .fromSubject : .toSubject
      if isOwn { dossier.messages[time.message].counterpart = name }
    }
  }
}

/// Who writes in a chat.
private struct ChatVoices {
  private(set) var names: Set<[UInt8]> = []
  /// The one after whom the chat is named.
  private let namesake: [UInt8]?

  init(_ chat: ChatTimes, _ dossier: Dossier) {
    for time in chat.times {
      names.insert(Array((dossier.messages[time.message].counterpart ?? "").utf8))
    }
    let title = chat.times.first.flatMap { dossier.messages[$0.message].thread } ?? ""
    let bytes = Array(title.utf8)
    let told = names.filter { !$0.isEmpty && bytes.contains($0) }.sorted { $0.count > $1.count }
    // `Ann` stands in `Chat with Anna` too.
    let isClear = names.count <= 2 && (told.count == 1 || told.first?.count != told.last?.count)
    namesake = isClear ? told.first : nil
  }

  /// The data subject's name: of two who write, the one after whom the chat is not named.
  var own: [UInt8]? {
    guard names.count == 2, let namesake else { return nil }
    return names.first { $0 != namesake }
  }

  /// The other of two, or the only one who writes; nil in groups and where nothing tells.
  func partner(_ own: Set<[UInt8]>) -> [UInt8]? {
    if let namesake { return namesake }
    let others = names.subtracting(own)
    return names.count == 2 && others.count == 1 ? others.first : nil
  }
}
