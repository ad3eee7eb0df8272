import CivilTime
import Dossier

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// What speaks for one place as the place of work, in numbers, from stays in local time.
///
/// The first nineteen are those that told work from other places best on people who had labelled
/// their stops; the next three know shifts, which those people hardly had; the last two say how much
/// of the days was seen at all, since two hours seen of a day half unseen may be four.
package enum WorkFeatures {
  package static let names = [
    "workShare", "workShareOutside", "workMargin", "logDays", "logWorkDays", "span", "weekdayRate",
    "weekendRate", "weekdayLean", "longDayShare", "medianHours", "medianWorkHours", "workPart",
    "nightPart", "arrivalSpread", "dwellShare", "longestStayShare", "homeWorkShare",
    "homeDwellShare", "logShiftDays", "shiftPart", "dwellMargin", "coverage", "fullHours",
  ]

  /// A visit as long as a shift: longer than an evening out, shorter than most nights and a rest.
  static let shiftSeconds: ClosedRange<Int64> = 5 * 3_600...14 * 3_600
  static let longDay: Int64 = 3 * 3_600
  static let workDay: Int64 = 2 * 3_600
}

/// Compares the places of one person as places of work.
struct WorkComparison {
  private let ledger: PlaceLedger
  private let homes: Set<Int>
  private let longestStays: [Int: Int]
  private let noons: Int
  private let weekdays: [Int32]
  private let weekends: [Int32]
  private let work: Double
  private let homeWork: Double
  private let dwell: Double
  private let homeDwell: Double
  /// The places other than homes with most time in working hours, and with most time, two of each.
  private let mostWork: [(place: Int, value: Double)]
  private let mostDwell: [(place: Int, value: Double)]

  init(_ ledger: PlaceLedger, stayDays: [StayDay], homes: Set<Int>) {
    self.ledger = ledger
    self.homes = homes
    var longest: [Int: Int] = [:]
    for day in stayDays { day.longestPlace.map { longest[$0, default: 0] += 1 } }
    longestStays = longest
    noons = stayDays.count
    weekdays = ledger.days.filter { !$0.weekday.isWeekend }.map(\.daysSince1970)
    weekends = ledger.days.filter { $0.weekday.isWeekend }.map(\.daysSince1970)
    let accounts = ledger.accounts.values.sorted { $0.place < $1.place }
    let athome = accounts.filter { homes.contains($0.place) }
    work = accounts.reduce(0) { $0 + Double($1.work) }
    dwell = accounts.reduce(0) { $0 + Double($1.seconds) }
    homeWork = athome.reduce(0) { $0 + Double($1.work) }
    homeDwell = athome.reduce(0) { $0 + Double($1.seconds) }
    let others = accounts.filter { !homes.contains($0.place) }
    mostWork = Self.most(others.map { ($0.place, Double($0.work)) })
    mostDwell = Self.most(others.map { ($0.place, Double($0.seconds)) })
  }

  private static func most(_ values: [(place: Int, value: Double)]) -> [(place: Int, value: Double)]
  {
    Array(values.sorted { ($1.value, $0.place) < ($0.value, $1.place) }.prefix(candidates))
  }

  private static let candidates = 6

  /// The places worth a look: most time in working hours, or most time at all. By place.
  var candidates: [Int] {
    Set(mostWork.filter { $0.value > 0 }.map(\.place) + mostDwell.map(\.place)).sorted()
  }

  /// In the order of `WorkFeatures.names`; empty where nothing is known about the place.
  func features(of place: Int) -> [Double] {
    guard let account = ledger.accounts[place] else { return [] }
    return time(account) + days(account) + hours(account) + share(account) + shifts(account)
      + coverage(account)
  }

  private func time(_ account: PlaceLedger.Account) -> [Double] {
    let here = Double(account.work)
    return [
      ratio(here, work), ratio(here, work - homeWork),
      ratio(here, here + next(mostWork, after: account.place)),
    ]
  }

  private func days(_ account: PlaceLedger.Account) -> [Double] {
    let dates = account.days.map { $0.date.daysSince1970 }
    guard let first = dates.first, let last = dates.last, let begin = ledger.days.first,
      let end = ledger.days.last
    else { return [0, 0, 0, 0, 0, 0] }
    let workDays = account.days.count { $0.work >= WorkFeatures.workDay }
    let onWeekends = account.days.count { $0.date.weekday.isWeekend }
    let weekdayRate = rate(dates.count - onWeekends, weekdays, first...last)
    let weekendRate = rate(onWeekends, weekends, first...last)
    return [
      log(1 + Double(dates.count)), log(1 + Double(workDays)),
      ratio(Double(last - first) + 1, Double(end - begin) + 1), weekdayRate, weekendRate,
      log((weekdayRate + 0.05) / (weekendRate + 0.05)),
    ]
  }

  private func hours(_ account: PlaceLedger.Account) -> [Double] {
    let long = account.days.count { $0.seconds >= WorkFeatures.longDay }
    return [
      ratio(Double(long), Double(account.days.count)),
      min(12, account.days.map { Double($0.seconds) / 3_600 }.lowerMedian ?? 0),
      min(10, account.days.map { Double($0.work) / 3_600 }.lowerMedian ?? 0),
      ratio(Double(account.work), Double(account.seconds)),
      ratio(Double(account.night), Double(account.seconds)),
      min(8, circularSpread(account.days.map(\.arrival))),
    ]
  }

  private func share(_ account: PlaceLedger.Account) -> [Double] {
    [
      ratio(Double(account.seconds), dwell),
      ratio(Double(longestStays[account.place] ?? 0), Double(noons)), ratio(homeWork, work),
      ratio(homeDwell, dwell),
    ]
  }

  private func shifts(_ account: PlaceLedger.Account) -> [Double] {
    let shifts = account.days.count { WorkFeatures.shiftSeconds.contains($0.longest) }
    let here = Double(account.seconds)
    return [
      log(1 + Double(shifts)), ratio(Double(shifts), Double(account.days.count)),
      ratio(here, here + next(mostDwell, after: account.place)),
    ]
  }

  /// How long a usual day here was, in hours, where nearly all of the days was seen; nil else.
  ///
  /// `neighbours` count with it: a day at a campus is spent in several of its buildings.
  func knownHours(of place: Int, with neighbours: [Int]) -> Double? {
    guard let account = ledger.accounts[place],
      ratio(dwell, Double(noons) * 86_400) >= Self.fullCoverage
    else { return nil }
    var seconds = Dictionary(uniqueKeysWithValues: account.days.map { ($0.date, $0.seconds) })
    for day in neighbours.compactMap({ ledger.accounts[$0] }).flatMap(\.days) {
      if let here = seconds[day.date] { seconds[day.date] = here + day.seconds }
    }
    return seconds.values.map { Double($0) / 3_600 }.lowerMedian ?? 0
  }

  /// A phone that reports all day leaves few holes; what it does not see does not count.
  private static let fullCoverage = 0.7

  private func coverage(_ account: PlaceLedger.Account) -> [Double] {
    let coverage = min(1, ratio(dwell, Double(noons) * 86_400))
    let hours = account.days.map { Double($0.seconds) / 3_600 }.lowerMedian ?? 0
    return [coverage, min(14, ratio(hours, coverage))]
  }

  private func next(_ most: [(place: Int, value: Double)], after place: Int) -> Double {
    most.first { $0.place != place }?.value ?? 0
  }

  /// Days here, of the days within a span on which anything was seen.
  private func rate(_ count: Int, _ observed: [Int32], _ span: ClosedRange<Int32>) -> Double {
    let days = observed.count { span.contains($0) }
    return min(1, ratio(Double(count), Double(days)))
  }
}

private func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }

/// The circular standard deviation of hours of the clock, in hours (Mardia and Jupp 2000, 2.3).
private func circularSpread(_ hours: [Double]) -> Double {
  guard !hours.isEmpty else { return 0 }
  let angles = hours.map { $0 / 24 * 2 * Double.pi }
  let x = angles.reduce(0) { $0 + cos($1) } / Double(hours.count)
  let y = angles.reduce(0) { $0 + sin($1) } / Double(hours.count)
  let length = min(1, max(1e-9, (x * x + y * y).squareRoot()))
  return (-2 * log(length)).squareRoot() / (2 * Double.pi) * 24
}
