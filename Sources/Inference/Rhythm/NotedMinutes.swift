import CivilTime

/// The minutes of the local clock in which something was noted, a bit for each from the year 2000 to
/// the last one: three megabytes for fifty years, however many events there are.
struct NotedMinutes {
  /// A silence between two noted minutes.
  struct Silence: Hashable {
    /// Minutes since the start of 2000.
    var from: Int
    var to: Int

    var minutes: Int { to - from }
  }

  /// Before it no app noted anything on a phone, and dates after the century are no dates.
  static let firstDay = LocalDate(daysSince1970: 10_957)
  static let lastDay = LocalDate(daysSince1970: 47_481)
  static let minutesPerDay = 1_440
  private static let firstSecond = Int64(firstDay.daysSince1970) * 86_400
  private static let most = (lastDay - firstDay + 1) * minutesPerDay

  private var words = ContiguousArray<UInt64>()

  /// `seconds` of the local clock since 1970. Constant time but for the first minute of a later year.
  @inline(__always)
  mutating func insert(naiveSeconds seconds: Int64) {
    let (since, overflow) = seconds.subtractingReportingOverflow(Self.firstSecond)
    guard !overflow, since >= 0 else { return }
    let minute = Int(since / 60)
    guard minute < Self.most else { return }
    let word = minute >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(minute & 63)
  }

  /// Calls `body` with every noted minute, in order.
  private func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The silences of at least so many minutes, in order.
  func silences(ofAtLeast minutes: Int) -> [Silence] {
    var silences: [Silence] = []
    var latest: Int?
    forEach { minute in
      if let latest, minute - latest >= minutes {
        silences.append(Silence(from: latest, to: minute))
      }
      latest = minute
    }
    return silences
  }

  /// How many minutes of each hour since the start of 2000 something was noted in.
  func perHour() -> [UInt8] {
    var counts = [UInt8](repeating: 0, count: (words.count * 64 + 59) / 60)
    forEach { counts[$0 / 60] += 1 }
    return counts
  }
}
