/// What stops an input from being opened or read, as data; the words are found elsewhere.
public enum ArchiveError: Error, Sendable, Hashable {
  case notFound
  case notPermitted
  /// A pipe, socket or device.
  case specialFile
  case emptyFile
  case emptyFolder
  /// An archive without a file in it.
  case emptyArchive
  /// Named as an archive, but something else.
  case notAnArchive
  /// An archive that breaks off.
  case truncated
  /// Every file in the archive is encrypted.
  case encrypted
  /// Two programs could read this archive differently, so neither reading is evidence.
  case inconsistent(Inconsistency)
  /// Two entries share bytes.
  case overlappingEntries
  case tooManyEntries(limit: Int)
  case overBudget(limit: UInt64)
  /// The content of an entry is not what the archive says it is.
  case damaged(entry: String, Damage)
  /// Asked to read an entry that is listed as refused.
  case notReadable(entry: String)
  /// The system's error number.
  case io(errno: Int32)

  /// Where an archive contradicts itself.
  public enum Inconsistency: Sendable, Hashable {
    /// More than one end record could be the end.
    case twoDirectories
    /// The end record's comment does not end where the file ends.
    case bytesAfterTheEnd
    /// The directory is not where the end record says.
    case directoryPosition
    /// The directory does not hold what the end record says.
    case directoryContent
    /// One of several volumes.
    case split
    /// A field of 64 bits is missing or contradicts its 32-bit form.
    case zip64
    /// An entry's two headers disagree.
    case headers(entry: String)
    /// An entry lies outside the file.
    case entryPosition(entry: String)
    /// The decompression library cannot follow the archive.
    case unreadable
  }

  /// What is wrong with the content of an entry.
  public enum Damage: Sendable, Hashable {
    case longerThanStated, shorterThanStated, checksum, compression
    /// The file was replaced after the input was opened.
    case replaced
  }
}
