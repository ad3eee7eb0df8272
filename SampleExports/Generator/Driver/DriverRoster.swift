/// One block of work: from and to in minutes of the local day, past 1440 for the next morning.
struct Shift {
  enum End {
    /// Drives home with the app on, then logs off.
    case home
    /// Logs off where he is, for a pause.
    case pause
    /// The platform locks him out for six hours.
    case lockedOut
    /// Drives home; the status row that follows has no end, and the file is silent for days.
    case silence
  }

  let day: Day
  let from: Int
  let to: Int
  var end = End.home
}

/// Five weeks around the end of summer time on 27 October 2024.
enum DriverRoster {
  static let firstDay = Day(2024, 10, 14)
  static let lastDay = Day(2024, 11, 17)
  static let holeFirstDay = Day(2024, 11, 4)
  static let holeLastDay = Day(2024, 11, 7)

  static let shifts: [Shift] = [
    shift(10, 14, at(15, 4), at(23, 22)),
    shift(10, 15, at(6, 31), at(11, 2), .pause),
    shift(10, 15, at(16, 5), at(20, 28)),
    shift(10, 17, at(16, 2), at(24, 41)),
    shift(10, 18, at(17, 8), at(26, 24)),
    shift(10, 19, at(18, 1), at(27, 12)),
    shift(10, 21, at(6, 14), at(13, 58)),
    shift(10, 22, at(6, 33), at(11, 27), .pause),
    shift(10, 22, at(16, 31), at(20, 3)),
    shift(10, 24, at(15, 28), at(23, 47)),
    shift(10, 25, at(17, 3), at(26, 38)),
    // Saturday evening until Sunday morning: the hour from two to three comes twice.
    shift(10, 26, at(16, 27), at(27, 31), .lockedOut),
    shift(10, 27, at(9, 40), at(14, 1)),
    shift(10, 29, at(15, 2), at(23, 51)),
    // Back at six: little more than six hours after he logged off.
    shift(10, 30, at(6, 2), at(12, 9)),
    shift(10, 31, at(16, 7), at(24, 33)),
    shift(11, 1, at(17, 2), at(26, 29)),
    shift(11, 2, at(18, 6), at(27, 8)),
    shift(11, 3, at(12, 3), at(21, 17), .silence),
    shift(11, 8, at(17, 1), at(26, 11)),
    shift(11, 9, at(18, 3), at(27, 2)),
    shift(11, 11, at(6, 12), at(13, 49)),
    shift(11, 12, at(6, 34), at(11, 21), .pause),
    shift(11, 12, at(16, 28), at(20, 14)),
    shift(11, 14, at(15, 31), at(23, 58)),
    shift(11, 15, at(17, 4), at(26, 33)),
    shift(11, 16, at(18, 2), at(27, 1)),
    shift(11, 17, at(11, 7), at(18, 52), .silence),
  ]

  private static func at(_ hour: Int, _ minute: Int) -> Int { hour * 60 + minute }

  private static func shift(
    _ month: Int, _ day: Int, _ from: Int, _ to: Int, _ end: Shift.End = .home
  ) -> Shift {
    Shift(day: Day(2024, month, day), from: from, to: to, end: end)
  }
}
