import Dossier
import Scanning

// Apple's tables about purchases, repairs, cards and letters. Some repeat their header as the first
// row, some end in a table of another shape.

extension TableFormat {
  static let appleStores: [TableFormat] = [
    apple(
      "orders",
      required: [],
      toldByRow: { columns, cells in
        // Many shops name their columns so; Apple writes the names twice.
        columns.has("order_date") && columns.has("description") && columns.areNamed(again: cells)
      },
      reader: {
        FirstTableReader(
          $0,
          PurchaseReader(
            time: TimeColumns(utc: $0.column("order_date")), what: $0.existing("description"),
            amount: $0.column("amount"), currency: $0.column("currency")))
      }),
    apple(
      "applecare-devices", required: ["purchase_date", "product_description"],
      known: ["serial_number"],
      reader: {
        FirstTableReader(
          $0,
          PurchaseReader(
            time: TimeColumns(utc: $0.column("purchase_date")),
            what: $0.existing("product_description")), before: "warranty_start_date")
      }),
    apple(
      "applecare-repairs", required: ["repair_created_date", "serial_number"],
      known: ["repair_number", "repair_status"],
      reader: { repair($0) }),
    apple(
      "applecare-cases", required: ["creation_date", "case_title"], known: ["case_id"],
      reader: {
        LetterReader(
          time: $0.column("creation_date"), medium: "AppleCare", direction: .fromSubject)
      }),
    apple(
      "pay-cards",
      required: ["date_created", "card_name", "cardholder_name|card_prefix|card_issuer"],
      reader: { PayCardReader($0) }),
    apple(
      "letters", required: ["delivery_time", "communication_name"],
      reader: {
        FirstTableReader(
          $0,
          LetterReader(time: $0.column("delivery_time"), medium: "email", direction: .toSubject))
      }),
    apple(
      "letters-read", required: ["response_time", "response_type", "communication_name"],
      reader: {
        UseReader(
          utc: $0.column("response_time"), name: $0.existing("communication_name"),
          type: $0.existing("response_type"))
      }),
    apple(
      "privacy-requests", required: ["request_time", "category_name", "activity_type"],
      known: ["request_status"],
      reader: {
        UseReader(
          utc: $0.column("request_time"), name: $0.existing("category_name"),
          type: $0.existing("activity_type"))
      }),
    apple(
      "likes", required: ["created", "preference", "item_description"],
      known: ["last_modified", "item_reference"],
      reader: {
        UseReader(
          utc: $0.column("created"), name: $0.existing("item_description"),
          type: $0.existing("preference"))
      }),
    apple(
      "computers", required: ["associated_date", "device_name"], known: ["machine_name", "guid"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("associated_date")), device: $0.existing("device_name"))
      }),
    apple(
      "registrations", required: ["registration_timestamp", "serial_nr"], known: ["device"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("registration_timestamp")),
          device: $0.existing("serial_nr"))
      }),
    apple(
      "downloads", required: ["activity_date", "item_description", "device_ip_address"],
      reader: {
        UseReader(
          utc: $0.column("activity_date"), name: $0.existing("item_description"),
          address: $0.column("device_ip_address"), as: "download")
      }),
  ]

  private static func repair(_ columns: Columns) -> UseReader {
    UseReader(
      utc: columns.column("repair_created_date"),
      name: columns.existing("serial_number"), as: "repair")
  }
}

/// Passes over a header that is repeated as a row, and over the rows from the header of a second
/// table on: their cells mean other things.
struct FirstTableReader<Rows: RowReader & Sendable>: RowReader {
  private let columns: Columns
  private var rows: Rows
  /// A column of the second table.
  private let next: String?
  private var isPast = false

  init(_ columns: Columns, _ rows: Rows, before next: String? = nil) {
    self.columns = columns
    self.rows = rows
    self.next = next
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard !isPast else { return }
    var cells: [String] = []
    for index in 0..<min(row.count, columns.names.count) {
      cells.append(row[index].text(bytes: 128))
    }
    isPast = cells.contains { HeaderKey.fold($0) == next }
    if !isPast, !columns.areNamed(again: cells) { rows.read(row, into: &sink) }
  }
}

extension Columns {
  /// Whether a row says the names of the columns again.
  fileprivate func areNamed(again cells: [String]) -> Bool {
    zip(names, cells).allSatisfy { name, cell in
      name.utf8.count <= 128 && HeaderKey.fold(cell) == HeaderKey.fold(name)
    }
  }
}

/// A letter or a case between company and customer. A sign too many behind the time is passed over.
struct LetterReader: RowReader {
  let time: Column
  let medium: String
  let direction: Communication.Direction

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[time.index].trimmed
    guard !field.isNull else { return sink.setAside(.missingValue, time.name) }
    let shorter = FieldBytes(UnsafeRawBufferPointer(rebasing: field.bytes.dropLast()))
    guard let written = field.timestamp() ?? shorter.timestamp(),
      Moment.plausible.contains(written.naiveSeconds)
    else { return sink.setAside(.notADate, time.name, value: field.excerpt) }
    let moment = Moment(seconds: written.utcSeconds ?? written.naiveSeconds, isWallClock: false)
    sink.dossier.communications.append(
      Communication(
        at: moment.instant, medium: medium, direction: direction, provenance: sink.here))
  }
}

/// A card in the wallet: name, issuer and the first digits, as far as the table has them.
struct PayCardReader: RowReader {
  private let words: [Column]
  private let holder: Column
  private let name: Column

  init(_ columns: Columns) {
    name = columns.column("card_name")
    holder = columns.column("cardholder_name")
    words = columns.existing("card_issuer", "card_name", "card_prefix")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let card = sink.joined(row, words) else {
      return sink.setAside(.missingValue, name.name)
    }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .paymentMethod, value: card, provenance: sink.here))
    guard let holder = sink.text(row, holder) else { return }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .name, value: holder, provenance: sink.here))
  }
}
