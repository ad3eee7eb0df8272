import CivilTime
import Dossier

/// The silence of each night: the longest gap in all that a person's apps noted of them.
struct NightGap: Sendable {
  /// Minutes after 20:00 of the evening.
  var from: Int
  var to: Int

  var minutes: Int { to - from }
}

/// Minutes of the nights in which something was noted. Linear, and no sort: a bit per minute.
struct NightMinutes {
  /// Nights last from 20:00 to 14:00.
  static let eveningHour: Int64 = 20
  static let minutesPerNight = 18 * 60
  /// A gap that a single event cuts is one gap where both parts are this long: a glance at the clock.
  static let cutPart = 120

  private struct Night {
    var minutes = [UInt64](repeating: 0, count: (minutesPerNight + 63) / 64)
  }

  private var nights: [LocalDate: Night] = [:]
  /// A bit for each hour of the clock in which something happened, by noon-to-noon day.
  private var hours: [LocalDate: UInt32] = [:]
  private var latestMinute = Int64.min

  mutating func insert(_ local: LocalDateTime) {
    let minute = local.naiveSeconds.flooredDivision(by: 60)
    guard minute != latestMinute else { return }
    latestMinute = minute
    hours[LocalDateTime(naiveSeconds: local.naiveSeconds - 43_200).date, default: 0] |=
      1 << UInt32(local.hour)
    let shifted = LocalDateTime(naiveSeconds: local.naiveSeconds - Self.eveningHour * 3_600)
    let offset = Int(shifted.secondOfDay) / 60
    guard offset < Self.minutesPerNight else { return }
    nights[shifted.date, default: Night()].minutes[offset / 64] |= 1 << UInt64(offset % 64)
  }

  /// Evenings with anything noted until the next afternoon.
  var dates: [LocalDate] { nights.keys.sorted() }

  /// In how many hours between that day's noon and the next something was noted.
  func activeHours(on date: LocalDate) -> Int { hours[date, default: 0].nonzeroBitCount }

  /// The longest gap between two noted minutes of a night; nil where fewer than two were noted.
  func longestGap(on date: LocalDate) -> NightGap? {
    guard let night = nights[date] else { return nil }
    let noted = (0..<Self.minutesPerNight).filter {
      night.minutes[$0 / 64] & (1 << UInt64($0 % 64)) != 0
    }
    var longest: NightGap?
    for index in noted.indices.dropFirst() {
      var gap = NightGap(from: noted[index - 1], to: noted[index])
      if index + 1 < noted.count, gap.minutes >= Self.cutPart,
        noted[index + 1] - noted[index] >= Self.cutPart
      {
        gap.to = noted[index + 1]
      }
      if gap.minutes > (longest?.minutes ?? 0) { longest = gap }
    }
    return longest
  }
}
