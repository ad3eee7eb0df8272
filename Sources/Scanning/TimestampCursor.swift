/// Walks over the bytes of a written time.
struct TimestampCursor {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func timestamp() -> ParsedTimestamp? {
    guard let days = date() else { return nil }
    let midnight = Int64(days) * 86_400
    if isAtEnd { return ParsedTimestamp(naiveSeconds: midnight, hasTime: false) }
    guard takeTimeMark(), let (second, milliseconds) = clock(), let zone = zone() else {
      return nil
    }
    return ParsedTimestamp(
      naiveSeconds: midnight + Int64(second), milliseconds: milliseconds, zone: zone)
  }

  private var isAtEnd: Bool { position >= bytes.count }
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always)
  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Exactly `count` digits.
  @inline(__always)
  private mutating func number(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for index in position..<position + count {
      guard Ascii.isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] &- Ascii.zero)
    }
    position += count
    return value
  }

  /// Days since 1970-01-01.
  private mutating func date() -> Int? {
    guard let year = number(4), take(Ascii.minus), let month = number(2), take(Ascii.minus),
      let day = number(2)
    else { return nil }
    return CivilDay.since1970(year: year, month: month, day: day)
  }

  private mutating func takeTimeMark() -> Bool {
    if take(0x54) || take(0x74) { return true }
    guard take(Ascii.space) else { return false }
    while take(Ascii.space) {}
    return true
  }

  private mutating func clock() -> (second: Int, milliseconds: Int32)? {
    guard let hour = number(2) ?? number(1), hour < 24, take(Ascii.colon),
      let minute = number(2), minute < 60
    else { return nil }
    var second = 0
    var milliseconds: Int32 = 0
    if take(Ascii.colon) {
      guard let written = number(2), written <= 60 else { return nil }
      second = written
      if take(Ascii.point) || take(Ascii.comma) {
        guard let fraction = fraction() else { return nil }
        milliseconds = fraction
      }
    }
    return (hour * 3600 + minute * 60 + second, milliseconds)
  }

  private mutating func fraction() -> Int32? {
    let start = position
    var value: Int32 = 0
    while let byte = next, Ascii.isDigit(byte) {
      if position - start < 3 { value = value * 10 + Int32(byte &- Ascii.zero) }
      position += 1
    }
    switch position - start {
    case 0: return nil
    case 1: return value * 100
    case 2: return value * 10
    default: return value
    }
  }

  private mutating func zone() -> ParsedTimestamp.Zone? {
    if isAtEnd { return ParsedTimestamp.Zone.none }
    if take(0x5A) || take(0x7A) { return isAtEnd || isRestUTC ? .utc : nil }
    while take(Ascii.space) {}
    if next == Ascii.plus || next == Ascii.minus { return offset() }
    let name = FieldBytes(UnsafeRawBufferPointer(rebasing: bytes[position...]))
    return name == "UTC" || name == "GMT" || name == "Z" ? .utc : nil
  }

  /// Whether nothing but the `[UTC]` is left that programs written in Java put behind a `Z`.
  private var isRestUTC: Bool {
    FieldBytes(UnsafeRawBufferPointer(rebasing: bytes[position...])) == "[UTC]"
  }

  /// `±hh`, `±hhmm` or `±hh:mm`, and perhaps the zone's abbreviation.
  private mutating func offset() -> ParsedTimestamp.Zone? {
    let isWest = next == Ascii.minus
    position += 1
    guard let hours = number(2), hours <= 18 else { return nil }
    var minutes = 0
    if take(Ascii.colon) || next.map(Ascii.isDigit) == true {
      guard let written = number(2), written < 60 else { return nil }
      minutes = written
    }
    guard takeAbbreviation() else { return nil }
    let seconds = Int32(hours * 3600 + minutes * 60)
    return seconds == 0 ? .utc : .offset(isWest ? -seconds : seconds)
  }

  /// Whether nothing but a zone's abbreviation of at most five letters is left.
  private mutating func takeAbbreviation() -> Bool {
    if isAtEnd { return true }
    guard take(Ascii.space) else { return false }
    let rest = bytes[position...]
    return (1...5).contains(rest.count) && rest.allSatisfy(Ascii.isLetter)
  }
}

/// Days of the proleptic Gregorian calendar.
enum CivilDay {
  /// Days from 1970-01-01 to the date, or nil if there is no such day. `year` is 0…9999.
  /// After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
  static func since1970(year: Int, month: Int, day: Int) -> Int? {
    guard (1...12).contains(month), day >= 1, day <= length(ofMonth: month, year: year) else {
      return nil
    }
    // Counted from March, so that the leap day comes last.
    let shifted = month <= 2 ? year + 399 : year + 400
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era - 1) * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
