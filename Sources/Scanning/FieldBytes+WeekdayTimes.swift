extension FieldBytes {
  /// The time in a field as programs write it behind a day of the week:
  /// `Mon, 05 Feb 2018 22:11:34 GMT` (RFC 1123) or `Wed Oct 10 20:19:24 +0000 2018` (C).
  ///
  /// Nil for anything else, also for days and hours that do not exist. Whether the day of the week is
  /// the right one is not looked at.
  public func weekdayTimestamp() -> ParsedTimestamp? {
    guard count <= 48 else { return nil }
    let words = bytes.split { Ascii.isBlank($0) || $0 == Ascii.comma }
    guard words.count == 6, Self.place(of: words[0], in: Self.weekdays) != nil else { return nil }
    let order =
      Self.place(of: words[1], in: Self.months) == nil ? [1, 2, 3, 4, 5] : [2, 1, 5, 3, 4]
    let (day, year, clock, zone) = (
      words[order[0]], words[order[2]], words[order[3]], words[order[4]]
    )
    guard let month = Self.place(of: words[order[1]], in: Self.months), (1...2).contains(day.count)
    else { return nil }
    var written = Array(year) + [Ascii.minus]
    written += [Ascii.zero + UInt8((month + 1) / 10), Ascii.zero + UInt8((month + 1) % 10)]
    written += [Ascii.minus] + (day.count == 1 ? [Ascii.zero] : []) + Array(day)
    written += [Ascii.space] + Array(clock) + [Ascii.space] + Array(zone)
    return written.withUnsafeBytes { FieldBytes($0).timestamp() }
  }

  /// Which of the names a word of three letters is.
  private static func place(
    of word: UnsafeRawBufferPointer.SubSequence, in names: [[UInt8]]
  ) -> Int? {
    word.count == 3 ? names.firstIndex(of: word.map(Ascii.lowercased)) : nil
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map {
    Array($0.utf8)
  }
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }
}
