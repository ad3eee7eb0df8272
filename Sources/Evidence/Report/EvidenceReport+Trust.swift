import Digests
import Leaflet
import Rules
import WorkingTime

/// The parts that say how far the result can be trusted.
extension EvidenceReport {
  func checks(_ page: inout HTMLPage) {
    heading(6, "checks", &page)
    page.table(
      header: columns("check", "what", "status", "expected", "found", "amount", "rows"),
      rows: hours.checks.map { check in
        [
          check.id, words["check.\(check.id)"], words["checkStatus.\(check.status.rawValue)"],
          check.expected?.description ?? "–", check.found?.description ?? "–",
          amount(check.amount), RowCodes.text(check.rows),
        ]
      })
  }

  func coverage(_ page: inout HTMLPage) {
    heading(7, "coverage", &page)
    page.table(
      header: columns("file", "from", "to", "holes"),
      rows: hours.coverage.map { coverage in
        [
          RowCodes.file(coverage.file), "\(coverage.from)", "\(coverage.to)",
          coverage.holes.map { "\($0.lowerBound)/\($0.upperBound)" }.joined(separator: " "),
        ]
      })
    let unread = input.dossier.files.enumerated().filter { $1.note?.isUnread ?? false }
    page.paragraph(words["pack.unread.\(unread.isEmpty ? "none" : "some")"])
    page.list(unread.map { RowCodes.file($0) + " " + $1.label })
  }

  func rules(_ page: inout HTMLPage) {
    heading(8, "rules", &page)
    guard let pack = hours.settings.rules else {
      page.paragraph(words["pack.noRules"])
      return
    }
    page.paragraph("\(pack.id) \(pack.version), SHA-256 \(pack.sha256)")
    page.table(
      header: columns("rule", "value", "unit", "from", "to", "law", "source", "confidence"),
      rows: (hours.claim?.rules ?? pack.rules).map { rule in
        [
          rule.id, rule.text, rule.unit, rule.from.map { "\($0)" } ?? "",
          rule.to.map { "\($0)" } ?? "", rule.law,
          [rule.source, rule.url, rule.retrieved].filter { !$0.isEmpty }.joined(separator: ", "),
          words["ruleConfidence.\(rule.confidence.rawValue)"],
        ]
      })
  }

  func manifest(_ page: inout HTMLPage) {
    heading(9, "manifest", &page)
    page.paragraph(words["pack.manifest.note"])
    if let root { page.paragraph(words["pack.manifest.root"] + " " + root.hexadecimal) }
    let originals = EvidenceTable.originals(input)
    page.table(
      header: columns("code", "export", "name", "bytes", "sha256"),
      rows: originals.rows.map { Array($0.prefix(5)) })
    page.table(
      header: columns("file", "sha256"),
      rows: files.sorted { $0.name < $1.name }.map { [$0.name, SHA256.hexadecimal(of: $0.bytes)] })
    page.paragraph(words["pack.manifest.rerun"])
    page.verbatim(input.command)
  }

  func glossary(_ page: inout HTMLPage) {
    heading(10, "glossary", &page)
    let terms = ["phases", "bases", "rows", "sha256", "root", "pack", "utc"]
    page.list(terms.map { words["pack.glossary.\($0)"] })
  }
}
