/// A time of the day as people's phones write it: `9:05`, `09.05.10`, `9:05 p. m.`, `下午9:05`.
public struct WrittenClock: Sendable, Hashable {
  let hour: Int
  let minute: Int
  let second: Int
  let hasSeconds: Bool
  /// The words before and behind the numbers, in lower case, without blanks and points.
  let words: [[UInt8]]

  /// Longer words are no part of a time.
  private static let wordBytes = 24

  /// The time that a whole text is.
  init?(_ text: ArraySlice<UInt8>) {
    let start = text.prefix(Self.wordBytes + 1).prefix { !Ascii.isDigit($0) }
    var rest = text.dropFirst(start.count)
    guard start.count <= Self.wordBytes, let hour = rest.takeNumber(upTo: 2),
      let separator = rest.popFirst(), separator == Ascii.colon || separator == Ascii.point,
      let minute = rest.takeNumber(upTo: 2), minute.digits == 2
    else { return nil }
    var second: Int?
    if rest.first == separator, rest.dropFirst().first.map(Ascii.isDigit) == true {
      rest.removeFirst()
      guard let taken = rest.takeNumber(upTo: 2), taken.digits == 2 else { return nil }
      second = taken.value
    }
    guard hour.value < 24, minute.value < 60, second ?? 0 < 60, rest.count <= Self.wordBytes,
      !rest.contains(where: Ascii.isDigit)
    else { return nil }
    self.hour = hour.value
    self.minute = minute.value
    self.second = second ?? 0
    hasSeconds = second != nil
    words = [start, rest].map(Self.word).filter { !$0.isEmpty }
  }

  private static func word(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.filter { $0 != Ascii.space && $0 != Ascii.point }.map(Ascii.lowercased)
  }

  /// Whether the hours are those of half a day.
  public var isOfHalfDay: Bool {
    words.contains { Self.morning.contains($0) || Self.afternoon.contains($0) }
  }

  /// Seconds since midnight; nil where the words beside the numbers are not known.
  public var secondOfDay: Int? {
    var hour = hour
    for word in words {
      if Self.morning.contains(word) {
        guard hour <= 12 else { return nil }
        hour %= 12
      } else if Self.afternoon.contains(word) {
        hour = hour < 12 ? hour + 12 : hour
      } else if !Self.fillers.contains(word) {
        return nil
      }
    }
    return hour * 3_600 + minute * 60 + second
  }

  private static let morning = set([
    "am", "a", "vorm", "fm", "ap", "πμ", "de", "ÖÖ", "öö", "sa", "ص", "قظ", "pd", "pg",
    "上午", "凌晨", "早上", "清晨", "오전", "午前", "पूर्वाह्न",
  ])
  private static let afternoon = set([
    "pm", "p", "nachm", "em", "ip", "μμ", "du", "ÖS", "ös", "ch", "م", "بظ", "md", "ptg",
    "下午", "晚上", "中午", "오후", "午後", "अपराह्न",
  ])
  /// What stands beside a time of the whole day.
  private static let fillers = set([
    "à", "um", "uhr", "klo", "kl", "at", "às", "om", "alle", "ore", "h", "hs", "в", "o", "u",
  ])

  private static func set(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }
}

extension FieldBytes {
  /// The time of the day that the field is; nil for anything else.
  public func writtenClock() -> WrittenClock? {
    WrittenClock(PlainText(bytes, upTo: 96).bytes[...])
  }
}

extension FieldBytes {
  /// The time in a field that is a date of three numbers and the time of the day, for those who know
  /// the order of the numbers: `12/31/2021 23:59:59`.
  public func timestamp(_ order: WrittenDate.Order) -> ParsedTimestamp? {
    guard count <= 64 else { return nil }
    var text = PlainText(trimmed.bytes, upTo: 64).bytes[...]
    guard let date = WrittenDate(&text), let day = date.daysSince1970(order) else { return nil }
    if text.isEmpty { return ParsedTimestamp(naiveSeconds: Int64(day) * 86_400, hasTime: false) }
    guard let separator = text.popFirst(), separator == Ascii.space || separator == Ascii.comma,
      let second = WrittenClock(text.drop { $0 == Ascii.space })?.secondOfDay
    else { return nil }
    return ParsedTimestamp(naiveSeconds: Int64(day) * 86_400 + Int64(second))
  }
}
