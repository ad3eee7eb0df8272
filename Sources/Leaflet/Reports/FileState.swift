import Dossier

/// What became of a file, in a few words: "243 rows, 2 set aside (1.2 MB)".
struct FileState {
  private let words: Words

  init(_ words: Words) { self.words = words }

  func text(_ file: SourceFile) -> String {
    let size = words.format(bytes: file.bytes)
    if let note = file.note { return "\(words["fileNote.\(note.rawValue)"]) (\(size))" }
    let rows = words.text("counted.rows", [Fact("n", .count(file.rows))])
    guard file.rowsSetAside > 0 else { return "\(rows) (\(size))" }
    let aside = words.text("counted.setAside", [Fact("n", .count(file.rowsSetAside))])
    return "\(rows), \(aside) (\(size))"
  }
}
