import Archives

/// What the user may choose about reading.
public struct ReadingOptions: Sendable {
  /// The IANA zone of local times in rows that name none.
  public var zone: String?
  /// What one path may cost at most.
  public var limits: ArchiveLimits
  /// Whether exports of which no format knows anything are read all the same, as long as there is a
  /// table in them: to list what they hold.
  public var acceptsUnknownTables: Bool

  public init(
    zone: String? = nil, limits: ArchiveLimits = .standard, acceptsUnknownTables: Bool = false
  ) {
    self.zone = zone
    self.limits = limits
    self.acceptsUnknownTables = acceptsUnknownTables
  }
}
