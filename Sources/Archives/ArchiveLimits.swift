/// What one input may cost at most. Exports are untrusted: a few kilobytes can state petabytes.
///
/// Real exports set the floor: 300 MB tables, photo archives of 200 000 entries and location
/// histories of 1.5 GB must open. Budgets are in bytes, not ratios, since a long table of zeros
/// compresses as well as a bomb does.
public struct ArchiveLimits: Sendable, Hashable {
  /// Entries of one input, nested archives included.
  public var entries: Int
  /// Bytes of one entry as stated; a larger one is listed as refused.
  public var bytesPerEntry: UInt64
  /// Bytes of all entries together as stated; those beyond, in listing order, are refused.
  public var totalBytes: UInt64
  /// Bytes of the archives inside archives, which are held in memory.
  public var nestedBytes: UInt64
  /// Archives inside the input that are opened. Each holds a file descriptor or memory.
  public var nestedArchives: Int
  /// How many archives may lie inside each other below the input.
  public var nesting: Int
  /// How many folders may lie inside each other below an opened folder.
  public var folderDepth: Int

  public init(
    entries: Int = 300_000, bytesPerEntry: UInt64 = 2 << 30, totalBytes: UInt64 = 8 << 30,
    nestedBytes: UInt64 = 512 << 20, nestedArchives: Int = 200, nesting: Int = 1,
    folderDepth: Int = 16
  ) {
    self.entries = entries
    self.bytesPerEntry = bytesPerEntry
    self.totalBytes = totalBytes
    self.nestedBytes = nestedBytes
    self.nestedArchives = nestedArchives
    self.nesting = nesting
    self.folderDepth = folderDepth
  }

  public static let standard = ArchiveLimits()
}
