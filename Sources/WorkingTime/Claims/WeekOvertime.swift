import CivilTime

/// Which seconds of one week earn which premium.
///
/// The seconds of a week are counted in the order of time; each lies in the one tier that its place
/// in the week falls into. Where a law also has a limit of the day, the seconds past the limits of
/// the days or those past the limit of the week count, whichever are more.
struct WeekOvertime {
  struct Day {
    var date: LocalDate
    var seconds: Int64
    var rates: DayRates
  }

  /// Seconds of one day in one tier.
  struct Part: Hashable {
    var premium: Premium
    var seconds: Int64
  }

  /// One list for each day, in their order.
  let parts: [[Part]]

  /// Days of one week, in order.
  init(_ days: [Day]) {
    var position: Int64 = 0
    let byWeek = days.map { day in
      defer { position += day.seconds }
      return Self.parts(of: position..<position + max(0, day.seconds), in: day.rates.weekTiers)
    }
    let byDay = days.map { Self.parts(of: 0..<max(0, $0.seconds), in: $0.rates.dayTiers) }
    parts = Self.seconds(byDay) > Self.seconds(byWeek) ? byDay : byWeek
  }

  var seconds: Int64 { Self.seconds(parts) }

  private static func seconds(_ parts: [[Part]]) -> Int64 {
    parts.joined().reduce(0) { $0 + $1.seconds }
  }

  private static func parts(of span: Range<Int64>, in tiers: [OvertimeTier]) -> [Part] {
    tiers.indices.compactMap { index in
      let end = index + 1 < tiers.count ? tiers[index + 1].above : .max
      let length = min(span.upperBound, end) - max(span.lowerBound, tiers[index].above)
      return length > 0 ? Part(premium: tiers[index].premium, seconds: length) : nil
    }
  }
}
