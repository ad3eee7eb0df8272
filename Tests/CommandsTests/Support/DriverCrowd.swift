import ArchiveFixtures

/// Invented drivers who work nearly alike: ten days in November 2024, each with an hour of waiting, a
/// quarter on the way and half an hour with a passenger. On the first day driver `i` is with the
/// passenger `5 × i` seconds longer.
enum DriverCrowd {
  static let days = 10

  static func export(of driver: Int) -> [UInt8] {
    StoredZip.bytes([("CH/" + DriverAnswer.statusFile, Array(table(driver).utf8))])
  }

  private static func table(_ driver: Int) -> String {
    DriverAnswer.table(
      (4..<4 + days).flatMap { day -> [String] in
        let extra = day == 4 ? 5 * driver : 0
        return [
          row("open", day, 9 * 3_600, 10 * 3_600),
          row("enroute", day, 10 * 3_600, 10 * 3_600 + 900),
          row("ontrip", day, 10 * 3_600 + 900, 10 * 3_600 + 2_700 + extra),
        ]
      })
  }

  private static func row(_ state: String, _ day: Int, _ begin: Int, _ end: Int) -> String {
    func time(_ seconds: Int) -> String {
      let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map(twoDigits)
      return "2024-11-\(twoDigits(day))T\(parts.joined(separator: ":")).000Z"
    }
    // Zurich's winter is an hour ahead; the company marks its local times with a `Z` all the same.
    return "\(state);7;46.2;6.1;46.2;6.1;\(time(begin));\(time(end));0;"
      + "\(time(begin + 3_600));\(time(end + 3_600))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// A zip that says it holds what it does not.
  static var broken: [UInt8] { Array(export(of: 99).prefix(300)) }
}
