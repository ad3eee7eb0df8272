import Dossier

/// File names and column headers of exports, and nothing else: what a person can show to others so
/// that an unknown layout can be added.
public struct HeaderListing: Sendable, Hashable {
  public struct File: Sendable, Hashable {
    /// Index into the paths that were read.
    public var export: Int
    /// The path inside the export, and the table in the file where there are several. Hostile.
    public var path: String
    public var format: String?
    /// Column names. Hostile. Nil for one that looks like a value: a table without a header has a
    /// person's data in its first line.
    public var columns: [String?]
  }

  public var files: [File]

  public init(_ dossier: Dossier) {
    files = dossier.files.map { file in
      let isKnown = file.format != nil
      return File(
        export: file.export, path: file.label, format: file.format,
        columns: file.columns.map { isKnown || Self.looksLikeName($0) ? $0 : nil })
    }
  }

  /// Short, with a letter, and without the signs of a number, a date, an address or a mail address.
  static func looksLikeName(_ text: String) -> Bool {
    let bytes = text.utf8
    let letters = bytes.count { (0x41...0x5A).contains($0 & 0xDF) || $0 >= 0x80 }
    let digits = bytes.count { (0x30...0x39).contains($0) }
    return bytes.count <= 64 && letters > 0 && digits <= 2 && !bytes.contains(0x40)
  }
}
