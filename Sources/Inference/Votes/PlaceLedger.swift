import CivilTime
import Dossier

/// One coming and going: stays at one place with hardly a pause between them.
struct PlaceVisit: Sendable {
  var place: Int
  var from: LocalDateTime
  var to: LocalDateTime

  var seconds: Int64 { max(0, to.naiveSeconds - from.naiveSeconds) }

  /// The day to which the visit belongs: that of its beginning, cut at 04:00, so that a night shift
  /// is one day's work.
  var day: LocalDate { from.eveningDay }
}

/// Time spent at each place, by day and by the hours of the clock. Linear in the stays.
struct PlaceLedger: Sendable {
  /// What one day holds for one place.
  struct Day: Sendable {
    var date: LocalDate
    var seconds: Int64 = 0
    /// On a workday between 08:00 and 18:00.
    var work: Int64 = 0
    /// Hours of the clock at the first arrival.
    var arrival: Double
    /// The longest visit that began on this day.
    var longest: Int64 = 0
  }

  /// Everything about one place.
  struct Account: Sendable {
    var place: Int
    /// By date.
    var days: [Day] = []
    var seconds: Int64 = 0
    var work: Int64 = 0
    /// Between 00:00 and 06:00.
    var night: Int64 = 0
  }

  /// By place.
  private(set) var accounts: [Int: Account] = [:]
  let visits: [PlaceVisit]
  /// Days on which anything was seen, by date.
  let days: [LocalDate]

  static let workHours: Range<Int64> = 8 * 3_600..<18 * 3_600
  static let nightHours: Range<Int64> = 0..<6 * 3_600
  /// Two stays at one place with so short a pause are one visit: lunch outside, a hole in the data.
  static let pause: Int64 = 3_600

  /// `stays` by time.
  init(_ stays: [PlacedStay]) {
    visits = Self.visits(stays)
    days = Set(visits.flatMap(\.dates)).sorted()
    visits.forEach { enter($0) }
  }

  private static func visits(_ stays: [PlacedStay]) -> [PlaceVisit] {
    var visits: [PlaceVisit] = []
    for stay in stays {
      if let last = visits.last, last.place == stay.place,
        stay.from.naiveSeconds - last.to.naiveSeconds <= pause
      {
        visits[visits.count - 1].to = max(last.to, stay.to)
      } else {
        visits.append(PlaceVisit(place: stay.place, from: stay.from, to: stay.to))
      }
    }
    return visits
  }

  private mutating func enter(_ visit: PlaceVisit) {
    let work = visit.seconds(within: Self.workHours, workdaysOnly: true)
    var account = accounts.removeValue(forKey: visit.place) ?? Account(place: visit.place)
    account.seconds += visit.seconds
    account.work += work
    account.night += visit.seconds(within: Self.nightHours, workdaysOnly: false)
    var day = Day(date: visit.day, arrival: visit.from.clockHours)
    if let last = account.days.last, last.date == visit.day { day = account.days.removeLast() }
    day.seconds += visit.seconds
    day.work += work
    day.longest = max(day.longest, visit.seconds)
    account.days.append(day)
    accounts[visit.place] = account
  }
}

extension PlaceVisit {
  /// The days that the visit touches, a month at most.
  var dates: [LocalDate] {
    (0...max(0, min(31, to.date - from.date))).map { from.date + $0 }
  }

  /// Seconds within hours of the clock, over all days that the visit touches.
  func seconds(within hours: Range<Int64>, workdaysOnly: Bool) -> Int64 {
    dates.reduce(0) { sum, date in
      guard !workdaysOnly || !date.weekday.isWeekend else { return sum }
      let midnight = Int64(date.daysSince1970) * 86_400
      let end = min(to.naiveSeconds, midnight + hours.upperBound)
      return sum + max(0, end - max(from.naiveSeconds, midnight + hours.lowerBound))
    }
  }
}
