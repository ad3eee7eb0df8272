import Dossier
import Scanning

// Apple: zips within a zip, times in UTC, `N/A` for what is not known.

extension KindVote {
  static let apple = KindVote("apple", 14)
}

extension TableFormat {
  static func apple(
    _ table: String, required: [String], known: [String] = [],
    toldByRow: (@Sendable (Columns, [String]) -> Bool)? = nil,
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> TableFormat {
    TableFormat(
      "apple/\(table)", controller: "Apple", vote: .apple, required: required, known: known,
      toldByRow: toldByRow, reader: reader)
  }

  static let apple: [TableFormat] = [
    apple(
      "devices",
      required: ["device_name", "device_added_date", "device_serial_number|device_imei"],
      known: ["device_last_heartbeat_ip", "device_model_name", "device_phone_number"],
      reader: { AppleDeviceReader($0) }),
    apple(
      "sign-ons", required: ["application", "logged_in_date", "ip_address"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("logged_in_date")), device: $0.existing("application"),
          address: $0.column("ip_address"))
      }),
    apple(
      "store", required: ["item_purchased_date", "item_description"], known: ["content_type"],
      reader: {
        PurchaseReader(
          time: TimeColumns(utc: $0.column("item_purchased_date")),
          what: $0.existing("item_description"))
      }),
    apple(
      "music", required: ["event_start_timestamp|event_end_timestamp", "event_type", "song_name"],
      reader: {
        UseReader(
          utc: $0.column("event_start_timestamp"), end: $0.column("event_end_timestamp"),
          name: $0.existing("song_name"), type: $0.existing("event_type"))
      }),
    apple(
      "clicks",
      required: ["event_type", "event_date_time", "app|app_name|media_bundle_app_name"],
      reader: {
        UseReader(
          utc: $0.column("event_date_time"),
          name: [$0.column("app", "app_name", "media_bundle_app_name")],
          type: $0.existing("event_type"), of: .app)
      }),
  ]
}

/// A device of the account: its last sign of life and the number of its card.
struct AppleDeviceReader: RowReader {
  private let signIn: SignInReader
  private let phone: Column

  init(_ columns: Columns) {
    signIn = SignInReader(
      time: TimeColumns(
        utc: columns.column("device_last_heartbeat_timestamp", "device_added_date")),
      device: columns.existing("device_name", "device_model_name"),
      address: columns.column("device_last_heartbeat_ip"), needsTime: false)
    phone = columns.column("device_phone_number")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    signIn.read(row, into: &sink)
    guard let number = sink.text(row, phone) else { return }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .phone, value: number, provenance: sink.here))
  }
}
