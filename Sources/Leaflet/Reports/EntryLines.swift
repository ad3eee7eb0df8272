import Dossier

/// What is told about an entry, piece by piece: a label and a text. Renderers choose the dress, so
/// that the report and its linear form say the same.
struct EntryLines {
  struct Line: Hashable {
    /// Empty where the text speaks for itself.
    var label: String
    var text: String
    /// The line asks the reader to do something.
    var isAction = false

    /// The line as one sentence.
    func told(_ words: Words) -> String { label.isEmpty ? text : words.labelled(label, text) }
  }

  let words: Words
  let dossier: Dossier

  func lines(_ entry: LeafletEntry) -> [Line] {
    var lines = [Line(label: "", text: entry.statement)]
    lines.append(Line(label: "", text: "\(entry.inFile) (\(inFileTag(entry)))"))
    if let contrast = entry.contrast { lines.append(Line(label: "", text: contrast)) }
    if let studies = entry.inStudies { lines.append(Line(label: "", text: studies)) }
    if let classic = entry.classicWords { lines.append(line("classic.label", classic)) }
    lines += entry.raisedBy.map { Line(label: "", text: $0) }
    if let sure = entry.confidenceWords { lines.append(line("entry.sure", sure)) }
    lines += entry.reliance.map { line("entry.reliance", $0) }
    lines.append(line("entry.method", entry.method))
    lines += entry.finding.evidence.supporting.map { line("entry.rows", evidence($0)) }
    lines += entry.finding.evidence.against.map { line("entry.against", evidence($0)) }
    // What is said beside the study on uniqueness is a caution, no other explanation.
    lines += entry.alternatives.map {
      entry.kind == .uniqueness ? Line(label: "", text: $0) : line("entry.alternative", $0)
    }
    lines += entry.limits.map { line("entry.limit", $0) }
    lines += entry.sources.map { line("entry.source", $0) }
    if let law = entry.law { lines.append(line("entry.law", law)) }
    lines += entry.groups.map { Line(label: "", text: $0) }
    let label = words[Icon.doThis.labelKey]
    lines += entry.actions.map { Line(label: label, text: $0, isAction: true) }
    return lines
  }

  /// The count itself is measured, also where the claim comes from a study.
  private func inFileTag(_ entry: LeafletEntry) -> String {
    entry.tag == .studies ? words["tag.\(EvidenceTag.measured.rawValue)"] : entry.tagWords
  }

  private func line(_ key: String, _ text: String) -> Line { Line(label: words[key], text: text) }

  /// "12 rows, last drop-offs of the day: trips.csv rows 3, 17, 20".
  func evidence(_ group: EvidenceGroup) -> String {
    let name = words.first(["evidence.\(group.key)"]) ?? words["evidence.other"]
    let rows = words.text("counted.rows", [Fact("n", .count(group.rows))])
    let examples = places(group.examples)
    return examples.isEmpty ? "\(rows), \(name)" : "\(rows), \(name): \(examples)"
  }

  /// Rows by their file: "trips.csv, row 3, 17; orders.csv, row 2".
  private func places(_ sources: [Provenance]) -> String {
    let byFile = Dictionary(grouping: sources, by: \.file).sorted { $0.key < $1.key }
    return byFile.map { file, sources in
      let path = dossier.file(file).map { shown($0.label) } ?? words["field.notKnown"]
      let rows = sources.map(\.row).filter { $0 > 0 }.sorted().map { "\($0)" }
      if rows.isEmpty { return path }
      return words.text(
        "entry.rowsOf",
        [
          Fact("n", .count(rows.count)), Fact("file", .text(path)),
          Fact("rows", .text(rows.joined(separator: ", "))),
        ])
    }.joined(separator: "; ")
  }
}
