import CivilTime

extension LocalWindow {
  /// `23:00-06:00` of every day, or `sat 23:00 - sun 23:00` of a week; the end is not in it. Nil for
  /// anything else, and for a window without length.
  init?(written text: String, everyDay: Bool) {
    let ends = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { Substring($0).split(separator: " ") }
    guard ends.count == 2 else { return nil }
    if everyDay {
      guard ends.allSatisfy({ $0.count == 1 }), let from = Self.second(ends[0][0]),
        let to = Self.second(ends[1][0]), from != to
      else { return nil }
      self.init(from: from, to: to)
    } else {
      guard ends.allSatisfy({ $0.count == 2 }), let first = Self.weekday(ends[0][0]),
        let last = Self.weekday(ends[1][0]), let from = Self.second(ends[0][1]),
        let to = Self.second(ends[1][1]), first != last || from < to
      else { return nil }
      self.init(first, from, last, to)
    }
  }

  /// Every day, over midnight where it ends before it begins.
  private init(from: Int32, to: Int32) {
    self.init(
      from < to
        ? [Part(from: from, to: to)]
        : [Part(from: 0, to: to), Part(from: from, to: 86_400)].filter { $0.from < $0.to })
  }

  /// From one weekday to another, with whole days between.
  private init(_ first: Weekday, _ from: Int32, _ last: Weekday, _ to: Int32) {
    let days = Weekday.allCases
    guard first != last, let start = days.firstIndex(of: first) else {
      self.init([Part(first, from: from, to: to)])
      return
    }
    var parts = [Part(first, from: from, to: 86_400)]
    for step in 1..<days.count {
      let day = days[(start + step) % days.count]
      if day == last { break }
      parts.append(Part(day, from: 0, to: 86_400))
    }
    self.init((parts + [Part(last, from: 0, to: to)]).filter { $0.from < $0.to })
  }

  private static func weekday(_ text: Substring) -> Weekday? {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return names.firstIndex { $0 == text }.map { Weekday.allCases[$0] }
  }

  /// `06:00`, up to `24:00`.
  private static func second(_ text: Substring) -> Int32? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2],
      parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let hour = Int32(Substring(parts[0])), let minute = Int32(Substring(parts[1])), minute < 60,
      hour < 24 || (hour == 24 && minute == 0)
    else { return nil }
    return hour * 3_600 + minute * 60
  }
}
