import CivilTime
import Dossier
import Places
import WorkingTime

/// The members of `dataleaflet.hours.v1`, in their order.
struct HoursJSON {
  let hours: Hours
  let dossier: Dossier
  let words: Words

  var value: JSONText {
    .object(
      [
        ("schema", .text("dataleaflet.hours.v1")), ("zone", .text(hours.zone.identifier)),
        ("zoneAssumed", .bool(hours.zoneIsAssumed)),
        ("currency", .optional(hours.currency?.code)), ("rules", rules),
        ("status", .text(hours.settings.status.rawValue)), ("source", .text(hours.source.rawValue)),
        ("marks", .list(hours.marks.map { .text($0.rawValue) })), ("totals", totals),
        ("bases", .object(hours.bases.map { ($0.basis.rawValue, basis($0)) })),
        ("money", hours.money.map(money) ?? .null),
        ("moneyByCurrency", .list(hours.moneyByCurrency.map(money))),
        ("kilometres", kilometres), ("weeks", .list(hours.weeks.map(week))),
        ("days", .list(hours.days.map(day))), ("sessions", .list(hours.sessions.map(session))),
        ("pattern", WorkPatternJSON(pattern: hours.pattern).value),
        ("checks", .list(hours.checks.map(check))), ("claim", claim),
        ("coverage", .list(hours.coverage.map(coverage))),
        ("assumptions", .list(hours.assumptions.map(assumption))),
      ] + JSONText.problems(of: dossier, words))
  }

  private var rules: JSONText {
    guard let pack = hours.settings.rules else { return .null }
    return .object([
      ("id", .text(pack.id)), ("version", .text(pack.version)), ("sha256", .text(pack.sha256)),
    ])
  }

  private var claim: JSONText {
    hours.claim.map {
      ClaimJSON(
        claim: $0, settings: hours.settings, words: words, dossier: dossier,
        rows: ClaimRows(of: hours, from: dossier)
      ).value
    } ?? .null
  }

  private var totals: JSONText {
    .object(
      phases(hours.totals) + [
        ("p0", .number(hours.totals.p0)), ("unknown", .number(hours.totals.unknown)),
        ("imposedOffline", .number(hours.imposedOffline)),
        ("shortOffline", .number(hours.shortOffline)),
      ])
  }

  private func phases(_ phases: PhaseSeconds) -> [(String, JSONText)] {
    [("p1", .number(phases.p1)), ("p2", .number(phases.p2)), ("p3", .number(phases.p3))]
  }

  private func basis(_ figures: BasisFigures) -> JSONText {
    .object([
      ("seconds", figures.seconds.map { .number($0) } ?? .null),
      ("grossPerHour", .optional(figures.grossPerHour?.decimal)),
      ("netPerHour", .optional(figures.netPerHour?.decimal)),
    ])
  }

  private func money(_ totals: MoneyTotals) -> JSONText {
    .object([
      ("currency", .text(totals.currency.code)), ("received", .text(totals.received.decimal)),
      ("fares", .text(totals.fares.decimal)), ("commission", .text(totals.commission.decimal)),
      ("tips", .text(totals.tips.decimal)), ("tolls", .text(totals.tolls.decimal)),
      ("waiting", .text(totals.waiting.decimal)),
      ("incentives", .text(totals.incentives.decimal)), ("tax", .text(totals.tax.decimal)),
      ("adjustments", .text(totals.adjustments.decimal)),
      ("unclassified", .text(totals.unclassified.decimal)), ("lines", .number(totals.lines)),
      ("estimated", .bool(totals.isEstimated)),
    ])
  }

  private var kilometres: JSONText {
    let distances = hours.kilometres
    return .object([
      ("p1", range(distances.p1)), ("p2", range(distances.p2)), ("p3", range(distances.p3)),
      ("roadFactor", .decimal(distances.roadFactor, places: 4)),
      ("roadFactorIsOwn", .bool(distances.roadFactorIsOwn)),
    ])
  }

  private func range(_ range: DistanceRange?) -> JSONText {
    guard let range else { return .null }
    return .object([
      ("low", kilometres(range.low)), ("central", kilometres(range.central)),
      ("high", kilometres(range.high)),
    ])
  }

  private func kilometres(_ length: Metres) -> JSONText {
    .number(Decimal.text(length.kilometres, decimals: 1))
  }

  private func week(_ week: WeekHours) -> JSONText {
    .object(
      [("week", .text(week.week.description))] + phases(week.phases) + [
        ("received", .optional(week.received?.decimal)),
        ("overtimeSeconds", week.overtime.map { .number($0) } ?? .null),
        ("nightSeconds", week.night.map { .number($0) } ?? .null),
        ("sundaySeconds", week.sunday.map { .number($0) } ?? .null),
        ("holidaySeconds", week.holiday.map { .number($0) } ?? .null),
      ])
  }

  private func day(_ day: DayHours) -> JSONText {
    .object([("date", .date(day.date))] + phases(day.phases))
  }

  private func session(_ session: Session) -> JSONText {
    .object(
      [("from", .instant(session.from)), ("to", .instant(session.to))] + phases(session.phases))
  }

  private func check(_ check: Check) -> JSONText {
    .object([
      ("id", .text(check.id)), ("title", .text(words["check.\(check.id)"])),
      ("status", .text(check.status.rawValue)),
      ("expected", .optional(check.expected?.description)),
      ("found", .optional(check.found?.description)),
      ("amount", .optional(check.amount?.decimal)),
      ("rows", .list(check.rows.map { .source($0, in: dossier) })),
      ("items", .list(check.items.map(item))),
      ("figures", .object(check.figures.map { ($0.name, .text($0.value.description)) })),
      ("rule", .optional(check.rule)), ("ruleUnverified", .bool(check.isUnverified)),
    ])
  }

  private func item(_ item: Check.Item) -> JSONText {
    .object([
      ("date", .date(item.date)), ("expected", .optional(item.expected?.description)),
      ("found", .optional(item.found?.description)), ("amount", .optional(item.amount?.decimal)),
      ("rows", .list(item.rows.map { .source($0, in: dossier) })),
    ])
  }

  private func coverage(_ coverage: Coverage) -> JSONText {
    .object([
      ("file", .optional(dossier.file(coverage.file)?.label)),
      ("from", .instant(coverage.from)), ("to", .instant(coverage.to)),
      (
        "holes",
        .list(
          coverage.holes.map { hole in
            .object([("from", .instant(hole.lowerBound)), ("to", .instant(hole.upperBound))])
          })
      ),
    ])
  }

  private func assumption(_ assumption: Assumption) -> JSONText {
    .object([
      ("id", .text(assumption.id)), ("value", .text(assumption.value)),
      ("default", .bool(assumption.isDefault)),
      ("title", .text(words["assumption.\(assumption.id)"])),
      ("alternative", .optional(assumption.alternative)),
      ("effect", .optional(assumption.effect?.decimal)),
    ])
  }
}
