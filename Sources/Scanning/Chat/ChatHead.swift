/// What the first line of a message begins with: `14/05/2021, 09:15 - ` on Android, and
/// `[14.05.21, 09:15:01] ` on an iPhone. All places are offsets into the line.
struct ChatHead: Equatable {
  let date: Range<Int>
  let time: Range<Int>
  /// Where the message begins.
  let body: Int

  /// No head is longer.
  static let longest = 128

  /// Nil for a line that begins in another way: a further line of a message.
  init?(_ line: UnsafeRawBufferPointer) {
    // Most lines that go on with a message show it in their first sign.
    guard let first = line.first,
      first >= 0x80 || first == Self.opening || first == Ascii.space || Ascii.isDigit(first)
    else { return nil }
    let text = PlainText(line, upTo: Self.longest)
    var rest = text.bytes[...].drop { $0 == Ascii.space }
    let isBracketed = rest.first == Self.opening
    if isBracketed { rest = rest.dropFirst().drop { $0 == Ascii.space } }
    let dateStart = rest.startIndex
    guard let written = WrittenDate(&rest) else { return nil }
    let dateEnd = rest.startIndex
    let hasComma = rest.first == Ascii.comma
    if hasComma { rest.removeFirst() }
    guard hasComma || rest.first == Ascii.space || rest.first.map({ $0 >= 0x80 }) == true else {
      return nil
    }
    rest = rest.drop { $0 == Ascii.space }
    let ends = isBracketed ? [Self.bracket(in: rest)] : [Self.dash(in: rest), Self.colon(in: rest)]
    guard let (time, clock, body) = Self.time(in: rest, ends.compactMap { $0 }) else { return nil }
    // Programs log as `[2021-05-14 09:15:01]` and `2021-05-14 09:15:01 - `; phones put a comma.
    let isOfProgram =
      isBracketed ? written.hasYearInFront : clock.hasSeconds && !clock.isOfHalfDay
    guard hasComma || !isOfProgram else { return nil }
    date = text.offsets[dateStart]..<text.offsets[dateEnd]
    self.time = text.offsets[time.startIndex]..<text.offsets[time.endIndex]
    self.body = text.offsets[body]
  }

  private static let opening = UInt8(ascii: "[")
  private static let closing = UInt8(ascii: "]")

  /// Where a time may end, and the head.
  private typealias End = (time: Int, head: Int)

  /// The time before the first of the ends that leaves one.
  private static func time(
    in text: ArraySlice<UInt8>, _ ends: [End]
  ) -> (ArraySlice<UInt8>, WrittenClock, body: Int)? {
    for end in ends {
      var time = text[..<end.time]
      while time.last == Ascii.space { time.removeLast() }
      if let clock = WrittenClock(time) { return (time, clock, end.head) }
    }
    return nil
  }

  private static func bracket(in text: ArraySlice<UInt8>) -> End? {
    guard let close = text.firstIndex(of: closing) else { return nil }
    let next = close + 1
    return (close, next < text.endIndex && text[next] == Ascii.space ? next + 1 : next)
  }

  private static func dash(in text: ArraySlice<UInt8>) -> End? {
    let dash = text.indices.dropFirst().first {
      text[$0] == Ascii.minus && text[$0 - 1] == Ascii.space
        && $0 + 1 < text.endIndex && text[$0 + 1] == Ascii.space
    }
    return dash.map { ($0 - 1, $0 + 2) }
  }

  /// Old iPhones wrote `12/05/14, 09:15:01: Ana: …`.
  private static func colon(in text: ArraySlice<UInt8>) -> End? {
    let colon = text.indices.first {
      text[$0] == Ascii.colon && $0 + 1 < text.endIndex && text[$0 + 1] == Ascii.space
    }
    // Prose has such a sign too; here the time must be one.
    guard let colon, WrittenClock(text[..<colon])?.secondOfDay != nil else { return nil }
    return (colon, colon + 2)
  }
}
