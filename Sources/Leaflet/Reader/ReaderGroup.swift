/// People who should take extra care. The reader ticks them: they are never guessed and never stored.
/// Raw values are those of the command line and of the risk files.
public enum ReaderGroup: String, Sendable, Hashable, CaseIterable {
  case children, drivers
  /// Health and care workers.
  case health
  /// Whoever must keep secrets: teachers, social workers, lawyers, journalists.
  case secrecy
  /// People who leave a violent partner.
  case leaving
  /// Activists and asylum seekers.
  case activists
  /// Those who share a device or an account.
  case household

  /// Wording key of the group's name.
  public var nameKey: String { "groupName.\(rawValue)" }
  /// Wording key of what the group should know.
  public var careKey: String { "group.\(rawValue)" }
}
