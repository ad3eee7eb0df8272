/// Where the copy lies and who can read it, as the composition root found out.
public struct StorageFacts: Sendable, Hashable {
  public enum Readers: String, Sendable, Hashable, CaseIterable {
    case onlyOwner, group, everyone
  }

  /// Path as the user gave it.
  public var path: String
  public var readers: Readers
  /// The name of the service that copies the folder elsewhere ("Dropbox"); nil where none shows.
  public var syncedBy: String?

  public init(path: String, readers: Readers, syncedBy: String? = nil) {
    self.path = path
    self.readers = readers
    self.syncedBy = syncedBy
  }

  /// From the permission bits of a POSIX file mode.
  public init(path: String, mode: UInt32, syncedBy: String? = nil) {
    let readers: Readers = mode & 0o004 != 0 ? .everyone : mode & 0o040 != 0 ? .group : .onlyOwner
    self.init(path: path, readers: readers, syncedBy: syncedBy)
  }
}
