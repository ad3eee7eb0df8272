extension FieldBytes {
  /// The time in a field as programs write it behind a day of the week:
  /// `Mon, 05 Feb 2018 22:11:34 GMT` (RFC 1123) or `Wed Oct 10 20:19:24 +0000 2018` (C).
  ///
  /// Nil for anything else, also for days and hours that do not exist. Whether the day of the week is
  /// the right one is not looked at.
  public func weekdayTimestamp() -> ParsedTimestamp? {
    guard count <= 48 else { return nil }
    let words = bytes.split { Ascii.isBlank($0) || $0 == Ascii.comma }
    guard words.count == 6, Self.weekdays.contains(words[0].map(Ascii.lowercased)) else {
      return nil
    }
    let order = MonthWord.number(words[1]) == nil ? [1, 2, 3, 4, 5] : [2, 1, 5, 3, 4]
    let (day, year, clock, zone) = (
      words[order[0]], words[order[2]], words[order[3]], words[order[4]]
    )
    guard let month = MonthWord.number(words[order[1]]), (1...2).contains(day.count) else {
      return nil
    }
    var written = Array(year) + [Ascii.minus]
    written += [Ascii.zero + UInt8(month / 10), Ascii.zero + UInt8(month % 10)]
    written += [Ascii.minus] + (day.count == 1 ? [Ascii.zero] : []) + Array(day)
    written += [Ascii.space] + Array(clock) + [Ascii.space] + Array(zone)
    return written.withUnsafeBytes { FieldBytes($0).timestamp() }
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map {
    Array($0.utf8)
  }
}
