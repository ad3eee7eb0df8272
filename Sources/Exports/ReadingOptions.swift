/// What the user may choose about reading.
public struct ReadingOptions: Sendable {
  /// The IANA zone of local times in rows that name none.
  public var zone: String?

  public init(zone: String? = nil) {
    self.zone = zone
  }
}
