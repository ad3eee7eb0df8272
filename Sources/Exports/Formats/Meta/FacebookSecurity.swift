import Dossier
import Places
import Scanning

// Where and with what the account was used: six lists that overlap, each with the network address.

extension TableFormat {
  static let facebookSecurity: [TableFormat] =
    facebook(
      "account-activity", key: "account_activity",
      asks: ["timestamp", "ip_address", "user_agent", "city", "region", "country", "site_name"],
      required: ["action", "timestamp", "ip_address|user_agent"],
      known: ["city", "region", "country", "site_name", "datr_cookie"],
      reader: {
        MetaSignInReader(
          time: MetaTime($0.column("timestamp")),
          device: $0.existing("user_agent"), address: $0.column("ip_address"),
          place: $0.existing("city", "region", "country"))
      })
    + facebook(
      "addresses", key: "used_ip_address", required: ["ip|"], known: ["action", "timestamp"],
      reader: {
        // The oldest downloads hold the numbers alone.
        let time = $0.column("timestamp")
        return MetaSignInReader(
          time: MetaTime(time, isRequired: time.exists), needsTime: time.exists,
          address: $0.column("ip", ""))
      })
    + facebook(
      "logins", key: "account_accesses", asks: ["ip_address", "site"],
      required: ["action", "timestamp"], known: ["site", "ip_address"],
      reader: {
        MetaSignInReader(
          time: MetaTime($0.column("timestamp")), device: $0.existing("site"),
          address: $0.column("ip_address"))
      })
    + facebook(
      "sessions", key: "active_sessions",
      asks: ["updated_timestamp", "ip_address", "user_agent", "device", "location", "app"],
      required: ["created_timestamp", "ip_address|user_agent|device"],
      known: ["updated_timestamp", "location", "app", "session_type", "datr_cookie"],
      reader: {
        MetaSignInReader(
          // The address is that of the last use.
          time: MetaTime([$0.column("updated_timestamp"), $0.column("created_timestamp")]),
          device: $0.existing("device", "user_agent"), address: $0.column("ip_address"),
          place: $0.existing("location"))
      })
    + facebook(
      "recognised-devices", key: "recognized_devices",
      asks: ["updated_timestamp", "ip_address", "user_agent"],
      required: ["name", "created_timestamp"],
      known: ["updated_timestamp", "ip_address", "user_agent", "datr_cookie"],
      reader: {
        MetaSignInReader(
          time: MetaTime([$0.column("updated_timestamp"), $0.column("created_timestamp")]),
          device: $0.existing("name", "user_agent"), address: $0.column("ip_address"))
      })
    + facebook(
      "account-changes", key: "admin_records",
      asks: ["session.created_timestamp", "session.ip_address", "session.user_agent"],
      required: ["event", "session_created_timestamp|session_ip_address"],
      known: ["session_user_agent", "session_datr_cookie", "extra_info"],
      reader: {
        MetaSignInReader(
          time: MetaTime($0.column("session_created_timestamp")),
          device: $0.existing("session_user_agent"), address: $0.column("session_ip_address"))
      })
    + facebook(
      "login-protection", key: "login_protection_data",
      asks: ["session.updated_timestamp", "session.ip_address"],
      required: ["name", "session_created_timestamp"],
      known: ["session_updated_timestamp", "session_ip_address"],
      reader: { LoginProtectionReader($0) })
    + facebook(
      "devices", key: "devices", asks: ["os", "advertiser_id", "family_device_id"],
      required: ["type", "os|advertiser_id|family_device_id"],
      known: ["device_locale", "update_time", "redacted_device_id"],
      reader: { FacebookDeviceReader($0) })
}

/// A use of the account as Meta's lists note it.
struct MetaSignInReader: RowReader {
  var time: MetaTime
  /// Whether a row without time is worth nothing.
  var needsTime = true
  var device: [Column] = []
  var address = Column.none
  var place: [Column] = []

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let at = time.read(row, &sink)
    if needsTime, at == nil { return }
    sink.dossier.signIns.append(
      SignIn(
        at: at, device: sink.metaText(row, joining: device), address: sink.metaText(row, address),
        place: sink.metaText(row, joining: place), provenance: sink.here))
  }
}

/// What a login is checked against: an address, a cookie, or the place that an address was taken for,
/// as `Estimated location inferred from IP 50.63, 5.57`.
struct LoginProtectionReader: RowReader {
  private var time: MetaTime
  private let name: Column
  private let address: Column

  init(_ columns: Columns) {
    time = MetaTime([
      columns.column("session_updated_timestamp"), columns.column("session_created_timestamp"),
    ])
    name = columns.column("name")
    address = columns.column("session_ip_address")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let at = time.read(row, &sink) else { return }
    sink.dossier.signIns.append(
      SignIn(
        at: at, address: sink.metaText(row, address),
        coordinate: Self.coordinate(atEndOf: row[name.index]), provenance: sink.here))
  }

  /// The two decimal numbers that a text ends with.
  static func coordinate(atEndOf field: FieldBytes) -> Coordinate? {
    let words = field.bytes.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x3A }
    guard words.count >= 2, words.suffix(2).allSatisfy({ $0.contains(0x2E) }) else { return nil }
    let numbers = words.suffix(2).map {
      FieldBytes(UnsafeRawBufferPointer(rebasing: $0)).double()
    }
    guard let north = numbers[0], let east = numbers[1] else { return nil }
    let coordinate = Coordinate(latitude: north, longitude: east)
    return coordinate == .origin ? nil : coordinate
  }
}

/// A phone on which the app runs, with the number by which advertisers know it.
struct FacebookDeviceReader: RowReader {
  private let facts: [Column]
  private let identifiers: [Column]

  init(_ columns: Columns) {
    facts = columns.existing("type", "os")
    identifiers = columns.existing("advertiser_id", "family_device_id")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let device = sink.metaText(row, joining: facts) else {
      return sink.setAside(.missingValue, facts.first?.name)
    }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .device, value: device, provenance: sink.here))
    for column in identifiers {
      guard let value = sink.metaText(row, column) else { continue }
      sink.dossier.accountFacts.append(
        AccountFact(kind: .other, value: "\(column.name): \(value)", provenance: sink.here))
    }
  }
}
