extension FieldBytes {
  /// The time in a field that names its month in English, or that puts slashes into its date:
  /// `Oct 7, 2020, 2:43:11 PM`, `15 Mar 2009`, `2020/11/16 05:43:03 UTC`.
  ///
  /// Nil for anything else, also for days and hours that do not exist. A date of numbers alone needs
  /// its year in front: whether `3/4` is in March or April cannot be read off one field.
  public func wordedTimestamp() -> ParsedTimestamp? { wordedTimestamp(order: nil) }

  /// As `wordedTimestamp()`, for dates of numbers whose order is known too: `5/3/2024 7:04`,
  /// `05.03.24, 07h04`. Two digits stand for a year of this century.
  public func wordedTimestamp(order: DateOrder?) -> ParsedTimestamp? {
    guard count <= 48 else { return nil }
    var words = bytes.split { Ascii.isBlank($0) || $0 == Ascii.comma }[...]
    guard let days = Self.takeDate(&words, order) else { return nil }
    let midnight = Int64(days) * 86_400
    guard let clock = words.popFirst() else {
      return ParsedTimestamp(naiveSeconds: midnight, hasTime: false)
    }
    guard let second = Self.second(clock, half: &words) else { return nil }
    var zone = ParsedTimestamp.Zone.none
    if let word = words.popFirst().map({ FieldBytes(UnsafeRawBufferPointer(rebasing: $0)) }) {
      guard word.isWord("utc") || word.isWord("gmt") else { return nil }
      zone = .utc
    }
    guard words.isEmpty else { return nil }
    return ParsedTimestamp(naiveSeconds: midnight + Int64(second), zone: zone)
  }

  /// The second of the day in a field that tells nothing but the clock: `7:04`, `07h04`, `7:04 PM`;
  /// `24:00` ends the day. Nil for anything else.
  public func clockSecond() -> Int? {
    guard count <= 16 else { return nil }
    let text = trimmed
    if text == "24:00" || text == "24:00:00" { return 86_400 }
    var words = text.bytes.split(whereSeparator: Ascii.isBlank)[...]
    guard let clock = words.popFirst(), let second = Self.second(clock, half: &words),
      words.isEmpty
    else { return nil }
    return second
  }

  private typealias Word = UnsafeRawBufferPointer.SubSequence

  private static func takeDate(_ words: inout ArraySlice<Word>, _ order: DateOrder?) -> Int? {
    guard let first = words.popFirst() else { return nil }
    if let order, let days = days(first, order) { return days }
    let parts = first.split(separator: 0x2F, omittingEmptySubsequences: false)
    if parts.count == 3 {
      guard parts[0].count == 4, let year = number(parts[0]), let month = number(parts[1]),
        let day = number(parts[2])
      else { return nil }
      return CivilDay.since1970(year: year, month: month, day: day)
    }
    guard let second = words.popFirst(), let third = words.popFirst(), third.count == 4,
      let year = number(third)
    else { return nil }
    if let month = month(first), let day = number(second) {
      return CivilDay.since1970(year: year, month: month, day: day)
    }
    guard let day = number(first), let month = month(second) else { return nil }
    return CivilDay.since1970(year: year, month: month, day: day)
  }

  private static func days(_ word: Word, _ order: DateOrder) -> Int? {
    guard let numbers = DateNumbers(FieldBytes(UnsafeRawBufferPointer(rebasing: word))) else {
      return nil
    }
    return numbers.days(order)
  }

  /// The second of the day of a clock of 24 hours, or of 12 with the half of the day behind it.
  private static func second(_ clock: Word, half words: inout ArraySlice<Word>) -> Int? {
    guard let second = second(clock) else { return nil }
    guard let word = words.first.map({ FieldBytes(UnsafeRawBufferPointer(rebasing: $0)) }),
      word.isWord("am") || word.isWord("pm")
    else { return second }
    guard (3_600..<46_800).contains(second) else { return nil }
    words.removeFirst()
    return second % 43_200 + (word.isWord("pm") ? 43_200 : 0)
  }

  /// At most four digits.
  private static func number(_ word: Word) -> Int? {
    guard (1...4).contains(word.count), word.allSatisfy(Ascii.isDigit) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 &- Ascii.zero) }
  }

  private static func month(_ word: Word) -> Int? {
    guard word.count == 3 else { return nil }
    let letters = word.map(Ascii.lowercased)
    return months.firstIndex(of: letters).map { $0 + 1 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  /// The second of the day of `H:MM`, `H:MM:SS` or `HhMM`.
  private static func second(_ word: Word) -> Int? {
    let parts = word.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == Ascii.colon || $0 | 0x20 == 0x68 })
    guard (2...3).contains(parts.count), let hour = number(parts[0]), hour < 24,
      parts.dropFirst().allSatisfy({ $0.count == 2 }), let minute = number(parts[1]), minute < 60,
      let second = parts.count == 3 ? number(parts[2]) : 0, second < 60
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }
}
