import Scanning

/// The times of a chat as written, until the whole file tells which number of a date is the day.
struct ChatTimes {
  struct Time {
    /// The place among the dossier's messages.
    var message: Int
    var date: WrittenDate
    var second: Int32
  }

  private(set) var times: [Time] = []
  private var areOfHalfDay = false

  mutating func append(_ time: Time, isOfHalfDay: Bool) {
    times.append(time)
    areOfHalfDay = areOfHalfDay || isOfHalfDay
  }

  /// Days on which chats of phones can have been written: 2009 to 2099.
  private static let plausible = 14_245...47_481

  static func day(_ date: WrittenDate, _ order: WrittenDate.Order) -> Int? {
    date.daysSince1970(order).flatMap { plausible.contains($0) ? $0 : nil }
  }

  /// The order that makes most lines a date and fewest go back in time, and whether another one
  /// does so as well.
  ///
  /// Such a tie goes to the day in front; but where hours are those of half a day and dates have
  /// slashes, to the month, for that is how phones in the United States write. The year stands in
  /// front only where no other order does as well: years of two digits pass for days.
  func order() -> (order: WrittenDate.Order, isGuess: Bool) {
    let days = misfits(.dayFirst)
    let months = misfits(.monthFirst)
    if misfits(.yearFirst) < min(days, months) { return (.yearFirst, false) }
    if days != months { return (days < months ? .dayFirst : .monthFirst, false) }
    let isAmerican = areOfHalfDay && times.first?.date.separator == WrittenDate.slash
    let isGuess = times.contains { Self.day($0.date, .dayFirst) != Self.day($0.date, .monthFirst) }
    return (isAmerican ? .monthFirst : .dayFirst, isGuess)
  }

  /// Lines that are no date or are earlier than the line before.
  private func misfits(_ order: WrittenDate.Order) -> Int {
    var count = 0
    var previous = (day: Int.min, second: Int32.min)
    for time in times {
      guard let day = Self.day(time.date, order) else {
        count += 1
        continue
      }
      if (day, time.second) < previous { count += 1 }
      previous = (day, time.second)
    }
    return count
  }
}
