import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

// Rules and rows of an invented driver whose claim is worked out by hand.

func pack(_ rules: String, name: String = "ZZ") throws -> RulePack {
  try RulePack(parsing: Array("pack: \(name)\nversion: 1\n\n\(rules)\n".utf8), named: "test")
}

/// One rule of a pack, with one row for all time unless `rows` says otherwise.
func rule(
  _ name: String, _ kind: RuleKind, _ value: String, unit: String = "%", _ entries: String = "",
  status: String = "employee worker self-employed", rows: String? = nil
) -> String {
  """
  rule: ZZ/\(name)
  kind: \(kind.rawValue)
  unit: \(unit)
  status: \(status)
  law: Act 1
  \(entries)
  \(rows ?? "- | - | \(value) | official | gazette")

  """
}

/// Seconds from the Monday of other tests to midnight UTC of a day.
func midnight(_ year: Int, _ month: Int, _ day: Int) throws -> Int64 {
  try utc(year, month, day, 0) - at(0)
}

func francs(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: Currency("CHF")) }

/// A row whose ends lie so far apart on a meridian.
func row(
  _ phase: Phase, _ from: Int64, _ to: Int64, metres: Double, row number: Int = 1
) -> WorkSegment {
  var segment = row(phase, from, to, row: number)
  segment.beginPlace = Coordinate(latitude: 46, longitude: 6)
  segment.endPlace = Coordinate(latitude: 46 + metres / metresOfDegree, longitude: 6)
  return segment
}

private let metresOfDegree = 6_371_008.8 * Double.pi / 180

/// A dossier paid in francs, so that a pack in francs can price it.
func settled(
  _ rows: Dossier, _ rules: RulePack, status: WorkStatus = .employee,
  _ claim: ClaimSettings = ClaimSettings(sensitivity: false), basis: Basis? = nil
) throws -> Hours {
  try #require(
    WorkingTime.hours(
      of: rows, settings: HoursSettings(basis: basis, rules: rules, status: status, claim: claim)))
}

extension BasisClaim {
  func decimal(_ id: ClaimLine.ID) -> String? { lines.first { $0.id == id }?.amount.decimal }
}
