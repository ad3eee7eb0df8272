/// The offsets of one IANA zone, from the system's compiled time-zone files.
///
/// Placeholder body until the reader of TZif files lands: UTC only.
public struct ZoneRules: Sendable, Hashable {
  public let identifier: String

  /// Nil where the system has no such zone. Reads one file of a few kilobytes.
  public init?(identifier: String) {
    guard identifier == "UTC" else { return nil }
    self.identifier = identifier
  }

  private init() { identifier = "UTC" }

  public static let utc = ZoneRules()

  /// Seconds east of UTC at a moment.
  public func offset(at moment: Instant) -> Int32 { 0 }

  /// What the clock on the wall shows at a moment.
  public func local(_ moment: Instant) -> LocalDateTime {
    LocalDateTime(naiveSeconds: moment.seconds + Int64(offset(at: moment)))
  }
}
