import Dossier
import Scanning

// Google Chat, and Hangouts before it: a folder for every conversation, with its messages and its
// members. Of a message, who wrote and when is read, and never what.

extension TableFormat {
  static let googleChat: [TableFormat] = [
    TableFormat(
      "google-takeout/chat-messages", controller: "Google", vote: .googleTakeout,
      part: "messages[]", asks: ["creator.name", "creator.email", "created_date"],
      required: ["creator_name|creator_email", "created_date"],
      known: ["creator_user_type", "topic_id", "message_id"], reader: { ChatMessageReader($0) }),
    TableFormat(
      "google-takeout/chat-members", controller: "Google", vote: .googleTakeout,
      part: "members[]", asks: ["name", "email"], required: ["user_type", "name|email"],
      reader: { ChatMemberReader($0) }),
    TableFormat(
      "google-takeout/chat-user", controller: "Google", vote: .googleTakeout, part: "user",
      asks: ["name", "email"], required: ["user_type", "name|email"],
      reader: { ChatUserReader($0) }),
  ]
}

struct ChatMessageReader: RowReader {
  private let time: TimeColumns
  private let name, email: Column

  init(_ columns: Columns) {
    time = TimeColumns(utc: columns.column("created_date"))
    name = columns.column("creator_name")
    email = columns.column("creator_email")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let thread = sink.conversation
    let sender = sink.text(row, name) ?? sink.text(row, email)
    sink.conversations.add(
      message: sink.dossier.messages.count, sender: sender, thread: thread, export: sink.export)
    sink.dossier.messages.append(
      Message(at: moment.instant, thread: thread, direction: .unknown, provenance: sink.here))
  }
}

struct ChatMemberReader: RowReader {
  private let name, email: Column

  init(_ columns: Columns) {
    name = columns.column("name")
    email = columns.column("email")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let person = sink.text(row, name) ?? sink.text(row, email) else {
      return sink.setAside(.missingValue, name.name)
    }
    sink.conversations.add(participant: person, thread: sink.conversation, export: sink.export)
  }
}

/// Whose conversations these are.
struct ChatUserReader: RowReader {
  private let name, email: Column

  init(_ columns: Columns) {
    name = columns.column("name")
    email = columns.column("email")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for (kind, column) in [(AccountFact.Kind.name, name), (.email, email)] {
      guard let value = sink.text(row, column) else { continue }
      sink.dossier.accountFacts.append(
        AccountFact(kind: kind, value: value, provenance: sink.here))
    }
  }
}
