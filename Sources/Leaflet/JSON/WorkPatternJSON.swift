import WorkingTime

/// The member `pattern` of `dataleaflet.hours.v1`: how the work lay.
struct WorkPatternJSON {
  let pattern: WorkPattern

  var value: JSONText {
    .object([
      ("apps", .list(pattern.apps.map(app))), ("removedSeconds", .number(pattern.removed)),
      ("gapTotals", .list(pattern.gapTotals.map(total))),
      ("gaps", .list(pattern.gaps.map(gap))),
      ("dutyDays", .list(pattern.dutyDays.map(dutyDay))),
      ("sessionCounts", .list(pattern.sessionCounts.map(count))),
      ("cities", .list(pattern.territories.map(city))),
      ("offlineMovement", pattern.movement.map(movement) ?? .null),
      ("lostTime", pattern.lostTime.map(lostTime) ?? .null),
      ("months", .list(pattern.months.map(month))),
    ])
  }

  private func phases(_ phases: PhaseSeconds) -> [(String, JSONText)] {
    [("p1", .number(phases.p1)), ("p2", .number(phases.p2)), ("p3", .number(phases.p3))]
  }

  private func app(_ app: AppHours) -> JSONText {
    .object(
      [("app", .text(app.app))] + phases(app.phases) + [
        ("claimed", .object(phases(app.claimed))), ("removedSeconds", .number(app.removed)),
      ])
  }

  private func total(_ total: GapTotal) -> JSONText {
    .object([
      ("class", .text(total.kind.rawValue)), ("gaps", .number(total.gaps)),
      ("seconds", .number(total.seconds)),
    ])
  }

  private func gap(_ gap: OfflineGap) -> JSONText {
    .object([
      ("class", .text(gap.kind.rawValue)), ("from", .instant(gap.from)), ("to", .instant(gap.to)),
      ("unknownSeconds", .number(gap.unknown)),
    ])
  }

  private func dutyDay(_ day: Session) -> JSONText {
    .object([("from", .instant(day.from)), ("to", .instant(day.to))] + phases(day.phases))
  }

  private func count(_ count: SessionCount) -> JSONText {
    .object([
      ("sessionGap", .number(count.gap)), ("sessions", .number(count.sessions)),
      ("longestSeconds", .number(count.longest)),
    ])
  }

  private func city(_ city: TerritoryHours) -> JSONText {
    .object([("city", .optional(city.city))] + phases(city.phases))
  }

  private func movement(_ movement: OfflineMovement) -> JSONText {
    .object([
      ("rows", .number(movement.rows)), ("moved", .number(movement.moved)),
      ("kilometres", .decimal(movement.distance.kilometres, places: 1)),
    ])
  }

  private func lostTime(_ lost: LostTime) -> JSONText {
    .object([
      ("gaps", .number(lost.gaps)), ("seconds", .number(lost.seconds)),
      ("longestGap", .number(lost.longestGap)), ("counted", .bool(lost.isCounted)),
    ])
  }

  private func month(_ month: MonthCoverage) -> JSONText {
    .object([
      ("month", .text(month.month.description)), ("knownSeconds", .number(month.known)),
      ("totalSeconds", .number(month.total)),
    ])
  }
}
