import CivilTime

/// Which premium windows a moment lies in.
struct PayWindows: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let night = PayWindows(rawValue: 1)
  static let sunday = PayWindows(rawValue: 2)
  static let publicHoliday = PayWindows(rawValue: 4)
}

/// A local day cut where a premium window begins or ends.
struct DaySlices {
  /// In order, without a gap from midnight to midnight.
  private(set) var slices: [(span: Range<Instant>, windows: PayWindows)] = []

  init(_ date: LocalDate, windows spans: [(PayWindows, [Range<Instant>])], in zone: ZoneRules) {
    let day = zone.startOfDay(date)..<max(zone.startOfDay(date), zone.startOfDay(date + 1))
    let ends = spans.flatMap(\.1).flatMap { [$0.lowerBound, $0.upperBound] }
    let inside = Set(ends).filter { day.lowerBound < $0 && $0 < day.upperBound }.sorted()
    let cuts = [day.lowerBound] + inside + [day.upperBound]
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      var holds: PayWindows = []
      for (window, spans) in spans where spans.contains(where: { $0.contains(from) }) {
        holds.insert(window)
      }
      slices.append((from..<to, holds))
    }
  }

  /// The seconds that the span of a cell has in each combination of windows.
  func seconds(of cell: TimelineCell) -> [(windows: PayWindows, seconds: Int64)] {
    slices.compactMap { slice in
      let length =
        min(cell.to, slice.span.upperBound) - max(cell.from, slice.span.lowerBound)
      return length > 0 ? (slice.windows, length) : nil
    }
  }
}
