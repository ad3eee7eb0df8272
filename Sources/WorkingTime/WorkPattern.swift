import CivilTime
import Dossier

/// How the work lay: by app, between gaps and rests, by city, and how much of it the files cover.
public struct WorkPattern: Sendable, Hashable {
  /// Each app by itself, those that hold work; empty where there is but one.
  public var apps: [AppHours] = []
  /// Waiting of the chosen app that its policy takes away, in seconds.
  public var removed: Int64 = 0
  /// The gaps between online stretches; empty where the clock of the work is not known.
  public var gaps: [OfflineGap] = []
  /// Online time between two rests, of all apps together.
  public var dutyDays: [Session] = []
  public var sessionCounts: [SessionCount] = []
  public var territories: [TerritoryHours] = []
  /// Nil where offline rows tell no places.
  public var movement: OfflineMovement?
  /// Nil where every trip lies in a log.
  public var lostTime: LostTime?
  /// Empty where no status file tells which time is known.
  public var months: [MonthCoverage] = []

  /// Gaps by class.
  public var gapTotals: [GapTotal] { gaps.totals }

  init() {}

  init(of hours: Hours, _ worker: WorkerTimelines, rows: WorkRows, window: Range<Instant>) {
    let (settings, zone) = (hours.settings, hours.zone)
    apps = worker.apps?.hours(settings, zone: zone, window: window) ?? []
    removed = apps.first { $0.app == settings.app }?.removed ?? 0
    lostTime = LostTime(of: worker, settings, window: window)
    guard hours.source != .dispatchSlots else { return }
    let rest = RestThreshold(settings.rules, for: settings.status)
    sessionCounts = hours.timeline.sessionCounts
    dutyDays = worker.union.clipped(to: window).dutyDays(rest, in: zone)
    guard hours.source == .statusFile else { return }
    gaps = hours.timeline.gaps(
      settings, rest: rest, restrictions: worker.rows.restrictions, zone: zone)
    territories = hours.timeline.territories(worker.rows.segments)
    movement = OfflineMovement(of: rows.segments)
    months = [MonthCoverage](hours.days, in: zone, window: window)
  }
}

extension LostTime {
  fileprivate init?(of worker: WorkerTimelines, _ settings: HoursSettings, window: Range<Instant>) {
    let rows = worker.rows
    let timeline = Timeline.canonical(
      segments: rows.segments, trips: rows.trips, settings: settings, apps: rows.apps
    ).clipped(to: window)
    guard timeline.cells.contains(where: { $0.flags.contains(.tripsOnly) }) else { return nil }
    let cells = timeline.lostTime(settings.lostTimeGap).map { timeline.cells[$0] }
    self.init(
      gaps: cells.count, seconds: cells.reduce(0) { $0 + $1.seconds },
      longestGap: settings.lostTimeGap, isCounted: settings.countsLostTime)
  }
}
