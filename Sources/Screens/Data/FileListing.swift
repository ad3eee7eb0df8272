import Canvas
import Dossier
import Leaflet
import TUI

/// The files of the opened exports as rows of a table.
struct FileListing {
  private let scene: Scene
  /// Indexes into the dossier's files: tables, then what cannot be opened as one. What an operating
  /// system left is not among them.
  let files: [Int]
  /// Last parts of paths that more than one file has.
  private let sharedNames: Set<Substring>

  init(_ scene: Scene) {
    self.scene = scene
    let all = scene.dossier.files
    let shown = all.indices.filter { all[$0].note != .systemFile }
    files = shown.filter { !all[$0].columns.isEmpty } + shown.filter { all[$0].columns.isEmpty }
    var seen: Set<Substring> = []
    sharedNames = Set(
      shown.map { Self.lastPart(all[$0].label) }.filter { !seen.insert($0).inserted })
  }

  /// File, what it is, rows, rows set aside; where there is little room, file and rows.
  func columns(_ width: Int) -> [TableColumn] {
    let words = scene.words
    let rows = TableColumn(words["ui.data.column.rows"], width: 9, alignment: .trailing)
    guard width >= 64 else {
      return [TableColumn(words["ui.data.column.file"], width: max(12, width - 10)), rows]
    }
    // Names come whole where they can; what is left says what the file is.
    let names = files.reduce(8) { max($0, name(of: $1).columns) }
    let file = min(names, (width - 24) * 3 / 5)
    let what = width - 24 - file
    return [
      TableColumn(words["ui.data.column.file"], width: file),
      TableColumn(words["ui.data.column.what"], width: what), rows,
      TableColumn(words["ui.data.column.setAside"], width: 10, alignment: .trailing),
    ]
  }

  func cells(_ row: Int, _ width: Int) -> [String] {
    guard files.indices.contains(row) else { return [] }
    let file = scene.dossier.files[files[row]]
    let words = scene.words
    let rows = file.columns.isEmpty ? "–" : words.format(.count(file.rows))
    guard width >= 64 else { return [name(of: files[row]), rows] }
    return [
      name(of: files[row]), what(file), rows,
      file.rowsSetAside == 0 ? "" : words.format(.count(file.rowsSetAside)),
    ]
  }

  private func what(_ file: SourceFile) -> String {
    if let note = file.note { return scene.words["fileNote.\(note.rawValue)"] }
    let family = "export." + (file.format?.split(separator: "/").first ?? "")
    return scene.words.has(family) ? scene.words[family] : file.format ?? ""
  }

  /// The last part of the path; two where another file has the same.
  func name(of file: Int) -> String {
    guard scene.dossier.files.indices.contains(file) else { return "" }
    let path = scene.dossier.files[file].label
    let last = Self.lastPart(path)
    guard sharedNames.contains(last) else { return String(last) }
    return path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  private static func lastPart(_ path: String) -> Substring {
    path.split(separator: "/").last ?? path[...]
  }
}
