extension FieldBytes {
  /// The time in a field as people write it: with its month in words of English, French, Dutch or
  /// German, with slashes, or with points between day, month and year: `Oct 7, 2020, 2:43:11 PM CET`,
  /// `15 mars 2009`, `2020/11/16 05:43:03 UTC`, `05.03.2024, 19:04:40 MEZ`.
  ///
  /// Nil for anything else, also for days and hours that do not exist. A zone that is not known leaves
  /// the clock on the wall. A date of numbers and slashes alone needs its year in front: whether `3/4`
  /// is in March or April cannot be read off one field. Points always put the day first.
  public func wordedTimestamp() -> ParsedTimestamp? { wordedTimestamp(order: nil) }

  /// As `wordedTimestamp()`, for dates of numbers whose order is known too: `5/3/2024 7:04`,
  /// `05.03.24, 07h04`. Two digits stand for a year of this century.
  public func wordedTimestamp(order: DateOrder?) -> ParsedTimestamp? {
    guard count <= 64 else { return nil }
    let text = spelledWithSpaces
    return text.withUnsafeBytes { text in
      var words = text.split { Ascii.isBlank($0) || $0 == Ascii.comma }[...]
      return Self.timestamp(&words, order)
    }
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

  private static func timestamp(
    _ words: inout ArraySlice<Word>, _ order: DateOrder?
  ) -> ParsedTimestamp? {
    if words.first.map(WeekdayWord.isOne) == true { words.removeFirst() }
    guard let days = takeDate(&words, order) else { return nil }
    let midnight = Int64(days) * 86_400
    if words.count > 1, words.first.map(isJoint) == true { words.removeFirst() }
    guard let clock = words.popFirst() else {
      return ParsedTimestamp(naiveSeconds: midnight, hasTime: false)
    }
    guard let second = second(clock, half: &words) else { return nil }
    var zone = ParsedTimestamp.Zone.none
    if let word = words.popFirst() {
      guard let named = ZoneWord.zone(word) else { return nil }
      zone = named
    }
    guard words.isEmpty else { return nil }
    return ParsedTimestamp(naiveSeconds: midnight + Int64(second), zone: zone)
  }

  /// The bytes, with a space for each no-break space, also the narrow one.
  private var spelledWithSpaces: [UInt8] {
    var spelled: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == 0xC2, rest.first == 0xA0 {
        rest.removeFirst()
        spelled.append(Ascii.space)
      } else if byte == 0xE2, rest.starts(with: [0x80, 0xAF]) {
        rest.removeFirst(2)
        spelled.append(Ascii.space)
      } else {
        spelled.append(byte)
      }
    }
    return spelled
  }

  /// What some languages put between date and clock.
  private static func isJoint(_ word: Word) -> Bool {
    ["at", "à", "om", "um"].contains { word.elementsEqual($0.utf8) }
  }

  /// Nil for a word that is neither `am` nor `pm`.
  private static func isAfternoon(_ word: Word) -> Bool? {
    let letters = word.filter { $0 != Ascii.point }.map(Ascii.lowercased)
    if letters.elementsEqual("pm".utf8) { return true }
    return letters.elementsEqual("am".utf8) ? false : nil
  }

  private static func takeDate(_ words: inout ArraySlice<Word>, _ order: DateOrder?) -> Int? {
    guard let first = words.popFirst() else { return nil }
    if let order, let days = days(first, order) { return days }
    if let days = numericDate(first) { return days }
    guard let second = words.popFirst(), let third = words.popFirst(), third.count == 4,
      let year = number(third)
    else { return nil }
    if let month = MonthWord.number(first), let day = number(second) {
      return CivilDay.since1970(year: year, month: month, day: day)
    }
    // German sets a point behind the day.
    let written = first.last == Ascii.point ? first.dropLast() : first
    guard let day = number(written), let month = MonthWord.number(second) else { return nil }
    return CivilDay.since1970(year: year, month: month, day: day)
  }

  /// `2020/11/16` or `16.11.2020`.
  private static func numericDate(_ word: Word) -> Int? {
    let slashed = word.split(separator: 0x2F, omittingEmptySubsequences: false)
    let pointed = word.split(separator: Ascii.point, omittingEmptySubsequences: false)
    let parts = slashed.count == 3 ? slashed : pointed.reversed()
    guard parts.count == 3, parts[0].count == 4, let year = number(parts[0]),
      let month = number(parts[1]), let day = number(parts[2])
    else { return nil }
    return CivilDay.since1970(year: year, month: month, day: day)
  }

  private static func days(_ word: Word, _ order: DateOrder) -> Int? {
    DateNumbers(FieldBytes(UnsafeRawBufferPointer(rebasing: word)))?.days(order)
  }

  /// The second of the day of a clock of 24 hours, or of 12 with the half of the day behind it.
  private static func second(_ clock: Word, half words: inout ArraySlice<Word>) -> Int? {
    guard let second = second(clock) else { return nil }
    guard let isAfternoon = words.first.flatMap(isAfternoon) else { return second }
    guard (3_600..<46_800).contains(second) else { return nil }
    words.removeFirst()
    return second % 43_200 + (isAfternoon ? 43_200 : 0)
  }

  /// At most four digits.
  private static func number(_ word: Word) -> Int? {
    guard (1...4).contains(word.count), word.allSatisfy(Ascii.isDigit) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 &- Ascii.zero) }
  }

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
