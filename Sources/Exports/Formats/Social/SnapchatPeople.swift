import Dossier
import Scanning

// Friends on Snapchat, and what was sent to whom.

extension TableFormat {
  private static let people = [
    "Friends", "Friend Requests Sent", "Blocked Users", "Deleted Friends", "Pending Requests",
    "Hidden Friend Suggestions", "Ignored Snapchatters",
  ]

  static let snapchatPeople =
    people.map { list in
      snapchat(
        "friends", part: "\(list)[]", companions: people.map { "\($0)[]" },
        asks: ["Username", "Display Name", "Creation Timestamp"],
        required: ["username", "creation_timestamp"],
        known: ["display_name", "last_modified_timestamp", "source"],
        reader: {
          ContactReader(
            name: $0.existing("display_name", "username"), kind: .profile,
            time: TimeColumns(utc: $0.column("creation_timestamp")))
        })
    }

  static let snapchatMessages =
    [
      snapchat(
        "messages", part: "*[]", asks: ["$key"], required: ["from", "created", "issender"],
        known: ["media_type", "content", "conversation_title", "issaved"],
        reader: { SnapchatMessageReader($0) })
    ]
    + ["Saved Chat", "Snap"].flatMap { what in
      [("Received", "from"), ("Sent", "to")].map { way, person in
        snapchat(
          "old-messages", part: "\(way) \(what) History[]",
          companions: ["Received \(what) History[]", "Sent \(what) History[]"],
          asks: [person == "to" ? "To" : "From", "Created"], required: [person, "created"],
          known: ["media_type", "text"], reader: { SnapchatMessageReader($0) })
      }
    }
}

/// A message or a picture that was sent: with whom and when.
struct SnapchatMessageReader: RowReader {
  private let time: TimeColumns
  private let from: Column
  private let to: Column
  private let isSender: Column
  private let title: Column
  private let thread: Column

  init(_ columns: Columns) {
    time = TimeColumns(utc: columns.column("created"))
    from = columns.column("from")
    to = columns.column("to")
    isSender = columns.column("issender")
    title = columns.column("conversation_title")
    thread = columns.column("key")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let thread = sink.text(row, thread)
    // Older copies part the sent from the received; newer ones put the friend above the list.
    let isSent = isSender.exists ? row[isSender.index].boolean() : to.exists
    let isGroup = sink.text(row, title) != nil
    var counterpart = isSent == true ? thread ?? sink.text(row, to) : sink.text(row, from)
    if isGroup || isSent == nil { counterpart = nil }
    sink.dossier.messages.append(
      Message(
        at: moment.instant, counterpart: counterpart, thread: thread,
        direction: isSent.map { $0 ? .fromSubject : .toSubject } ?? .unknown,
        provenance: sink.here))
  }
}
