import Dossier
import Leaflet
import TUI

/// The files of the opened exports as rows of a table.
struct FileListing {
  private let scene: Scene
  /// Indexes into the dossier's files; what an operating system left is not among them.
  let files: [Int]

  init(_ scene: Scene) {
    self.scene = scene
    files = scene.dossier.files.indices.filter { scene.dossier.files[$0].note != .systemFile }
  }

  /// File, what it is, rows, rows set aside; where there is little room, file and rows.
  func columns(_ width: Int) -> [TableColumn] {
    let words = scene.words
    let rows = TableColumn(words["ui.data.column.rows"], width: 9, alignment: .trailing)
    guard width >= 64 else {
      return [TableColumn(words["ui.data.column.file"], width: max(12, width - 10)), rows]
    }
    let what = max(14, (width - 26) / 3)
    return [
      TableColumn(words["ui.data.column.file"], width: width - what - 24),
      TableColumn(words["ui.data.column.what"], width: what), rows,
      TableColumn(words["ui.data.column.setAside"], width: 10, alignment: .trailing),
    ]
  }

  func cells(_ row: Int, _ width: Int) -> [String] {
    guard files.indices.contains(row) else { return [] }
    let file = scene.dossier.files[files[row]]
    let words = scene.words
    let rows = file.columns.isEmpty ? "–" : words.format(.count(file.rows))
    guard width >= 64 else { return [Self.shortName(file.path), rows] }
    return [
      Self.shortName(file.path), what(file), rows,
      file.rowsSetAside == 0 ? "" : words.format(.count(file.rowsSetAside)),
    ]
  }

  private func what(_ file: SourceFile) -> String {
    if let note = file.note { return scene.words["fileNote.\(note.rawValue)"] }
    return file.format ?? ""
  }

  /// The last two parts of the path: enough to know a file by.
  static func shortName(_ path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }
}
