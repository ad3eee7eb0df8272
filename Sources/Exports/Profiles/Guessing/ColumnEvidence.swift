import Places
import Scanning

/// What the first cells of a column look like. Counts of those that are not empty.
struct ColumnEvidence: Sendable, Hashable {
  /// Cells, and how many of them…
  private(set) var filled = 0
  /// …are a time with its day, however written.
  private(set) var times = 0
  /// …of those, name their zone or count seconds.
  private(set) var zoned = 0
  /// …of those, count seconds.
  private(set) var epochs = 0
  /// …are a day without a clock.
  private(set) var days = 0
  /// …are a clock without a day.
  private(set) var clocks = 0
  /// …are a number.
  private(set) var numbers = 0
  private(set) var latitudes = 0
  private(set) var longitudes = 0
  /// …are latitude and longitude.
  private(set) var places = 0
  /// …of those, may have their latitude in front.
  private(set) var latitudesFirst = 0
  /// …are an amount.
  private(set) var amounts = 0
  /// …are three letters.
  private(set) var codes = 0
  /// …have letters.
  private(set) var texts = 0
  /// The largest number, without its sign.
  private(set) var largest = 0.0
  /// Dates of which one has to know the order.
  private(set) var dates: [DateNumbers] = []
  private(set) var hasDots = false
  private(set) var euroSigns = 0
  private(set) var poundSigns = 0

  init(_ cells: [String]) {
    for cell in cells {
      filled += 1
      cell.withField { take($0) }
      if cell.contains("€") { euroSigns += 1 }
      if cell.contains("£") { poundSigns += 1 }
    }
  }

  /// Whether nearly all cells are of one sort: a stray remark is in every table.
  func mostly(_ count: Int) -> Bool { filled > 0 && count * 10 >= filled * 9 }

  private mutating func take(_ field: FieldBytes) {
    takeTime(field)
    if let number = field.double() {
      numbers += 1
      largest = max(largest, number.magnitude)
    } else if field.bytes.contains(where: { (0x41...0x5A).contains($0 & 0xDF) || $0 >= 0xC3 }) {
      texts += 1
    }
    if field.angle(.latitude) != nil { latitudes += 1 }
    if field.angle(.longitude) != nil { longitudes += 1 }
    let isLatitudeFirst = Self.isPlace(field.angles(.latitudeFirst))
    if isLatitudeFirst { latitudesFirst += 1 }
    if isLatitudeFirst || Self.isPlace(field.angles(.longitudeFirst)) { places += 1 }
    if AmountText(field)?.decimal(mayHaveThreeDecimals: true) != nil { amounts += 1 }
    if field.trimmed.count == 3, field.trimmed.bytes.allSatisfy({ (0x41...0x5A).contains($0) }) {
      codes += 1
    }
  }

  private static func isPlace(_ angles: (Double, Double)?) -> Bool {
    angles.flatMap { Coordinate(latitude: $0.0, longitude: $0.1) } != nil
  }

  private mutating func takeTime(_ field: FieldBytes) {
    if field.clockSecond() != nil {
      clocks += 1
    } else if let epoch = field.epochMilliseconds() {
      guard Self.recent.contains(epoch / 1_000) else { return }
      times += 1
      zoned += 1
      epochs += 1
    } else if let stamp = field.timestamp() {
      take(stamp)
    } else if let stamp = field.wordedTimestamp() ?? field.wordedTimestamp(order: .dayMonth)
      ?? field.wordedTimestamp(order: .monthDay)
    {
      take(stamp)
      let day = field.trimmed.bytes.prefix { $0 > 0x20 && $0 != 0x2C }
      let date = FieldBytes(UnsafeRawBufferPointer(rebasing: day))
      guard let numbers = DateNumbers(date) else { return }
      dates.append(numbers)
      if date.bytes.contains(0x2E) { hasDots = true }
    }
  }

  private mutating func take(_ stamp: ParsedTimestamp) {
    guard Moment.plausible.contains(stamp.naiveSeconds) else { return }
    if stamp.hasTime {
      times += 1
      if stamp.zone != .none { zoned += 1 }
    } else {
      days += 1
    }
  }

  /// Seconds since 1970 that are a moment rather than some other number: 2000 to 2100.
  private static let recent: ClosedRange<Int64> = 946_684_800...Moment.plausible.upperBound
}
