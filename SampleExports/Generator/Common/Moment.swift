/// A moment in whole seconds of UTC since 1970.
typealias Moment = Int

/// Central European time, the zone of all these people, by the rule of the European Union:
/// summer time from 01:00 UTC of the last Sunday of March to that of October.
enum CentralEurope {
  static func offset(at moment: Moment) -> Int {
    let year = Day(number: moment / 86_400).civil.year
    let summer = lastSunday(year, month: 3)..<lastSunday(year, month: 10)
    return summer.contains(moment) ? 7200 : 3600
  }

  private static func lastSunday(_ year: Int, month: Int) -> Moment {
    let last = Day(year, month, 31)
    return last.adding(-(last.weekday % 7)).number * 86_400 + 3600
  }

  /// The moment of a wall-clock time; of an hour that comes twice, the first.
  static func moment(_ day: Day, minute: Int, second: Int = 0) -> Moment {
    let wall = day.number * 86_400 + minute * 60 + second
    let early = wall - 7200
    return offset(at: early) == 7200 ? early : wall - 3600
  }

  static func day(of moment: Moment) -> Day {
    Day(number: (moment + offset(at: moment)) / 86_400)
  }

  /// Minutes since local midnight.
  static func minute(of moment: Moment) -> Int {
    (moment + offset(at: moment)) % 86_400 / 60
  }

  static func midnight(after moment: Moment) -> Moment {
    self.moment(day(of: moment).adding(1), minute: 0)
  }
}

/// The ways in which the exports write a moment.
enum Stamp {
  private static func parts(_ moment: Moment) -> (day: String, time: String) {
    let second = moment % 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, width: 2) }
    return (Day(number: moment / 86_400).text, time.joined(separator: ":"))
  }

  /// `2024-10-14T06:58:10.000Z`, true UTC.
  static func utc(_ moment: Moment) -> String {
    let (day, time) = parts(moment)
    return "\(day)T\(time).000Z"
  }

  /// The wall clock, wrongly marked with the `Z` of UTC.
  static func local(_ moment: Moment) -> String {
    utc(moment + CentralEurope.offset(at: moment))
  }

  /// The wall clock as `2024-10-14T08:58:10`.
  static func plainLocal(_ moment: Moment) -> String {
    String(local(moment).dropLast(5))
  }

  /// `2024-10-14 06:58:10`, UTC without saying so.
  static func spaced(_ moment: Moment) -> String {
    let (day, time) = parts(moment)
    return "\(day) \(time)"
  }

  static func spacedLocal(_ moment: Moment) -> String {
    spaced(moment + CentralEurope.offset(at: moment))
  }

  /// `2024-10-14T08:58:10.000+02:00`, the wall clock with its offset.
  static func withOffset(_ moment: Moment) -> String {
    let hours = CentralEurope.offset(at: moment) / 3600
    return String(local(moment).dropLast()) + "+0\(hours):00"
  }

  /// The wall clock's `08:58`.
  static func hourMinute(_ minute: Int) -> String {
    "\(padded(minute / 60 % 24, width: 2)):\(padded(minute % 60, width: 2))"
  }
}
