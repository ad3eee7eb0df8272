import CivilTime

/// Where the copy lies and who can read it, as the composition root found out.
public struct StorageFacts: Sendable, Hashable {
  public enum Readers: String, Sendable, Hashable, CaseIterable {
    case onlyOwner, group, everyone
  }

  /// A folder that others may look into, by its usual name.
  public enum Folder: String, Sendable, Hashable, CaseIterable {
    case downloads, shared, temporary
  }

  /// Path as the user gave it.
  public var path: String
  public var readers: Readers
  /// The name of the service that copies the folder elsewhere ("Dropbox"); nil where none shows.
  public var syncedBy: String?
  /// Nil where the file lies in none of these.
  public var folder: Folder?
  /// The day on which the file was last written, in UTC; nil where the system does not say.
  public var written: LocalDate?

  public init(
    path: String, readers: Readers, syncedBy: String? = nil, folder: Folder? = nil,
    written: LocalDate? = nil
  ) {
    self.path = path
    self.readers = readers
    self.syncedBy = syncedBy
    self.folder = folder
    self.written = written
  }

  /// From the permission bits of a POSIX file mode.
  public init(
    path: String, mode: UInt32, syncedBy: String? = nil, folder: Folder? = nil,
    written: LocalDate? = nil
  ) {
    let readers: Readers = mode & 0o004 != 0 ? .everyone : mode & 0o040 != 0 ? .group : .onlyOwner
    self.init(
      path: path, readers: readers, syncedBy: syncedBy, folder: folder, written: written)
  }
}
