import CivilTime
import Dossier

/// From a dossier to hours and pay.
public enum WorkingTime {
  /// Hours and pay of the person whose dossier it is; nil where it holds no work, or none in the
  /// days of the settings. O(n log n) in the rows of work.
  public static func hours(of dossier: Dossier, settings: HoursSettings = .standard) -> Hours? {
    let everything = WorkRows(of: dossier)
    guard everything.tellTime else { return nil }
    let (zone, zoneIsAssumed) = zone(of: dossier, settings)
    let window = window(of: settings, in: zone)
    let worker = WorkerTimelines(of: everything, settings, zone: zone)
    let all = worker.rows
    let rows = all.within(window)
    let timeline = worker.claimed.clipped(to: window)
    guard rows.tellTime || !timeline.cells.isEmpty else { return nil }
    let source: HoursSource =
      !all.segments.isEmpty ? .statusFile : !rows.slots.isEmpty ? .dispatchSlots : .tripsOnly
    let days = days(of: timeline, rows, source, settings, zone)
    let ledger = Ledger(payments: rows.payments, trips: rows.trips, zone: zone)
    let money = ledger.totals
    let income = money.first.map { ledger.days(in: $0.currency) } ?? []
    let kilometres = Kilometres(
      of: rows, timeline: timeline, fixes: dossier.fixes, zone: zone, chosen: settings.roadFactor)
    let coverage = Coverage.of(all)
    var hours = Hours(
      settings: settings, zone: zone, zoneIsAssumed: zoneIsAssumed, source: source, marks: [],
      timeline: timeline, totals: days.reduce(into: PhaseSeconds()) { $0 += $1.phases },
      imposedOffline: timeline.seconds(flagged: [.imposed, .inShift]),
      shortOffline: timeline.seconds(flagged: .inShift)
        - timeline.seconds(flagged: [.imposed, .inShift]),
      bases: [],
      money: money.first, moneyByCurrency: money, income: income, kilometres: kilometres,
      weeks: Weeks(
        windows: WorkInWindows(rules: settings.rules, zone: zone, days: days),
        knowsClock: source != .dispatchSlots
      ).sum(days, received: income.byWeek, currency: money.first?.currency),
      days: days,
      sessions: timeline.sessions(longestGap: settings.sessionGap),
      checks: [],
      coverage: coverage,
      assumptions: Assumption.list(
        settings: settings, zone: zone, zoneIsAssumed: zoneIsAssumed, days: days,
        kilometres: kilometres))
    hours.bases = hours.figures
    hours.marks = hours.reservations(ledger)
    hours.pattern = WorkPattern(of: hours, worker, rows: rows, window: window)
    hours.checks = CheckList(hours, worker, rows: rows, window: window).checks
    if let pack = settings.rules {
      hours.settle(under: pack, rows: rows, ledger: ledger)
      if settings.claim.sensitivity {
        hours.weigh(AssumptionWeighing(dossier: dossier, rows: rows, ledger: ledger, pack: pack))
      }
    }
    return hours
  }

  /// What the hours tell, as findings of the kinds `hours`, `unpaidTime`, `payPerHour`, `overtime`,
  /// `restBreach`, `payDiscrepancy` and `sanctions`, at most one of each. `dossier` is the one that the hours were made from.
  public static func findings(from hours: Hours, of dossier: Dossier) -> [Finding] {
    let rows = WorkRows(of: dossier).within(window(of: hours.settings, in: hours.zone))
    return [
      Finding.hours(hours, rows), .unpaidTime(hours, rows), .payPerHour(hours, rows),
      .overtime(hours), .restBreach(hours), .payDiscrepancy(hours), .sanctions(hours, rows),
    ].compactMap { $0 }
  }

  private static func zone(
    of dossier: Dossier, _ settings: HoursSettings
  ) -> (ZoneRules, isAssumed: Bool) {
    if let zone = settings.zone.flatMap(ZoneRules.init(identifier:)) { return (zone, false) }
    if let zone = dossier.zone.flatMap(ZoneRules.init(identifier:)) {
      return (zone, dossier.zoneIsAssumed)
    }
    return (.utc, true)
  }

  static func window(of settings: HoursSettings, in zone: ZoneRules) -> Range<Instant> {
    let from = settings.from.map(zone.startOfDay) ?? Instant(seconds: .min)
    let to = settings.to.map(zone.startOfDay) ?? Instant(seconds: .max)
    return from..<max(from, to)
  }

  private static func days(
    of timeline: Timeline, _ rows: WorkRows, _ source: HoursSource, _ settings: HoursSettings,
    _ zone: ZoneRules
  ) -> [DayHours] {
    guard source == .dispatchSlots else { return timeline.days(in: zone) }
    let slots = SlotHours(rows.slots)
    let others = Timeline.canonical(
      segments: [], trips: rows.trips.filter { !slots.speak(of: $0) }, settings: settings)
    return slots.days(in: zone, adding: others.days(in: zone))
  }
}

extension Hours {
  /// All four bases. What trips alone cannot tell stays open: waiting, and with it C and D.
  fileprivate var figures: [BasisFigures] {
    Basis.allCases.map { basis in
      let knows =
        switch basis {
        case .a, .b: true
        case .c: source != .tripsOnly || settings.countsLostTime
        case .d: source == .statusFile
        }
      guard knows else { return BasisFigures(basis: basis) }
      let seconds = totals.seconds(on: basis, offlineInShift: imposedOffline + shortOffline)
      return BasisFigures(
        basis: basis, seconds: seconds, grossPerHour: money?.received.perHour(of: seconds))
    }
  }

  /// What to print beside the result, in the order of `HoursMark`.
  fileprivate func reservations(_ ledger: Ledger) -> [HoursMark] {
    HoursMark.allCases.filter { mark in
      switch mark {
      case .tripsOnly:
        source == .tripsOnly
          || source == .statusFile && timeline.cells.contains { $0.flags.contains(.tripsOnly) }
      case .slot: source == .dispatchSlots
      case .estimated: money?.isEstimated ?? false
      case .endInferred: timeline.cells.contains { $0.flags.contains(.endInferred) }
      case .unknownTime: source == .statusFile && totals.unknown > 0
      case .zoneAssumed: zoneIsAssumed
      case .payOfOtherDays: !ledger.covers(days.filter { $0.phases.online > 0 })
      case .severalCurrencies: moneyByCurrency.count > 1
      case .rowsLeftOut: !timeline.leftOut.isEmpty
      }
    }
  }
}
