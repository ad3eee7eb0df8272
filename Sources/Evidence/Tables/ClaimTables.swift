import CivilTime
import Dossier
import Rules
import WorkingTime

extension EvidenceTable {
  /// Every term of every month of the claim: a count at a price, exact. A line of a month is the sum of
  /// its terms, rounded once.
  static func claim(_ claim: ClaimResult) -> EvidenceTable {
    var table = EvidenceTable(
      name: "claim.csv",
      columns: ["basis", "month", "line", "count", "count_per_unit", "unit", "price", "rules"])
    for basis in claim.bases {
      for month in basis.months {
        for line in month.lines {
          for term in line.terms {
            table.rows.append([
              basis.basis.rawValue, "\(month.month)", line.id.rawValue, "\(term.count)",
              term.price.unit.counts(claim.currency), term.price.unit.rawValue,
              "\(term.price.value)", term.price.rules.joined(separator: " "),
            ])
          }
        }
      }
    }
    return table
  }

  /// The rules that were used; without a claim those of the pack, without a pack none.
  static func rules(_ hours: Hours) -> EvidenceTable {
    let pack = hours.settings.rules
    let rules = hours.claim?.rules ?? pack?.rules ?? []
    return EvidenceTable(
      name: "rules.tsv",
      columns: [
        "pack", "version", "sha256", "id", "kind", "value", "unit", "above", "plus", "from", "to",
        "scope", "law", "source", "url", "retrieved", "confidence", "checked_by", "own", "note",
      ],
      rows: rules.map { rule in
        [
          pack?.id ?? "", pack?.version ?? "", pack?.sha256 ?? "", rule.id, rule.kind.rawValue,
          rule.text, rule.unit, rule.above?.description ?? "", rule.plus?.description ?? "",
          rule.from.map { "\($0)" } ?? "", rule.to.map { "\($0)" } ?? "", rule.scope, rule.law,
          rule.source, rule.url, rule.retrieved, rule.confidence.rawValue, rule.checkedBy,
          (pack?.overrides.contains(rule) ?? false).cell, rule.note,
        ]
      })
  }
}

extension Price.Unit {
  /// How many counts one unit has.
  fileprivate func counts(_ currency: Currency) -> String {
    switch self {
    case .hour: "3600"
    case .kilometre: "1000"
    case .mile: "1609.344"
    case .day, .once: "1"
    case .money: "1" + String(repeating: "0", count: currency.decimals)
    }
  }
}
