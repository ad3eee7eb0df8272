/// The moments at which a clock on the wall shows a given time.
public enum WallClockReading: Hashable, Sendable {
  case unique(Instant)
  /// The clock was put back and showed the time twice.
  case ambiguous(earlier: Instant, later: Instant)
  /// The clock was put forward over the time. The moment is the one that the old offset names: a
  /// meeting at 02:30 on such a night takes place when the clock shows 03:30.
  case skipped(shiftedForward: Instant)
}

extension ZoneRules {
  /// Every moment at which this zone's clock shows `local`.
  public func instants(of local: LocalDateTime) -> WallClockReading {
    let (naive, cycles) = table.folded(local.naiveSeconds)
    switch table.reading(of: naive) {
    case .unique(let moment): return .unique(moment + cycles)
    case .ambiguous(let earlier, let later):
      return .ambiguous(earlier: earlier + cycles, later: later + cycles)
    case .skipped(let moment): return .skipped(shiftedForward: moment + cycles)
    }
  }

  /// One moment for a wall-clock time: the earlier of two, the one shifted forward over a gap.
  public func instant(of local: LocalDateTime) -> Instant {
    switch instants(of: local) {
    case .unique(let moment), .skipped(let moment): moment
    case .ambiguous(let earlier, _): earlier
    }
  }

  /// The first moment of a day: midnight, or the end of the gap where midnight was skipped.
  ///
  /// Where a zone skipped the whole day, this is also the start of the day after.
  public func startOfDay(_ date: LocalDate) -> Instant {
    let midnight = LocalDateTime(date: date, secondOfDay: 0)
    guard case .skipped(let shifted) = instants(of: midnight) else { return instant(of: midnight) }
    let (seconds, cycles) = table.folded(shifted.seconds)
    return Instant(seconds: table.starts[table.index(at: seconds)]) + cycles
  }
}
