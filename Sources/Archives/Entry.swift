/// One file of an input.
public struct Entry: Sendable, Hashable, Identifiable {
  /// Its place in ``Container/entries``.
  public let id: Int
  /// A label, never a path to open: the name as the input has it, invalid UTF-8 replaced by U+FFFD.
  /// What lies in an archive inside the input carries that archive's label in front:
  /// `outer.zip/inner/table.csv`.
  public let path: String
  /// Bytes as the input states them; reading holds the entry to it.
  public let size: UInt64
  public let readability: Readability

  /// The part of the path after the last `/`.
  public var name: Substring {
    path[(path.utf8.lastIndex(of: 0x2F).map(path.utf8.index(after:)) ?? path.startIndex)...]
  }
}

/// Whether an entry can be read, and if not, why.
public enum Readability: Sendable, Hashable {
  case readable
  /// There, but without a byte in it.
  case empty
  /// Left by an operating system, not part of the export.
  case systemFile
  case refused(EntryRefusal)
}

/// Why an entry is listed but not read.
public enum EntryRefusal: Sendable, Hashable {
  case symbolicLink
  /// A pipe, socket or device, or a folder that claims to hold bytes.
  case specialFile
  case encrypted
  /// Compressed by a method this reader does not know: the zip method number.
  case unknownMethod(UInt16)
  /// Larger than ``ArchiveLimits/bytesPerEntry``.
  case tooLarge
  /// Beyond ``ArchiveLimits/totalBytes``, or for an archive ``ArchiveLimits/nestedBytes``.
  case overBudget
  /// An archive deeper than ``ArchiveLimits/nesting``.
  case nestedTooDeep
  /// An archive beyond ``ArchiveLimits/nestedArchives``.
  case tooManyArchives
  /// A folder deeper than ``ArchiveLimits/folderDepth``.
  case folderTooDeep
  /// A folder on another file system than the one opened.
  case otherDevice
  /// The name holds a NUL byte, which other programs would cut it at.
  case unsafeName
  case notPermitted
  /// Not there: a part of the download that its other parts call for.
  case missingPart
  /// An archive inside the input that cannot be opened, or not to its end.
  case brokenArchive(ArchiveError)
}
