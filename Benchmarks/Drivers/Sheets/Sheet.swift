import CivilTime
import Places

/// A table in the making: fields are appended to one buffer, without a string for each.
///
/// The words of invented drivers hold no separators and no quotes.
struct Sheet {
  private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  private let lineEnd: [UInt8]
  private var isFirst = true

  init(_ header: [String], separator: Character = ",", lineEnd: String = "\n") {
    self.separator = separator.asciiValue ?? UInt8(ascii: ",")
    self.lineEnd = Array(lineEnd.utf8)
    for name in header { put(name) }
    endRow()
  }

  mutating func endRow() {
    bytes += lineEnd
    isFirst = true
  }

  private mutating func beginField() {
    if !isFirst { bytes.append(separator) }
    isFirst = false
  }

  mutating func put(_ text: String) {
    beginField()
    bytes += text.utf8
  }

  mutating func put(_ number: Int64) {
    beginField()
    append(number)
  }

  mutating func put(_ flag: Bool) { put(flag ? "true" : "false") }

  mutating func skip(_ count: Int = 1) {
    for _ in 0..<count { beginField() }
  }

  /// A number of `10^−places`.
  mutating func put(_ number: Int64, places: Int) {
    beginField()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let magnitude = abs(number)
    append(magnitude / scale)
    guard places > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    append(magnitude % scale, digits: places)
  }

  mutating func put(cents: Int64) { put(cents, places: 2) }

  /// Latitude and longitude, to the millionth of a degree.
  mutating func put(_ place: Coordinate) {
    put(Int64((place.latitude * 1e6).rounded()), places: 6)
    put(Int64((place.longitude * 1e6).rounded()), places: 6)
  }

  private mutating func append(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits = 1
    var rest = abs(number) / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    append(abs(number), digits: digits)
  }

  private mutating func append(_ number: Int64, digits: Int) {
    let start = bytes.count
    bytes += repeatElement(UInt8(ascii: "0"), count: digits)
    var rest = number
    for index in stride(from: start + digits - 1, through: start, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

// MARK: Times

extension Sheet {
  /// `2024-10-14T06:58:10.000Z`.
  mutating func put(utc moment: Instant) {
    put(clock: moment.seconds, between: "T")
    bytes += ".000Z".utf8
  }

  /// The wall clock, wrongly marked with the `Z` of UTC.
  mutating func put(local moment: Instant, _ zone: ZoneRules) {
    put(utc: moment + Int64(zone.offset(at: moment)))
  }

  /// `2024-10-14 06:58:10`, UTC without saying so.
  mutating func put(spaced moment: Instant) { put(clock: moment.seconds, between: " ") }

  /// The wall clock as `2024-10-14 08:58:10`, or with a `T`.
  mutating func put(wall moment: Instant, _ zone: ZoneRules, between: Character = " ") {
    put(clock: moment.seconds + Int64(zone.offset(at: moment)), between: between)
  }

  /// `2024-10-14T08:58:10+02:00`.
  mutating func put(zoned moment: Instant, _ zone: ZoneRules) {
    put(wall: moment, zone, between: "T")
    let minutes = Int64(zone.offset(at: moment)) / 60
    bytes.append(UInt8(ascii: minutes < 0 ? "-" : "+"))
    append(abs(minutes) / 60, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    append(abs(minutes) % 60, digits: 2)
  }

  /// - Parameter isPadded: whether an hour before ten has a zero.
  mutating func put(clock seconds: Int64, between: Character, isPadded: Bool = true) {
    beginField()
    let clock = LocalDateTime(naiveSeconds: seconds)
    append(clock.date)
    bytes += String(between).utf8
    let second = Int64(clock.secondOfDay)
    append(second / 3_600, digits: isPadded || second >= 36_000 ? 2 : 1)
    bytes.append(UInt8(ascii: ":"))
    append(second / 60 % 60, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    append(second % 60, digits: 2)
  }

  mutating func put(_ date: LocalDate) {
    beginField()
    append(date)
  }

  private mutating func append(_ date: LocalDate) {
    let (year, month, day) = date.parts
    append(Int64(year), digits: 4)
    bytes.append(UInt8(ascii: "-"))
    append(Int64(month), digits: 2)
    bytes.append(UInt8(ascii: "-"))
    append(Int64(day), digits: 2)
  }
}
