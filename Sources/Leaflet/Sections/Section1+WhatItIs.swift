import CivilTime
import Dossier

extension SectionWriter {
  /// Company, kind, period, what the service gives.
  var whatItIs: [Block] {
    [.paragraph(words["fixed.top"])] + dossier.exports.indices.flatMap(about) + [
      .paragraph(words["whatItIs.datesUnknown"])
    ]
  }

  private func about(_ index: Int) -> [Block] {
    let export = dossier.exports[index]
    let files = dossier.files.filter { $0.export == index }
    var blocks: [Block] = [
      field("field.company", export.controller.map(shown) ?? words["field.notKnown"]),
      field("field.copy", shown(export.path)), field("field.kind", kind(of: export)),
    ]
    if let from = files.compactMap(\.from).min(), let to = files.compactMap(\.to).max() {
      blocks.append(field("field.period", period(from, to)))
    }
    blocks.append(field("field.size", size(of: files)))
    return blocks + [.paragraph(benefit(of: export))]
  }

  func kind(of export: SourceExport) -> String {
    export.kind.flatMap { words.first(["export.\($0)"]) } ?? words["export.unknown"]
  }

  func period(_ from: Instant, _ to: Instant) -> String {
    text(
      "format.period",
      [Fact("from", .date(summary.date(from))), Fact("to", .date(summary.date(to)))])
  }

  private func size(of files: [SourceFile]) -> String {
    text(
      "field.size.value",
      [
        Fact("files", .text(counted("counted.files", files.wholeFiles.count))),
        Fact("rows", .text(counted("counted.rows", files.reduce(0) { $0 + $1.rows }))),
        Fact("bytes", .text(words.format(bytes: files.wholeFiles.reduce(0) { $0 &+ $1.bytes }))),
      ])
  }

  /// "7 files", ready for a sentence.
  func counted(_ key: String, _ count: Int) -> String { text(key, [Fact("n", .count(count))]) }

  private func benefit(of export: SourceExport) -> String {
    let service = export.kind.map { "benefit.\($0)" } ?? ""
    return words.first([service]) ?? words["benefit.unknown"]
  }
}
