import Dossier

/// What a file's name lets expect. A name never makes a file a known table; it only says what to do
/// with a file whose columns no format knows.
struct ContentType {
  private let ending: String

  private static let media: Set<String> = [
    "jpg", "jpeg", "png", "gif", "heic", "webp", "bmp", "tif", "tiff", "svg", "pdf", "mp3", "m4a",
    "wav", "ogg", "opus", "mp4", "mov", "avi", "webm", "mkv",
  ]
  private static let documents: Set<String> = [
    "txt", "md", "html", "htm", "rtf", "doc", "docx", "odt", "eml", "css",
  ]
  private static let tables: Set<String> = [
    "csv", "tsv", "tab", "json", "ndjson", "geojson", "js", "xml",
    "gpx", "kml", "tcx", "fit", "",
  ]
  /// Data of another shape than a table.
  private static let otherData: Set<String> = [
    "kmz", "ics", "vcf", "mbox",
    "xls", "xlsx", "ods", "sqlite", "db",
  ]

  init(path: String) {
    let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: 0x2E) else {
      ending = ""
      return
    }
    ending = String(decoding: name[name.index(after: dot)...].prefix(16), as: UTF8.self)
      .lowercased()
  }

  /// The note of a file that is not opened at all.
  var noteWithoutOpening: FileNote? {
    if Self.media.contains(ending) { return .media }
    return Self.otherData.contains(ending) ? .unknownFormat : nil
  }

  /// The note of a file without columns that a format knows.
  var noteWithoutColumns: FileNote {
    Self.documents.contains(ending) ? .document : .unknownFormat
  }

  /// Whether a file whose columns no format knows is shown as a table all the same.
  var mayBeUnknownTable: Bool { Self.tables.contains(ending) }
}
