import Dossier
import Scanning

// What was written, liked and searched for on X. Of messages and posts only the outside is kept: when,
// with whom, on which program, where.

extension TableFormat {
  static let xPosts = [
    xPost("tweet.", required: ["tweet_created_at", "tweet_id_str|tweet_id|tweet_full_text"]),
    // Archives before 2020 have no key around a post.
    xPost("", required: ["created_at", "id_str|id", "full_text|text", "retweeted|favorited"]),
    x(
      "messages", asks: ["dmConversation.conversationId", "dmConversation.messages"],
      required: ["dmconversation_conversationid"], reader: { XMessageReader($0) }),
    x(
      "searches", required: ["savedsearch_query"], known: ["savedsearch_savedsearchid"],
      reader: {
        SearchReader(
          service: "X", time: TimeColumns(), query: $0.column("savedsearch_query"))
      }),
    // The same posts once more, without their words.
    x(
      "post-headers", required: ["tweet_tweet_id", "tweet_created_at"], known: ["tweet_user_id"],
      reader: { _ in SilentReader() }),
    x(
      "grok", required: ["grokchatitem_createdat"],
      known: ["grokchatitem_chatid", "grokchatitem_sender_name", "grokchatitem_message"],
      reader: {
        UseReader(
          utc: $0.column("grokchatitem_createdat"),
          name: $0.existing("grokchatitem_sender_name"), as: "grok")
      }),
    // Of a like the archive tells no time.
    x(
      "likes", required: ["like_tweetid"], known: ["like_fulltext", "like_expandedurl"],
      reader: { _ in SilentReader() }),
  ]

  private static func xPost(_ prefix: String, required: [String]) -> TableFormat {
    x(
      "posts",
      asks: [
        "created_at", "source", "geo.coordinates[0]", "geo.coordinates[1]",
        "coordinates.coordinates[0]", "coordinates.coordinates[1]",
      ].map { prefix + $0 }, required: required,
      reader: { XPostReader($0, prefix: prefix.isEmpty ? "" : "tweet_") })
  }
}

struct XPostReader: RowReader {
  private let time: TimeColumns
  private let source: Column
  private let geo: PlaceColumns
  private let coordinates: PlaceColumns

  init(_ columns: Columns, prefix: String) {
    time = TimeColumns(utc: columns.column(prefix + "created_at"))
    source = columns.column(prefix + "source")
    geo = PlaceColumns(
      latitude: columns.column(prefix + "geo_coordinates_0"),
      longitude: columns.column(prefix + "geo_coordinates_1"))
    // The same position in the order of GeoJSON.
    coordinates = PlaceColumns(
      latitude: columns.column(prefix + "coordinates_coordinates_1"),
      longitude: columns.column(prefix + "coordinates_coordinates_0"))
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let device = Self.words(of: row[source.index])
    sink.dossier.appEvents.append(
      AppEvent(
        at: moment.instant, type: sink.dossier.strings.intern("post"),
        device: sink.dossier.strings.intern(bytes: device), role: .user, provenance: sink.here))
    let place = row[geo.latitude.index].isNull ? coordinates : geo
    sink.appendFix(row, at: moment.instant, place, .none)
  }

  /// `Twitter for iPhone` of `<a href="…">Twitter for iPhone</a>`.
  private static func words(of link: FieldBytes) -> [UInt8] {
    let text = link.bytes.prefix(1_024)
    guard text.first == UInt8(ascii: "<"), let end = text.firstIndex(of: UInt8(ascii: ">")) else {
      return link.isNull ? [] : Array(text)
    }
    return Array(text[text.index(after: end)...].prefix { $0 != UInt8(ascii: "<") })
  }
}

/// A conversation with all its messages.
struct XMessageReader: RowReader {
  private let thread: Column
  private let messages: Column
  private let nested = NestedRows("[].messageCreate", ["senderId", "recipientId", "createdAt"])

  init(_ columns: Columns) {
    thread = columns.column("dmconversation_conversationid")
    messages = columns.column("dmconversation_messages")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let thread = sink.text(row, thread)
    let own = sink.accountNumbers[sink.export]
    let time = TimeColumns(utc: nested.columns.column("createdat"))
    let from = nested.columns.column("senderid")
    let to = nested.columns.column("recipientid")
    nested.forEach(in: row[messages.index]) { message in
      let sender = sink.text(message, from)
      let recipient = sink.text(message, to)
      let moment = sink.moment(message, time)
      let direction: Communication.Direction =
        own == nil || sender == nil ? .unknown : sender == own ? .fromSubject : .toSubject
      // A group has no recipient.
      let counterpart = direction == .fromSubject ? recipient : sender
      let isPair = recipient != nil && direction != .unknown
      sink.dossier.messages.append(
        Message(
          at: moment?.instant, counterpart: isPair ? counterpart : nil, thread: thread,
          direction: direction, provenance: sink.here))
    }
  }
}
