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
  /// What the columns of tables mean that no company's format knows.
  public var profiles: [NamedProfile]

  public init(
    zone: String? = nil, limits: ArchiveLimits = .standard, acceptsUnknownTables: Bool = false,
    profiles: [NamedProfile] = []
  ) {
    self.zone = zone
    self.limits = limits
    self.acceptsUnknownTables = acceptsUnknownTables
    self.profiles = profiles
  }
}
