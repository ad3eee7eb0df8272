/// An invented table of app events: twenty columns, some quoted, some with line ends inside; the
/// same in every run.
enum AnalyticsTable {
  private static let header =
    "Analytics Event Name,Event Time (UTC),Session Start Time (UTC),GPS Time (UTC),Latitude,"
    + "Longitude,Horizontal Accuracy,Speed (GPS),City,Region,Cellular Carrier,Carrier MCC,"
    + "Carrier MNC,Device ID,IP Address,Device Language,Device Model,Device OS,"
    + "Analytics Event Type,Message\n"

  static func write(_ path: String, _ megabytes: String) throws {
    try LongDocument.write(path, megabytes, head: header, tail: "", record: append)
  }

  private static func append(_ row: Int, _ random: inout Seeded, to block: inout [UInt8]) {
    let second = row % 86_400
    let day = row / 86_400 % 28 + 1
    let time =
      "2023-\(two(row / 2_419_200 % 12 + 1))-\(two(day))T\(two(second / 3600))"
      + ":\(two(second / 60 % 60)):\(two(second % 60)).\(100 + random.next(900))Z"
    let message =
      switch random.next(20) {
      case 0: "\"said \"\"hello\"\", then left\""
      case 1: "\"two\nlines\""
      default: "ok"
      }
    let fields = [
      "event\(random.next(40))", time, "2023-01-01 00:00:00.000", time,
      "52.\(100_000 + random.next(800_000))", "4.\(100_000 + random.next(800_000))",
      "\(random.next(60)).5", "\(random.next(30)).\(random.next(10))", "Amsterdam", "NH",
      "Carrier \(random.next(3))", "204", "04", "device-\(row / 500_000)",
      "192.0.2.\(random.next(250))", "nl_NL", "Pixel 7", "android 14",
      ["impression", "tap", "custom"][random.next(3)], message,
    ]
    block += fields.joined(separator: ",").utf8
    block.append(0x0A)
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

/// Numbers that look random and are the same in every run (G. Steele, SplitMix64).
struct Seeded {
  private var state: UInt64 = 1

  /// 0 up to but not including `bound`.
  mutating func next(_ bound: UInt64) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % bound)
  }
}
