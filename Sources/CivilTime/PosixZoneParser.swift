/// Reads the `TZ` notation of POSIX with the extended hours of RFC 8536 §3.3.1.
struct PosixZoneParser {
  private var rest: ArraySlice<UInt8>

  init(_ text: [UInt8]) { rest = text[...] }

  mutating func zone() -> PosixZone? {
    guard let name = abbreviation(), let west = hours(upTo: 24) else { return nil }
    let standard = PosixZone.Clock(abbreviation: name, offset: Int32(-west))
    if rest.isEmpty { return PosixZone(standard: standard, daylight: nil) }
    guard let summerName = abbreviation() else { return nil }
    var summerWest = west - 3_600
    if rest.first != UInt8(ascii: ",") {
      guard let stated = hours(upTo: 24) else { return nil }
      summerWest = stated
    }
    guard let start = yearlyMoment(), let end = yearlyMoment(), rest.isEmpty else { return nil }
    return PosixZone(
      standard: standard,
      daylight: PosixZone.Daylight(
        clock: PosixZone.Clock(abbreviation: summerName, offset: Int32(-summerWest)),
        start: start, end: end))
  }

  /// `CET`, or `<+03>` with signs and digits.
  private mutating func abbreviation() -> String? {
    let quoted = take("<")
    let name = rest.prefix {
      quoted ? $0 != UInt8(ascii: ">") : (65...90).contains($0) || (97...122).contains($0)
    }
    rest = rest.dropFirst(name.count)
    guard !quoted || take(">"), (3...10).contains(name.count) else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private mutating func hours(upTo limit: Int) -> Int64? {
    let negative = take("-")
    if !negative { _ = take("+") }
    guard let hour = number(upTo: limit) else { return nil }
    var seconds = hour * 3_600
    for unit in [60, 1] where take(":") {
      guard let part = number(upTo: 59) else { return nil }
      seconds += part * unit
    }
    return Int64(negative ? -seconds : seconds)
  }

  /// `,M3.5.0/3`, `,J60`, `,59/2`; two o'clock unless stated.
  private mutating func yearlyMoment() -> YearlyMoment? {
    guard take(","), let day = day() else { return nil }
    var seconds: Int64 = 7_200
    if take("/") {
      guard let stated = hours(upTo: 167) else { return nil }
      seconds = stated
    }
    return YearlyMoment(day: day, seconds: seconds)
  }

  private mutating func day() -> YearlyMoment.Day? {
    if take("J") {
      return number(upTo: 365).flatMap { $0 >= 1 ? .julian($0) : nil }
    }
    guard take("M") else { return number(upTo: 365).map { .zeroBased($0) } }
    guard let month = number(upTo: 12), month >= 1, take("."), let week = number(upTo: 5),
      week >= 1, take("."), let weekday = number(upTo: 6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func number(upTo limit: Int) -> Int? {
    let digits = rest.prefix { (48...57).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    return value <= limit ? value : nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
