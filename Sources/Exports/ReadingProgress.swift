/// How far the reading of all paths has come. Reported about once a mebibyte, and once a file.
public struct ReadingProgress: Sendable, Hashable {
  /// The path inside its export. Hostile like every string of an export.
  public var currentFile: String
  public var filesDone: Int
  public var filesTotal: Int
  /// Bytes of the files themselves, not of the archive that packs them.
  public var bytesDone: UInt64
  public var bytesTotal: UInt64
  /// Data records so far.
  public var rows: Int

  public init(
    currentFile: String = "", filesDone: Int = 0, filesTotal: Int = 0, bytesDone: UInt64 = 0,
    bytesTotal: UInt64 = 0, rows: Int = 0
  ) {
    self.currentFile = currentFile
    self.filesDone = filesDone
    self.filesTotal = filesTotal
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
    self.rows = rows
  }
}
