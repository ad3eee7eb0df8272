import CivilTime
import Dossier
import Rules

/// Holds the work of all apps together against the limits of a pack: D16.
///
/// Driving is P2 and P3: cruising while waiting may be driving too, so there was no less of it. Time
/// without work is rest, also what no row speaks of.
struct LimitAudit {
  let pack: RulePack
  let status: WorkStatus
  let zone: ZoneRules
  let source: HoursSource
  let timeline: Timeline
  /// Those of all apps, in order.
  let days: [DayHours]

  /// One check for each row of the pack that is a limit on some day of the work; one that cannot tell
  /// for each kind of limit without a row.
  var checks: [Check] {
    guard let first = days.first?.date, let last = days.last?.date else { return [] }
    return RulePack.kindsOfLimits.flatMap { kind -> [Check] in
      var ids: [String] = []
      for stretch in pack.stretches(kind, in: first..<last + 1) {
        for rule in pack.limits(kind, on: stretch.lowerBound, for: status)
        where !ids.contains(rule.id) {
          ids.append(rule.id)
        }
      }
      let checks = kind == .dailyRest ? dailyRest(of: ids) : ids.sorted().compactMap(check)
      return checks.isEmpty ? [Check(id: kind.idWithoutRule, status: .cannotTell)] : checks
    }
  }

  private func check(_ id: String) -> Check? {
    guard let rule = pack.rows(id).last(where: { !$0.isUnknown }), let limit = Limit(rule) else {
      return nil
    }
    func seconds(_ date: LocalDate) -> Limit? { pack.rule(id, on: date).flatMap(Limit.init) }
    let breaches: [Check.Item]?
    switch limit {
    case .drivingDay:
      breaches = dutyDays { if case .drivingDay(let most)? = seconds($0) { most } else { nil } }
    case .drivingWeek:
      breaches = weeks(\.engaged, over: 1) {
        if case .drivingWeek(let most)? = seconds($0) { most } else { nil }
      }
    case .day:
      breaches = longDays { if case .day(let most)? = seconds($0) { most } else { nil } }
    case .week(_, let span):
      breaches = weeks(\.online, over: span) {
        if case .week(let most, _)? = seconds($0) { most } else { nil }
      }
    case .weeklyRest(let least, let span, let block):
      breaches = weeklyRest(least, days: span, block: block) { seconds($0) != nil }
    case .daysInARow(let most): breaches = daysInARow(most) { seconds($0) != nil }
    case .pause(let least, let after, let isOfDriving):
      breaches =
        isOfDriving
        ? pausesInDriving(least, after: after) { seconds($0) != nil }
        : pausesInDays(least, after: after) { seconds($0) != nil }
    case .dailyRest, .shortenedRest, .splitRest: return nil
    }
    return result(rule, limit, breaches)
  }

  /// What trips alone show to be in order may not be: nobody knows the waiting.
  func result(_ rule: Rule, _ limit: Limit, _ breaches: [Check.Item]?) -> Check {
    guard let breaches else { return Check(id: limit.id, status: .cannotTell, rule: rule.id) }
    let isOpen = breaches.isEmpty && source == .tripsOnly
    return Check(
      id: limit.id, status: isOpen ? .cannotTell : breaches.isEmpty ? .ok : .differs,
      expected: limit.value, found: limit.worst(of: breaches),
      items: breaches, figures: [Check.Figure("breaches", .count(breaches.count))],
      rule: rule.id, isUnverified: !rule.isConfirmed)
  }

  /// Whether the clock of the work is known.
  var knowsClock: Bool { source != .dispatchSlots }
}

extension Limit {
  /// The name of the check.
  var id: String {
    switch self {
    case .drivingDay: "D16.drivingDay"
    case .drivingWeek: "D16.drivingWeek"
    case .day: "D16.day"
    case .week: "D16.week"
    case .dailyRest, .shortenedRest, .splitRest: "D16.dailyRest"
    case .weeklyRest: "D16.weeklyRest"
    case .daysInARow: "D16.daysInARow"
    case .pause: "D16.pause"
    }
  }

  var value: Check.Value {
    switch self {
    case .drivingDay(let most), .drivingWeek(let most), .day(let most), .week(let most, _):
      .seconds(most)
    case .dailyRest(let least), .shortenedRest(let least, _, _), .splitRest(let least, _, _, _),
      .weeklyRest(let least, _, _), .pause(let least, _, _):
      .seconds(least)
    case .daysInARow(let most): .count(most)
    }
  }

  /// The largest value of a limit upwards, the smallest of one downwards.
  func worst(of items: [Check.Item]) -> Check.Value? {
    let values = items.compactMap { item -> Int64? in
      switch item.found {
      case .seconds(let seconds): seconds
      case .count(let count): Int64(count)
      default: nil
      }
    }
    switch self {
    case .drivingDay, .drivingWeek, .day, .week: return values.max().map { .seconds($0) }
    case .daysInARow: return values.max().map { .count(Int($0)) }
    case .dailyRest, .shortenedRest, .splitRest, .weeklyRest, .pause:
      return values.min().map { .seconds($0) }
    }
  }
}

extension RuleKind {
  fileprivate var idWithoutRule: String {
    switch self {
    case .driveMax: "D16.drivingDay"
    case .dayMax: "D16.day"
    case .weekMax: "D16.week"
    case .dailyRest: "D16.dailyRest"
    case .weeklyRest: "D16.weeklyRest"
    default: "D16.pause"
    }
  }
}
