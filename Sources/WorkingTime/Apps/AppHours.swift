import CivilTime
import Dossier

/// The hours of one of several apps.
public struct AppHours: Sendable, Hashable {
  public var app: String
  /// By its own rows alone. Of two apps at once both count, so these may add up to more than the
  /// clock.
  public var phases: PhaseSeconds
  /// What the policy of the settings leaves of them.
  public var claimed: PhaseSeconds
  /// Waiting that the policy takes away, in seconds.
  public var removed: Int64
}

extension AppTimelines {
  /// One entry for each app, under the policy of the settings, inside `window`.
  func hours(
    _ settings: HoursSettings, zone: ZoneRules, window: Range<Instant>
  ) -> [AppHours] {
    timelines.indices.compactMap { app in
      claimed(against: app, policy: settings.policy, shares: settings.monthlyShares, zone: zone)
        .flatMap { claim -> AppHours? in
          let own = timelines[app].clipped(to: window).totals
          guard own.total > 0 else { return nil }
          let claimed = claim.timeline.clipped(to: window).totals
          return AppHours(
            app: claim.app, phases: own, claimed: claimed, removed: own.p1 - claimed.p1)
        }
    }
  }
}
