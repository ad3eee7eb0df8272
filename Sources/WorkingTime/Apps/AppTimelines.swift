import CivilTime
import Dossier

/// The timelines of several apps side by side.
public struct AppTimelines: Sendable, Hashable {
  /// The companies, in the order of `timelines`.
  public var names: [String]
  public var timelines: [Timeline]

  public init(names: [String], timelines: [Timeline]) {
    self.names = names
    self.timelines = timelines
  }

  /// One timeline for each app, from its own rows alone. O(n log n).
  init(of rows: WorkRows, settings: HoursSettings) {
    names = rows.apps.names
    timelines = names.indices.map { WorkerTimelines.timeline(of: rows.of(app: $0), settings) }
  }
}

/// What one app is asked to answer for.
public struct AppClaim: Sendable, Hashable {
  public var app: String
  public var policy: AppPolicy
  /// The app's own cells; waiting that is not claimed has no phase and is flagged `elsewhere`.
  public var timeline: Timeline
  /// Waiting that the policy takes away, in seconds.
  public var removed: Int64

  /// The claimed seconds.
  public var phases: PhaseSeconds { timeline.totals }
}

extension AppTimelines {
  /// The timeline of one app as a claim against it counts: its own phases, less the waiting that
  /// `policy` takes away.
  ///
  /// Where a stretch is shared, the app keeps the first part of it, rounded to whole seconds so
  /// that over all stretches not one is lost. `shares` are those of `monthlyShare`, in
  /// ten-thousandths; in a month that it leaves out, the app's part in the engaged time of all apps.
  public func claimed(
    against app: Int, policy: AppPolicy, shares: [YearMonth: Int] = [:], zone: ZoneRules = .utc
  ) -> AppClaim? {
    guard names.indices.contains(app), timelines.indices.contains(app) else { return nil }
    let own = timelines[app]
    let keep: (TimelineCell) -> [KeptStretch]
    switch policy {
    case .full: keep = { [KeptStretch($0.from, $0.to, 1, of: 1)] }
    case .conservative, .split:
      let others = OtherApps(timelines.indices.filter { $0 != app }.map { timelines[$0] })
      keep = { cell in
        others.stretches(from: cell.from, to: cell.to).map { stretch in
          let sharers = policy == .split ? UInt64(stretch.waiting) + 1 : 1
          return KeptStretch(stretch.from, stretch.to, stretch.engaged > 0 ? 0 : 1, of: sharers)
        }
      }
    case .monthlyShare:
      let shares = MonthShares(self, of: app, stated: shares, zone: zone)
      keep = { cell in
        zone.localDays(from: cell.from, to: cell.to).map { day in
          let share = shares[YearMonth(of: day.date)]
          return KeptStretch(day.span.lowerBound, day.span.upperBound, share.part, of: share.whole)
        }
      }
    }
    var cut = WaitingCut()
    var cells: [TimelineCell] = []
    for cell in own.cells {
      if cell.phase == .p1 {
        for stretch in keep(cell) { cells += cut.cut(cell, stretch) }
      } else {
        cells.append(cell)
      }
    }
    var timeline = own
    timeline.cells = cells
    return AppClaim(
      app: names[app], policy: policy, timeline: timeline,
      removed: own.totals.p1 - timeline.totals.p1)
  }
}

/// A stretch of waiting of which a part is kept.
struct KeptStretch {
  var from: Instant
  var to: Instant
  var part: UInt64
  var whole: UInt64

  init(_ from: Instant, _ to: Instant, _ part: UInt64, of whole: UInt64) {
    self.from = from
    self.to = to
    self.part = part
    self.whole = whole
  }
}

/// Cuts waiting cells into what is kept and what is not.
struct WaitingCut {
  /// What was rounded away so far, by the whole of the share.
  private var remainders: [UInt64: UInt64] = [:]

  /// The first part of a stretch stays what it was; the rest is flagged `elsewhere`.
  mutating func cut(_ cell: TimelineCell, _ stretch: KeptStretch) -> [TimelineCell] {
    let length = UInt64(max(0, stretch.to - stretch.from))
    let whole = max(stretch.whole, 1)
    let owed = length * min(stretch.part, whole) + remainders[whole, default: whole / 2]
    let kept = min(length, owed / whole)
    remainders[whole] = owed - kept * whole
    let middle = stretch.from + Int64(kept)
    var (claimed, removed) = (cell, cell)
    (claimed.from, claimed.to) = (stretch.from, middle)
    (removed.from, removed.to) = (middle, stretch.to)
    removed.phase = nil
    removed.flags.insert(.elsewhere)
    return [claimed, removed].filter { $0.from < $0.to }
  }
}

/// The part of one app in each month.
struct MonthShares {
  struct Share {
    var part: UInt64
    var whole: UInt64
  }

  private let stated: [YearMonth: Int]
  private var measured: [YearMonth: Share] = [:]

  init(_ apps: AppTimelines, of app: Int, stated: [YearMonth: Int], zone: ZoneRules) {
    self.stated = stated
    for (index, timeline) in apps.timelines.enumerated() {
      for cell in timeline.cells where (cell.phase ?? .p0) > .p1 {
        for day in zone.localDays(from: cell.from, to: cell.to) {
          let seconds = UInt64(max(0, day.span.upperBound - day.span.lowerBound))
          let month = YearMonth(of: day.date)
          measured[month, default: Share(part: 0, whole: 0)].whole += seconds
          if index == app { measured[month, default: Share(part: 0, whole: 0)].part += seconds }
        }
      }
    }
  }

  /// All of it in a month without any order.
  subscript(month: YearMonth) -> Share {
    if let share = stated[month] {
      return Share(part: UInt64(min(max(share, 0), 10_000)), whole: 10_000)
    }
    guard let share = measured[month], share.whole > 0 else { return Share(part: 1, whole: 1) }
    return share
  }
}
