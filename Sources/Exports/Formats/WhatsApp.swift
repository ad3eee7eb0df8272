import Dossier
import Scanning

// A chat that WhatsApp wrote as text: who wrote when, by the clock of the phone. Its words are not
// kept.

extension TableFormat {
  static let whatsApp = [
    TableFormat(
      "whatsapp/chat", controller: "WhatsApp", vote: KindVote("whatsapp", 8),
      part: ChatReader.messages, asks: ["date", "time", "sender", "text"],
      required: ["date", "time", "sender", "text"], reader: { WhatsAppReader($0) })
  ]
}

struct WhatsAppReader: RowReader {
  private let date: Column
  private let time: Column
  private let sender: Column
  private let text: Column

  init(_ columns: Columns) {
    date = columns.column("date")
    time = columns.column("time")
    sender = columns.column("sender")
    text = columns.column("text")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    // Without a sender, it is WhatsApp that says something; and so it is on an iPhone, in the first
    // message, behind a mark.
    guard let sender = sink.text(row, sender) else { return }
    if row.row == 1, row[text.index].beginsWithMark { return }
    guard let date = row[date.index].writtenDate() else {
      return sink.setAside(.notADate, date.name, value: row[date.index].excerpt)
    }
    guard let clock = row[time.index].writtenClock(), let second = clock.secondOfDay else {
      return sink.setAside(.notADate, time.name, value: row[time.index].excerpt)
    }
    sink.chats[sink.file, default: ChatTimes()].append(
      ChatTimes.Time(message: sink.dossier.messages.count, date: date, second: Int32(second)),
      isOfHalfDay: clock.isOfHalfDay)
    sink.dossier.messages.append(
      Message(
        at: nil, counterpart: sender, thread: sink.chatName, direction: .unknown,
        provenance: sink.here))
  }
}

extension Sink {
  /// The name of the file at hand; of what it lies in, where it has the name of every chat.
  fileprivate var chatName: String {
    let path = dossier.files[file].path.utf8.split(separator: 0x2F)
    guard let name = path.last else { return "" }
    guard name.elementsEqual("_chat.txt".utf8) else { return String(decoding: name, as: UTF8.self) }
    let above =
      path.dropLast().last ?? dossier.exports[export].path.utf8.split(separator: 0x2F).last
    return String(decoding: above ?? name, as: UTF8.self)
  }
}
