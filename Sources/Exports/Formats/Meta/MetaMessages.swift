import Dossier
import Scanning

// Conversations, a folder each, cut into documents of some thousand messages. Of a message, who wrote
// and when is read, and never what.

extension TableFormat {
  static let metaMessages: [TableFormat] =
    messages(required: ["sender_name", "timestamp_ms"])
    // The download of what is encrypted from end to end.
    + messages(required: ["sendername", "timestamp"], known: ["isunsent"])
    + bothCompanies(
      "conversations", part: "$", asks: ["participants"],
      // What names the conversation stands behind the messages, too far down to be seen.
      required: ["participants", "messages"],
      known: ["thread_path", "threadname", "is_still_participant"],
      reader: { ConversationReader($0) })

  private static func messages(required: [String], known: [String] = []) -> [TableFormat] {
    bothCompanies(
      "messages", part: "messages[]", required: required, known: known,
      reader: { MetaMessageReader($0) })
  }

  /// What Facebook and Instagram write alike: only the path tells whose it is, and Facebook's where it
  /// tells nothing.
  static func bothCompanies(
    _ table: String, part: String, asks: [String] = [], required: [String], known: [String] = [],
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> [TableFormat] {
    [
      TableFormat(
        "meta/\(table)", controller: "Facebook", vote: .facebookShape, part: part, asks: asks,
        required: required, known: known, reader: reader),
      TableFormat(
        "meta/\(table)", controller: "Instagram", vote: .instagramShape, part: part, asks: asks,
        required: required, known: known, pathHint: "instagram", reader: reader),
    ]
  }
}

struct MetaMessageReader: RowReader {
  private var time: MetaTime
  private let sender: Column

  init(_ columns: Columns) {
    time = MetaTime(columns.column("timestamp_ms", "timestamp"))
    sender = columns.column("sender_name", "sendername")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let at = time.read(row, &sink) else { return }
    let thread = sink.conversation
    sink.conversations.add(
      message: sink.dossier.messages.count, sender: row[sender.index].metaText(), thread: thread,
      export: sink.export)
    sink.dossier.messages.append(
      Message(at: at, thread: thread, direction: .unknown, provenance: sink.here))
  }
}

/// The frame of a conversation: who takes part.
struct ConversationReader: RowReader {
  private let participants: Column
  private let nested = NestedRows("[]", ["$", "name"])

  init(_ columns: Columns) { participants = columns.column("participants") }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let thread = sink.conversation
    let export = sink.export
    let columns = [nested.columns.column("name"), nested.columns.column("")]
    nested.forEach(in: row[participants.index]) { person in
      // Older downloads hold objects, newer ones names.
      for column in columns {
        guard let name = person[column.index].metaText(), !name.hasPrefix("{") else { continue }
        sink.conversations.add(participant: name, thread: thread, export: export)
        break
      }
    }
  }
}

extension Sink {
  /// The conversation that the file at hand is a piece of: the folder that holds it, else itself.
  var conversation: String {
    let parts = dossier.files[file].path.utf8.split(separator: UInt8(ascii: "/"))
    let name = parts.count > 1 ? parts[parts.count - 2] : parts.last
    return name.map { String(Substring($0.prefix(Self.textBytes))) } ?? ""
  }
}
