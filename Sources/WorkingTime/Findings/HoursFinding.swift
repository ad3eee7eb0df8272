import CivilTime
import Dossier

extension Finding {
  /// How long the person worked, as far as the files tell.
  static func hours(_ hours: Hours, _ rows: WorkRows) -> Finding? {
    let worked = hours.days.filter { $0.phases.online > 0 }
    guard let first = worked.first?.date, let last = worked.last?.date else { return nil }
    let total = hours.source == .tripsOnly ? hours.totals.engaged : hours.totals.online
    let weeks = hours.weeks.filter { $0.phases.online > 0 }
    let longest = weeks.map(\.phases.online).max() ?? 0
    var facts = [
      Fact("worked", .seconds(total)), Fact("onTrip", .seconds(hours.totals.p3)),
      Fact("approach", .seconds(hours.totals.p2)), Fact("weeks", .count(weeks.count)),
      Fact("days", .count(worked.count)), Fact("perWeek", .seconds(total / Int64(weeks.count))),
      Fact("longestWeek", .seconds(longest)), Fact("from", .date(first)), Fact("to", .date(last)),
    ]
    if hours.source != .tripsOnly { facts.append(Fact("waiting", .seconds(hours.totals.p1))) }
    if hours.source != .dispatchSlots {
      facts.append(Fact("night", .seconds(weeks.compactMap(\.night).reduce(0, +))))
      facts.append(Fact("sunday", .seconds(weeks.compactMap(\.sunday).reduce(0, +))))
    }
    return Finding(
      id: "hours-1", kind: .hours, variant: hours.variant, facts: facts,
      measure: Measure(count: wholeHours(total), unit: .hours), from: first, to: last + 1,
      evidence: rows.evidenceOfWork(hours),
      alternatives: hours.source == .tripsOnly
        ? ["waitingNotInFile"] : ["appLeftOn", "otherAppAtOnce"])
  }

  /// Rounded to the nearest hour.
  static func wholeHours(_ seconds: Int64) -> Int { Int((seconds + 1_800) / 3_600) }
}

extension Hours {
  /// `online`, `slots` or `tripsOnly`, by what the files tell.
  var variant: String {
    switch source {
    case .statusFile: "online"
    case .dispatchSlots: "slots"
    case .tripsOnly: "tripsOnly"
    }
  }
}

extension WorkRows {
  /// The rows that hours rest on, and those whose end was not stated.
  func evidenceOfWork(_ hours: Hours) -> Evidence {
    let open = Set(hours.timeline.openEnds)
    let online = segments.filter { ($0.phase ?? .p0) > .p0 }.map(\.provenance)
    let openRows = segments.map(\.provenance).filter(open.contains)
    let driven = trips.filter { $0.begin.at != nil && $0.dropoff.at != nil }.map(\.provenance)
    let counted = hours.source == .dispatchSlots ? slots.map(\.provenance) : []
    return Evidence(
      supporting: [
        EvidenceGroup("onlineRows", sources: online), EvidenceGroup("slotRows", sources: counted),
        EvidenceGroup("tripRows", sources: driven),
      ].filter { $0.rows > 0 },
      against: [EvidenceGroup("openEndRows", sources: openRows)].filter { $0.rows > 0 })
  }
}
