import Dossier
import Scanning

// LinkedIn: one table a theme. The list of contacts stands below a paragraph of notes; the targets of
// advertising are one row in which several columns have one name.

extension KindVote {
  static let linkedIn = KindVote("linkedin", 12)
}

extension TableFormat {
  private static func linkedIn(
    _ table: String, required: [String], known: [String] = [],
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> TableFormat {
    TableFormat(
      "linkedin/\(table)", controller: "LinkedIn", vote: .linkedIn, required: required,
      known: known, reader: reader)
  }

  static let linkedIn: [TableFormat] = [
    linkedIn(
      "connections", required: ["first_name", "last_name", "connected_on"],
      known: ["url", "email_address", "company", "position"],
      reader: { LinkedInContactReader($0) }),
    linkedIn(
      "ad-targeting", required: ["company_names", "member_skills|job_titles|member_gender"],
      known: ["member_age", "member_groups", "member_interests", "years_of_experience"],
      reader: { LinkedInTargetReader($0) }),
    linkedIn(
      "inferences", required: ["type_of_inference", "inference"], known: ["category"],
      reader: { LinkedInInferenceReader($0) }),
    linkedIn(
      "messages", required: ["conversation_id", "from", "to", "date"],
      known: ["conversation_title", "sender_profile_url", "subject", "content", "folder"],
      reader: { LinkedInMessageReader($0) }),
    linkedIn(
      "searches", required: ["time", "search_query"],
      reader: {
        SearchReader(
          service: "LinkedIn", time: TimeColumns(utc: $0.column("time")),
          query: $0.column("search_query"))
      }),
    linkedIn(
      "reactions", required: ["date", "type", "link"],
      reader: {
        UseReader(utc: $0.column("date"), name: $0.existing("type"), as: "reaction")
      }),
  ]
}

struct LinkedInContactReader: RowReader {
  private let time: TimeColumns
  private let names: [Column]

  init(_ columns: Columns) {
    // A day without a clock.
    time = TimeColumns(utc: columns.column("connected_on"))
    names = columns.existing("first_name", "last_name")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    // People who closed their account leave a row without a name.
    guard let name = sink.joined(row, names) else {
      return sink.setAside(.missingValue, names.first?.name)
    }
    let moment = sink.moment(row, time)
    sink.dossier.contacts.append(
      Contact(name: name, kind: .profile, at: moment?.instant, provenance: sink.here))
  }
}

/// Every column a list, its values parted by semicolons.
struct LinkedInTargetReader: RowReader {
  /// More than any person has labels; the cell is hostile.
  private static let most = 10_000

  private let columns: [Column]

  init(_ columns: Columns) {
    self.columns = columns.names.enumerated().map { Column(index: $0, name: $1) }
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for column in columns where !row[column.index].isNull {
      let labels = row[column.index].bytes.split(separator: 0x3B, maxSplits: Self.most)
      for label in labels.prefix(Self.most) {
        let field = FieldBytes(UnsafeRawBufferPointer(rebasing: label)).trimmed
        guard !field.isNull else { continue }
        sink.dossier.adLabels.append(
          AdLabel(
            label: field.text(bytes: Sink.textBytes), source: column.name, provenance: sink.here))
      }
    }
  }
}

struct LinkedInInferenceReader: RowReader {
  private let kind: Column
  private let inference: Column

  init(_ columns: Columns) {
    kind = columns.column("type_of_inference")
    inference = columns.column("inference")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let label = sink.text(row, inference) else {
      return sink.setAside(.missingValue, inference.name)
    }
    sink.dossier.adLabels.append(
      AdLabel(label: label, source: sink.text(row, kind) ?? "", provenance: sink.here))
  }
}

/// When and with whom; subject and content are not touched.
struct LinkedInMessageReader: RowReader {
  private let time: TimeColumns
  private let thread: Column
  private let title: Column
  private let recipient: Column
  private let folder: Column

  init(_ columns: Columns) {
    time = TimeColumns(utc: columns.column("date"))
    thread = columns.column("conversation_id")
    title = columns.column("conversation_title")
    recipient = columns.column("to")
    folder = columns.column("folder")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    // The inbox holds one's own answers too: only the folder of the sent tells a direction.
    let isSent = row[folder.index].trimmed.isWord("sent")
    sink.dossier.messages.append(
      Message(
        at: moment.instant, counterpart: sink.text(row, isSent ? recipient : title),
        thread: sink.text(row, thread), direction: isSent ? .fromSubject : .unknown,
        provenance: sink.here))
  }
}
