import Dossier
import Exports

/// What is in the export: files, formats, rows, columns, problems.
public enum InspectReport {
  /// `dataleaflet.inspect.v1`.
  public static func json(
    dossier: Dossier, dictionary: DataDictionary, words: Words
  ) -> String {
    let writer = InspectWriter(dossier: dossier, dictionary: dictionary, words: words)
    return JSONText.object(
      [
        ("schema", .text("dataleaflet.inspect.v1")),
        ("exports", .list(dossier.exports.indices.map(writer.export))),
      ] + JSONText.problems(of: dossier, words)
    ).rendered
  }

  /// The same as text of at most `width` columns; `plain` for screen readers, unwrapped and
  /// without rules.
  public static func text(
    dossier: Dossier, dictionary: DataDictionary, words: Words, width: Int = 76,
    ascii: Bool = false, plain: Bool = false
  ) -> String {
    let writer = InspectWriter(dossier: dossier, dictionary: dictionary, words: words)
    var page = ReportPage(width: width, ascii: ascii, plain: plain)
    for index in dossier.exports.indices { writer.export(index, on: &page) }
    writer.problems(on: &page)
    return page.text
  }
}

private struct InspectWriter {
  let dossier: Dossier
  let dictionary: DataDictionary
  let words: Words

  private func files(of export: Int) -> [SourceFile] {
    dossier.files.filter { $0.export == export }
  }

  func export(_ index: Int) -> JSONText {
    let export = dossier.exports[index]
    return .object([
      ("path", .text(export.path)), ("controller", .optional(export.controller)),
      ("kind", .optional(export.kind)), ("files", .list(files(of: index).map(file))),
    ])
  }

  private func file(_ file: SourceFile) -> JSONText {
    .object([
      ("path", .text(file.path)), ("bytes", .number(file.bytes)),
      ("format", .optional(file.format)), ("rows", .number(file.rows)),
      ("rowsSetAside", .number(file.rowsSetAside)),
      ("columns", .list(file.columns.map { column($0, of: file) })),
      ("from", .instant(file.from)), ("to", .instant(file.to)),
      ("note", .optional(file.note?.rawValue)),
    ])
  }

  private func column(_ name: String, of file: SourceFile) -> JSONText {
    let entry = dictionary.entry(format: file.format, column: name)
    return .object([
      ("name", .text(name)),
      ("meaning", .optional(entry?.meaning(words.language.rawValue))),
      ("personal", entry.map { .bool($0.isPersonal) } ?? .null),
    ])
  }

  func export(_ index: Int, on page: inout ReportPage) {
    let export = dossier.exports[index]
    page.blank()
    let company = export.controller.map(shown) ?? words["field.notKnown"]
    page.paragraph(words.labelled(export.path, company))
    if let kind = export.kind, let name = words.first(["export.\(kind)"]) { page.paragraph(name) }
    page.rule()
    for file in files(of: index) { self.file(file, on: &page) }
  }

  private func file(_ file: SourceFile, on page: inout ReportPage) {
    page.blank()
    page.paragraph(words.labelled(file.label, FileState(words).text(file)), hanging: 4)
    if let from = file.from, let to = file.to {
      page.paragraph("\(from) – \(to)", indent: 2)
    }
    for name in file.columns {
      let entry = dictionary.entry(format: file.format, column: name)
      let meaning = entry?.meaning(words.language.rawValue) ?? words["inspect.columnUnknown"]
      let mark = entry?.isPersonal == true ? " (\(words["inspect.personal"]))" : ""
      page.paragraph(words.labelled(name, meaning + mark), indent: 2, hanging: 4)
    }
  }

  func problems(on page: inout ReportPage) {
    ProblemList(words: words, dossier: dossier).draw(on: &page)
  }
}
