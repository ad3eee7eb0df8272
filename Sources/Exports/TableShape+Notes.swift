import Dossier
import Scanning

// Files that are no tables, and say where the data are.

extension TableShape {
  /// What the file is by its beginning, where that is no table.
  var noteOfFile: FileNote? {
    if isWordOfLockedBackup { return .lockedOnPhone }
    if part == Self.pageOfMeta.part || isTextOfEntries { return .pageInsteadOfData }
    return syntax == Self.contents.syntax ? .contentsOnly : nil
  }

  /// Whether this is the text that Google sends since 2024 instead of the timeline.
  private var isWordOfLockedBackup: Bool {
    guard let first = names.first else { return false }
    return HeaderKey.fold(String(first.prefix(64))).hasPrefix("you_have_encrypted_timeline_backups")
  }

  /// The page that lists the files of a copy of Google's.
  static let contents = TableShape(
    syntax: .html(record: ".extracted-file-name"), names: [], part: "")

  /// Whether a page is such a list.
  static func isContents(_ bytes: [UInt8]) -> Bool {
    var reader = contents.reader
    bytes.withUnsafeBytes { reader.feed($0) { _ in } }
    return reader.rowCount > 0
  }

  /// Whether these are lines for people, as TikTok hands them out where no JSON was asked for:
  /// `Date: 2023-05-01 20:00:00 UTC`.
  private var isTextOfEntries: Bool {
    let sign = "Date: ".utf8
    guard let first = names.first?.utf8, first.count < 64, first.starts(with: sign) else {
      return false
    }
    return Array(first.dropFirst(sign.count)).withUnsafeBytes { FieldBytes($0).timestamp() } != nil
  }
}
