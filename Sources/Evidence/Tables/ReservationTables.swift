import CivilTime
import Dossier
import Leaflet
import WorkingTime

extension EvidenceTable {
  /// Each value that the result depends on, and what another would make of the claim.
  static func assumptions(_ hours: Hours, _ words: Words) -> EvidenceTable {
    EvidenceTable(
      name: "assumptions.csv",
      columns: ["id", "value", "default", "alternative", "effect", "currency", "meaning"],
      rows: hours.assumptions.map { assumption in
        [
          assumption.id, assumption.value, assumption.isDefault.cell, assumption.alternative ?? "",
          assumption.effect?.decimal ?? "", assumption.effect?.currency.code ?? "",
          words["assumption.\(assumption.id)"],
        ]
      })
  }

  static func checks(_ hours: Hours, _ words: Words) -> EvidenceTable {
    EvidenceTable(
      name: "checks.csv",
      columns: ["id", "title", "status", "expected", "found", "amount", "currency", "rows"],
      rows: hours.checks.map { check in
        [
          check.id, words["check.\(check.id)"], check.status.rawValue,
          check.expected?.description ?? "", check.found?.description ?? "",
          check.amount?.decimal ?? "", check.amount?.currency.code ?? "", RowCodes.text(check.rows),
        ]
      })
  }

  /// One record for each file, and one for each hole in it.
  static func coverage(_ hours: Hours) -> EvidenceTable {
    EvidenceTable(
      name: "coverage.csv", columns: ["file", "what", "from", "to"],
      rows: hours.coverage.flatMap { coverage in
        let file = RowCodes.file(coverage.file)
        return [[file, "rows", "\(coverage.from)", "\(coverage.to)"]]
          + coverage.holes.map { [file, "hole", "\($0.lowerBound)", "\($0.upperBound)"] }
      })
  }

  /// What the exports hold of other people and of places, and the pack leaves out.
  static func redactions(_ record: WorkRecord, _ words: Words) -> EvidenceTable {
    func count(_ what: (Trip) -> [Waypoint?], _ has: (Waypoint) -> Bool) -> Int {
      record.trips.reduce(0) { $0 + what($1).compactMap { $0 }.count(where: has) }
    }
    let points: (Trip) -> [Waypoint?] = { [$0.request, $0.begin, $0.dropoff, $0.destination] }
    let rows = [
      ("positions", count(points) { $0.coordinate != nil }),
      ("addresses", count(points) { $0.address != nil }),
      ("waysOfLog", record.ways.reduce(0) { $0 + ($1.key.phase == .p3 ? 0 : $1.value.count) }),
    ]
    return EvidenceTable(
      name: "redactions.tsv", columns: ["what", "count", "meaning"],
      rows: rows.map { [$0, "\($1)", words["pack.redaction.\($0)"]] })
  }

  /// Every export with the sum of its untouched bytes, every file in it with the sum of its content,
  /// and the codes that stand for them.
  static func originals(_ input: EvidenceInput) -> EvidenceTable {
    var table = EvidenceTable(
      name: "originals.tsv",
      columns: ["code", "export", "name", "bytes", "sha256", "format", "rows", "rows_set_aside"])
    for (index, original) in input.originals.enumerated() {
      let code = "E\(index + 1)"
      for part in original.parts {
        table.rows.append([
          code, code, part.name, "\(part.bytes)", part.sha256, original.kind.rawValue, "", "",
        ])
      }
    }
    for (index, file) in input.dossier.files.enumerated() {
      let original =
        input.originals.indices.contains(file.export) ? input.originals[file.export] : nil
      table.rows.append([
        RowCodes.file(index), "E\(file.export + 1)", file.label, "\(file.bytes)",
        original?.entries[file.entry] ?? "", file.format ?? file.note?.rawValue ?? "",
        "\(file.rows)", "\(file.rowsSetAside)",
      ])
    }
    return table
  }
}
