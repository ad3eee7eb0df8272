/// The offsets of one IANA zone, from the system's compiled time-zone files.
///
/// A value that shares one immutable table; copies are cheap. Equal when the identifiers are equal.
public struct ZoneRules: Sendable {
  /// `Europe/Zurich`, `UTC`, or `+01:00` for a fixed offset.
  public let identifier: String
  let table: ZoneTable

  /// Nil where the identifier is malformed or the system has no such zone, or a damaged file.
  ///
  /// Reads one file of a few kilobytes on every call: keep the value.
  public init?(identifier: String) {
    if identifier == ZoneRules.utc.identifier {
      self = .utc
      return
    }
    guard let bytes = ZoneFile.bytes(of: identifier),
      let table = bytes.withUnsafeBytes(TZifFile.init(parsing:))?.table
    else { return nil }
    self.init(identifier: identifier, table: table)
  }

  /// A clock that never changes, `seconds` east of UTC; beyond ±25:59:59 it stops there.
  public init(fixedOffset seconds: Int32) {
    let offset = min(max(seconds, -93_599), 93_599)
    let (hours, rest) = abs(offset).quotientAndRemainder(dividingBy: 3_600)
    let second = rest % 60 == 0 ? "" : ":" + twoDigits(rest % 60)
    self.init(
      identifier: (offset < 0 ? "-" : "+") + twoDigits(hours) + ":" + twoDigits(rest / 60) + second,
      table: ZoneTable(fixed: offset, abbreviation: ""))
  }

  init(identifier: String, table: ZoneTable) {
    self.identifier = identifier
    self.table = table
  }

  /// Known without any file.
  public static let utc = ZoneRules(
    identifier: "UTC", table: ZoneTable(fixed: 0, abbreviation: "UTC"))

  /// Whether the system has rules for the zone. Reads the file.
  public static func isKnown(_ identifier: String) -> Bool {
    ZoneRules(identifier: identifier) != nil
  }

  /// Seconds east of UTC at a moment. A binary search.
  public func offset(at moment: Instant) -> Int32 {
    table.offsets[table.index(at: table.folded(moment.seconds).seconds)]
  }

  /// `CET`, `CEST`, `+03`; empty for a fixed offset.
  public func abbreviation(at moment: Instant) -> String {
    table.abbreviations[table.index(at: table.folded(moment.seconds).seconds)]
  }

  /// What the clock on the wall shows at a moment.
  public func local(_ moment: Instant) -> LocalDateTime {
    LocalDateTime(naiveSeconds: (moment + Int64(offset(at: moment))).seconds)
  }
}

extension ZoneRules: Hashable {
  public static func == (one: ZoneRules, other: ZoneRules) -> Bool {
    one.identifier == other.identifier
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
