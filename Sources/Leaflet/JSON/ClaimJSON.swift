import CivilTime
import Dossier
import Rules
import WorkingTime

/// The member `claim` of `dataleaflet.hours.v1`: the basis that is shown first, then all of them, and
/// everything that an expert needs to work it out again.
struct ClaimJSON {
  let claim: ClaimResult
  let settings: HoursSettings
  let words: Words
  let dossier: Dossier
  /// Where the rows of each line are found.
  let rows: ClaimRows?

  var value: JSONText {
    let basis = settings.basis ?? .c
    let shown = claim[basis]
    return .object(
      [("basis", .text(basis.rawValue)), ("policy", .text(settings.claim.policy.rawValue))]
        + figures(shown)
        + [
          ("unverifiedRules", .list(claim.unverifiedRules.map { .text($0) })),
          ("currency", .text(claim.currency.code)),
          ("from", .date(claim.days?.lowerBound)),
          ("to", .date(claim.days.map { $0.upperBound + 1 })),
          ("months", .list((shown?.months ?? []).map(month))),
          ("bases", .object(claim.bases.map { ($0.basis.rawValue, .object(figures($0))) })),
          ("gaps", .list(claim.gaps.map(gap))),
          ("payFloors", .list(claim.payFloors.map(floor))),
          (
            "unpaidApproach",
            .object([
              ("seconds", .number(claim.unpaidApproach.seconds)),
              ("metres", .number(claim.unpaidApproach.metres)),
            ])
          ),
          ("lostPay", claim.lostPay.map(lostPay) ?? .null),
          ("sensitivity", .list(claim.sensitivity.map(effect))),
          ("rules", .list(claim.rules.map(rule))), ("note", .text(words["hours.claim.note"])),
        ])
  }

  private func figures(_ claim: BasisClaim?) -> [(String, JSONText)] {
    [
      ("lines", .list(lines(claim?.lines, on: claim?.basis))), ("total", amount(claim?.total)),
      ("balance", amount(claim?.balance)), ("offsetTotal", amount(claim?.offsetTotal)),
      ("floorTotal", amount(claim?.floorTotal)), ("interest", amount(claim?.interest)),
      ("unverified", .list(lines(claim?.unverified, on: claim?.basis))),
      ("unverifiedTotal", amount(claim?.unverifiedTotal)),
    ]
  }

  private func lines(_ lines: [ClaimLine]?, on basis: Basis?) -> [JSONText] {
    guard let lines, let basis else { return [] }
    return lines.map { line($0, on: basis) }
  }

  private func amount(_ money: Money?) -> JSONText { .optional(money?.decimal) }

  private func line(_ line: ClaimLine, on basis: Basis) -> JSONText {
    .object([
      ("id", .text(line.id.rawValue)), ("amount", .text(line.amount.decimal)),
      ("rules", .list(line.rules.map { .text($0) })), ("terms", .list(line.terms.map(term))),
      (
        "rows", .optional(rows.map { RowRanges.text($0.rows(of: line.id, on: basis), in: dossier) })
      ),
    ])
  }

  /// A count in seconds, metres, days or minor units, at the price of an hour, a kilometre, a mile, a
  /// day or a unit of the currency.
  private func term(_ term: ClaimTerm) -> JSONText {
    .object([
      ("count", .number(term.count)), ("per", .text(term.price.unit.rawValue)),
      ("price", .text(term.price.value.description)),
      ("rules", .list(term.price.rules.map { .text($0) })),
    ])
  }

  private func month(_ month: ClaimMonth) -> JSONText {
    .object([
      ("month", .text(month.month.description)), ("balance", .text(month.balance.decimal)),
      (
        "lines",
        .list(
          month.lines.map {
            .object([("id", .text($0.id.rawValue)), ("amount", .text($0.amount.decimal))])
          })
      ),
    ])
  }

  private func days(_ days: ClosedRange<LocalDate>?) -> [(String, JSONText)] {
    [("from", .date(days?.lowerBound)), ("to", .date(days.map { $0.upperBound + 1 }))]
  }

  private func gap(_ gap: ClaimGap) -> JSONText {
    .object(
      [("reason", .text(gap.reason.rawValue))] + days(gap.days)
        + [("seconds", .number(gap.seconds)), ("amount", amount(gap.amount))])
  }

  private func floor(_ floor: PayFloor) -> JSONText {
    .object(
      [
        ("kind", .text(floor.kind.rawValue)), ("rule", .text(floor.rule)),
        ("confirmed", .bool(floor.isConfirmed)),
      ] + days(floor.days) + [
        ("count", .number(floor.count)), ("expected", amount(floor.expected)),
        ("found", amount(floor.found)), ("shortfall", amount(floor.shortfall)),
        ("tripsBelow", floor.tripsBelow.map { .number($0) } ?? .null),
      ])
  }

  private func lostPay(_ lost: LostPay) -> JSONText {
    .object(
      days(lost.deactivated) + [
        ("reference", .object(days(lost.reference))), ("received", amount(lost.received)),
        ("amount", amount(lost.amount)),
      ])
  }

  private func effect(_ effect: Sensitivity) -> JSONText {
    .object([
      ("assumption", .text(effect.assumption)), ("alternative", .text(effect.alternative)),
      ("effect", amount(effect.effect)),
    ])
  }

  private func rule(_ rule: Rule) -> JSONText {
    .object([
      ("id", .text(rule.id)), ("value", .text(rule.text)), ("unit", .text(rule.unit)),
      ("above", .optional(rule.above?.description)), ("plus", .optional(rule.plus?.description)),
      ("from", .date(rule.from)), ("to", .date(rule.to)), ("scope", .text(rule.scope)),
      ("law", .text(rule.law)), ("source", .text(rule.source)), ("url", .text(rule.url)),
      ("retrieved", .text(rule.retrieved)), ("confidence", .text(rule.confidence.rawValue)),
      ("checkedBy", .text(rule.checkedBy)), ("note", .text(rule.note)),
    ])
  }
}
