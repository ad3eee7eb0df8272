import Dossier

extension Sink {
  /// Gives the messages of chats their day and, where the chat's name tells, their direction.
  mutating func settleChats() {
    for (file, chat) in chats.sorted(by: { $0.key < $1.key }) {
      date(chat, of: file)
      direct(chat)
    }
    chats = [:]
  }

  private mutating func date(_ chat: ChatTimes, of file: Int) {
    let (order, isGuess) = chat.order()
    if isGuess, let date = chat.times.first?.date {
      keep(
        Problem(
          at: Provenance(file: file, row: 0), reason: .guessedDayAndMonth,
          value: date.description))
    }
    for time in chat.times {
      let source = dossier.messages[time.message].provenance
      guard let day = ChatTimes.day(time.date, order) else {
        keep(
          Problem(
            at: source, reason: .notADate, column: "date", value: time.date.description))
        continue
      }
      pending.append(
        PendingTime(
          slot: .message, index: time.message, wallClock: Int64(day) * 86_400 + Int64(time.second),
          column: "time", at: source))
    }
  }

  /// Of two who write, the one after whom the chat is named is the other, and the rest is the
  /// subject's.
  private mutating func direct(_ chat: ChatTimes) {
    var names: Set<[UInt8]> = []
    for time in chat.times where names.count <= 2 {
      names.insert(Array((dossier.messages[time.message].counterpart ?? "").utf8))
    }
    guard let first = chat.times.first, let thread = dossier.messages[first.message].thread else {
      return
    }
    let title = Array(thread.utf8)
    let partners = names.filter { title.contains($0) }
    guard names.count <= 2, partners.count == 1, let partner = partners.first else { return }
    let name = String(decoding: partner, as: UTF8.self)
    for time in chat.times {
      let isPartner =
        dossier.messages[time.message].counterpart?.utf8.elementsEqual(partner) == true
      dossier.messages[time.message].direction = isPartner ? .toSubject : .fromSubject
      dossier.messages[time.message].counterpart = name
    }
  }
}
