/// The days that a span of time touches, each with the part of the span that lies in it.
///
/// Days end at local midnight, so the ranges of a change of clocks last 23 or 25 hours.
public struct LocalDays: Sequence, Sendable {
  public struct Day: Hashable, Sendable {
    public var date: LocalDate
    public var span: Range<Instant>
  }

  let zone: ZoneRules
  let start: Instant
  let end: Instant

  public func makeIterator() -> Iterator { Iterator(days: self) }

  public struct Iterator: IteratorProtocol {
    private let days: LocalDays
    private var date: LocalDate
    private var cut: Instant

    init(days: LocalDays) {
      self.days = days
      date = days.zone.local(days.start).date
      cut = days.start
    }

    /// The next day that holds at least a second of the span.
    public mutating func next() -> Day? {
      while cut < days.end {
        let tomorrow = date + 1
        guard tomorrow > date else { return nil }
        let day = date
        let from = cut
        date = tomorrow
        cut = Swift.max(cut, Swift.min(days.zone.startOfDay(tomorrow), days.end))
        if from < cut { return Day(date: day, span: from..<cut) }
      }
      return nil
    }
  }
}

extension ZoneRules {
  /// Cuts `start ..< end` at local midnights; empty where the end is not after the start.
  public func localDays(from start: Instant, to end: Instant) -> LocalDays {
    LocalDays(zone: self, start: start, end: end)
  }
}
