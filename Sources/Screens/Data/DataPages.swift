import Canvas
import Dossier
import Exports
import Leaflet

/// A file's columns with their meaning, and the rows that could not be read with the reason.
struct DataPages {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  func columns(of file: Int?) -> [DocumentItem] {
    guard let file, scene.dossier.files.indices.contains(file) else { return [] }
    let source = scene.dossier.files[file]
    return source.columns.flatMap { column -> [DocumentItem] in
      let entry = DataDictionary.standard.entry(format: source.format, column: column)
      let meaning =
        entry?.meaning(scene.words.language.rawValue) ?? explained(column, of: file)
        ?? scene.words["ui.data.noMeaning"]
      let personal = entry.map { $0.isPersonal ? scene.words["ui.data.personal"] : "" } ?? ""
      let shown = scene.name(ofColumn: column, in: source.format)
      let name = DocumentItem(.hanging(sign: shown, text: personal, .accent))
      return [name, .text(meaning, .muted, indent: 2)]
    }
  }

  /// What a profile or a guess says of a column.
  private func explained(_ column: String, of file: Int) -> String? {
    scene.opened.reading.profiles[file]?.profile.meaning(of: column).map {
      scene.words["ui.mapper.column.\($0)"]
    }
  }

  /// The problems of one file, or of all.
  func problems(of file: Int?) -> [DocumentItem] {
    let problems = scene.dossier.problems.filter { file == nil || $0.at.file == file }
    guard !problems.isEmpty else { return [.text(scene.words["ui.data.noProblems"])] }
    let heading = scene.words.text("ui.data.problemCount", [Fact("n", .count(problems.count))])
    return [.text(heading, .heading), .blank] + problems.map(item)
  }

  func hasProblems(of file: Int?) -> Bool {
    scene.dossier.problems.contains { file == nil || $0.at.file == file }
  }

  private func item(_ problem: Problem) -> DocumentItem {
    let text = Messages(scene.words).sentence(problem, in: scene.dossier)
    let link =
      problem.at.row > 0
      ? DocumentItem.Link.row(file: problem.at.file, row: problem.at.row) : nil
    return DocumentItem(.hanging(sign: "•", text: text, .text), link: link)
  }
}
