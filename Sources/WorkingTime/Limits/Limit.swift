import CivilTime
import Dossier
import Rules

/// A rule on working time that rows can be held against, in seconds.
enum Limit: Hashable {
  /// The most driving between two daily rests.
  case drivingDay(Int64)
  case drivingWeek(Int64)
  /// The most work in a local day.
  case day(Int64)
  /// The most work in an ISO week, on average over so many.
  case week(Int64, weeks: Int)
  /// Rest in 24 hours: the usual one.
  case dailyRest(Int64)
  /// A shorter one, so many times in so many days.
  case shortenedRest(Int64, times: Int, days: Int)
  /// A longer one, taken in at most so many parts.
  case splitRest(Int64, parts: Int, least: Int64, longest: Int64)
  /// Rest in so many days, in blocks of so many seconds or more.
  case weeklyRest(Int64, days: Int, block: Int64)
  /// The most days of work in a row.
  case daysInARow(Int)
  /// A break once so much was worked, or driven.
  case pause(Int64, after: Int64, isOfDriving: Bool)

  static let hour: Int64 = 3_600
  static let day: Int64 = 86_400

  /// Nil for a rule of another kind, and for one whose unit says what nothing here computes.
  init?(_ rule: Rule) {
    guard let value = rule.value else { return nil }
    let numbers = rule.unit.numbers
    let hours = value.seconds(each: Self.hour) ?? .max
    switch (rule.kind, rule.unit.words) {
    case (.driveMax, "h/day"): self = .drivingDay(hours)
    case (.driveMax, "h/week"): self = .drivingWeek(hours)
    case (.dayMax, "h/day"): self = .day(hours)
    case (.weekMax, "h/week"): self = .week(hours, weeks: max(1, rule.averagedOver ?? 1))
    case (.dailyRest, "h/day"): self = .dailyRest(hours)
    case (.dailyRest, "h/day, # in # days"):
      self = .shortenedRest(hours, times: numbers[0], days: numbers[1])
    case (.dailyRest, "h/day in # parts of #, one of #"):
      self = .splitRest(
        hours, parts: numbers[0], least: Int64(numbers[1]) * Self.hour,
        longest: Int64(numbers[2]) * Self.hour)
    case (.weeklyRest, "h/week"): self = .weeklyRest(hours, days: 7, block: hours)
    case (.weeklyRest, "h in # days"):
      self = .weeklyRest(hours, days: numbers[0], block: Self.hour)
    case (.weeklyRest, "h in # days, blocks of #"):
      self = .weeklyRest(hours, days: numbers[0], block: Int64(numbers[1]) * Self.hour)
    case (.weeklyRest, "working days"):
      self = .daysInARow(Int(clamping: value.seconds(each: 1) ?? .max))
    case (.breakMin, "min"), (.breakMin, "min after driving"):
      guard let after = rule.above?.seconds(each: Self.hour), let pause = value.seconds(each: 60)
      else { return nil }
      self = .pause(pause, after: after, isOfDriving: rule.unit.words != "min")
    default: return nil
    }
  }
}

extension String {
  /// The text with `#` for every number.
  fileprivate var words: String {
    var words = ""
    for scalar in unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit && words.last == "#" { continue }
      words.unicodeScalars.append(isDigit ? "#" : scalar)
    }
    return words
  }

  /// The whole numbers of the text, at most 10 000 each.
  fileprivate var numbers: [Int] {
    split { !$0.isNumber }.map { min(Int($0) ?? 0, 10_000) }
  }
}

extension RulePack {
  /// The kinds of rules that are limits.
  static let kindsOfLimits: [RuleKind] = [
    .driveMax, .dayMax, .weekMax, .dailyRest, .weeklyRest, .breakMin,
  ]

  /// The rows of a kind to hold a day against: those that the pack takes by default and those that
  /// someone has read; all of them where there is neither.
  func limits(_ kind: RuleKind, on date: LocalDate, for status: WorkStatus) -> [Rule] {
    let rows = rules(kind, on: date, for: status)
    let chosen = rows.filter { $0.isDefault || $0.isConfirmed }
    return chosen.isEmpty ? rows : chosen
  }
}
