import Archives

/// What the user may choose about reading.
public struct ReadingOptions: Sendable {
  /// The IANA zone of local times in rows that name none.
  public var zone: String?
  /// What one path may cost at most.
  public var limits: ArchiveLimits

  public init(zone: String? = nil, limits: ArchiveLimits = .standard) {
    self.zone = zone
    self.limits = limits
  }
}
