import CivilTime
import Dossier

/// What the worker did in all apps, and what of it is claimed.
struct WorkerTimelines {
  /// The rows of the claimed app, or of all apps.
  let rows: WorkRows
  /// All apps, each second once: what limits and rests are held against.
  let union: Timeline
  /// What the hours count.
  let claimed: Timeline
  /// Nil where there is but one app, and its waiting is its own.
  let apps: AppTimelines?

  init(of rows: WorkRows, _ settings: HoursSettings, zone: ZoneRules) {
    union = Self.timeline(of: rows, settings)
    // A share may stand for another app whose files are not there.
    let isShared = settings.app != nil && settings.policy == .monthlyShare
    apps =
      rows.apps.names.count > 1 || isShared ? AppTimelines(of: rows, settings: settings) : nil
    if let apps, let app = settings.app.flatMap(rows.apps.number(named:)),
      let claim = apps.claimed(
        against: app, policy: settings.policy, shares: settings.monthlyShares, zone: zone)
    {
      claimed = claim.timeline
      self.rows = rows.of(app: app)
    } else {
      claimed = union
      self.rows = rows
    }
  }

  /// With the waiting between trips where the user says that it counts.
  static func timeline(of rows: WorkRows, _ settings: HoursSettings) -> Timeline {
    let timeline = Timeline.canonical(
      segments: rows.segments, trips: rows.trips, restrictions: rows.restrictions,
      settings: settings, apps: rows.apps)
    return settings.countsLostTime ? timeline.countingLostTime(settings.lostTimeGap) : timeline
  }
}
