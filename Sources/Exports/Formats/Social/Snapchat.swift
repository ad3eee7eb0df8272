import Dossier
import Scanning

// Snapchat: an object a file, its keys headings in plain English, times in UTC.

extension KindVote {
  static let snapchat = KindVote("snapchat", 12)
}

extension TableFormat {
  static func snapchat(
    _ table: String, part: String, companions: [String] = [], asks: [String] = [],
    required: [String], known: [String] = [],
    reader: @escaping @Sendable (Columns) -> any RowReader
  ) -> TableFormat {
    TableFormat(
      "snapchat/\(table)", controller: "Snapchat", vote: .snapchat, part: part,
      companions: companions, asks: asks, required: required, known: known, reader: reader)
  }

  static let snapchat: [TableFormat] =
    snapchatAccount + snapchatChanges + snapchatPeople + snapchatMessages + snapchatUse
    + snapchatProfile + snapchatPlaces

  private static let snapchatAccount = [
    snapchat(
      "account", part: "Basic Information", required: ["username", "creation_date"],
      known: ["name", "registration_ip", "country"], reader: { SnapchatAccountReader($0) }),
    snapchat(
      "device", part: "Device Information", required: ["make", "model_name|model_id"],
      known: ["os_type", "os_version", "connection_type", "language"],
      reader: {
        SignInReader(
          time: TimeColumns(),
          device: $0.existing("make", "model_name", "os_type", "os_version"), needsTime: false)
      }),
    snapchat(
      "devices", part: "Device History[]", required: ["make", "model", "start_time"],
      known: ["device_type"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("start_time")),
          device: $0.existing("make", "model", "device_type"))
      }),
    snapchat(
      "sign-ins", part: "Login History[]", required: ["created", "status"],
      known: ["ip", "country", "device"],
      reader: {
        SignInReader(
          time: TimeColumns(utc: $0.column("created")), device: $0.existing("device"),
          address: $0.column("ip"), place: $0.existing("country"))
      }),
  ]

  private static let snapchatChanges = [
    snapchat(
      "names", part: "Display Name Change[]", required: ["date", "display_name"],
      reader: { FactReader([(.name, $0.column("display_name"))]) }),
    snapchat(
      "e-mails", part: "Email Change[]", required: ["date", "email_address"],
      reader: { FactReader([(.email, $0.column("email_address"))]) }),
    snapchat(
      "phones", part: "Mobile Number Change[]", required: ["date", "mobile_number"],
      reader: { FactReader([(.phone, $0.column("mobile_number"))]) }),
    snapchat(
      "passwords", part: "Password Change[]", required: ["date"],
      reader: { use($0, "date", as: "password change") }),
    snapchat(
      "requests", part: "Download My Data Reports[]", required: ["date", "status"],
      known: ["email_address"], reader: { use($0, "date", as: "request for a copy") }),
  ]

  private static let snapchatUse = [
    // The list stands alone, or under a key without a name.
    snapchatSearches(part: "[]"), snapchatSearches(part: "*[]"),
    snapchat(
      "calls", part: "Outgoing Calls[]", companions: ["Incoming Calls[]"],
      asks: ["Date & Time", "Type"], required: ["date_time", "type"],
      known: ["result", "city", "length_sec"],
      reader: { use($0, "date_time", "type", as: "call made") }),
    snapchat(
      "calls", part: "Incoming Calls[]", companions: ["Outgoing Calls[]"],
      asks: ["Date & Time", "Type"], required: ["date_time", "type"],
      known: ["result", "city", "length_sec"],
      reader: { use($0, "date_time", "type", as: "call taken") }),
    snapchat(
      "shares", part: "Off-Platform Sharing[]", required: ["share_destination", "date"],
      known: ["media_type"], reader: { use($0, "date", "share_destination", as: "share") }),
  ]

  private static func snapchatSearches(part: String) -> TableFormat {
    snapchat(
      "searches", part: part, required: ["date_and_time_hourly", "search_term"],
      known: ["location", "latitude_longitude"],
      reader: {
        // Rounded to the hour.
        SearchReader(
          service: "Snapchat", time: TimeColumns(utc: $0.column("date_and_time_hourly")),
          query: $0.column("search_term"))
      })
  }

  private static func use(
    _ columns: Columns, _ time: String, _ name: String = "", as type: String
  ) -> UseReader {
    UseReader(
      utc: columns.column(time), name: name.isEmpty ? [] : columns.existing(name), as: type)
  }
}

/// The account, and the connection on which it was made.
struct SnapchatAccountReader: RowReader {
  private let facts: FactReader
  private let signIn: SignInReader

  init(_ columns: Columns) {
    facts = FactReader([
      (.name, columns.column("username")), (.name, columns.column("name")),
      (.country, columns.column("country")), (.signupDate, columns.column("creation_date")),
    ])
    signIn = SignInReader(
      time: TimeColumns(utc: columns.column("creation_date")), device: [],
      address: columns.column("registration_ip"))
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    facts.read(row, into: &sink)
    if !row[signIn.address.index].isNull { signIn.read(row, into: &sink) }
  }
}
