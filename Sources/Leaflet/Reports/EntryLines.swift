import Dossier

/// What is told about an entry, piece by piece: a label and a text. Renderers choose the dress, so
/// that the report and its linear form say the same.
struct EntryLines {
  enum Role: Hashable {
    /// What it is, and how often.
    case claim
    /// Something to do.
    case action
    /// How the program knows.
    case ground
  }

  struct Line: Hashable {
    /// Empty where the text speaks for itself.
    var label: String
    var text: String
    var role = Role.claim

    /// The line as one sentence.
    func told(_ words: Words) -> String { label.isEmpty ? text : words.labelled(label, text) }
  }

  let words: Words
  let dossier: Dossier

  /// What it is and what to do first; how the program knows, for those who want to, after that.
  func lines(_ entry: LeafletEntry) -> [Line] {
    claim(entry) + actions(entry) + grounds(entry)
  }

  private func claim(_ entry: LeafletEntry) -> [Line] {
    var lines = [Line(label: "", text: entry.statement)]
    lines.append(Line(label: "", text: "\(entry.inFile) (\(inFileTag(entry)))"))
    if let contrast = entry.contrast { lines.append(Line(label: "", text: contrast)) }
    if let studies = entry.inStudies { lines.append(Line(label: "", text: studies)) }
    if let classic = entry.classicWords { lines.append(line("classic.label", classic)) }
    lines += entry.raisedBy.map { Line(label: "", text: $0) }
    if let sure = entry.confidenceWords { lines.append(line("entry.sure", sure)) }
    // What is said beside the study on uniqueness is a caution, no other explanation.
    lines += entry.alternatives.map {
      entry.kind == .uniqueness ? Line(label: "", text: $0) : line("entry.alternative", $0)
    }
    if let law = entry.law { lines.append(line("entry.law", law)) }
    return lines + entry.groups.map { Line(label: "", text: $0) }
  }

  private func actions(_ entry: LeafletEntry) -> [Line] {
    let label = words[Icon.doThis.labelKey]
    return entry.actions.map { Line(label: label, text: $0, role: .action) }
  }

  private func grounds(_ entry: LeafletEntry) -> [Line] {
    let evidence = entry.finding.evidence
    let lines =
      entry.reliance.map { line("entry.reliance", $0) } + [line("entry.method", entry.method)]
      + evidence.supporting.map { line("entry.rows", self.evidence($0)) }
      + evidence.against.map { line("entry.against", self.evidence($0)) }
      + entry.limits.map { line("entry.limit", $0) }
      + entry.sources.map { line("entry.source", $0) }
    return lines.map { Line(label: $0.label, text: $0.text, role: .ground) }
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
    return examples.isEmpty ? "\(rows), \(name)" : words.labelled("\(rows), \(name)", examples)
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
