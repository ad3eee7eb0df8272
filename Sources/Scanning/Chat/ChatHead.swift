/// What the first line of a message begins with: `14/05/2021, 09:15 - ` on Android, and
/// `[14.05.21, 09:15:01] ` on an iPhone. All places are offsets into the line.
struct ChatHead: Equatable {
  private(set) var date: Range<Int>
  private(set) var time: Range<Int>
  /// Where the message begins.
  private(set) var body: Int

  /// No head is longer.
  static let longest = 128

  /// Nil for a line that begins in another way: a further line of a message.
  init?(_ line: UnsafeRawBufferPointer) {
    // Most lines that go on with a message show it in their first sign.
    guard let first = line.first,
      first >= 0x80 || first == 0x5B || first == Ascii.space
        || Ascii.isDigit(first)
    else { return nil }
    let text = PlainText(line, upTo: Self.longest)
    var rest = text.bytes[...].drop { $0 == Ascii.space }
    let isBracketed = rest.first == 0x5B
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
    guard let end = Self.end(ofTimeIn: rest, isBracketed: isBracketed) else { return nil }
    var time = rest[..<end.time]
    while time.last == Ascii.space { time.removeLast() }
    guard let clock = WrittenClock(time) else { return nil }
    // Programs log as `[2021-05-14 09:15:01]` and `2021-05-14 09:15:01 - `; phones never do.
    let isOfProgram = isBracketed ? !hasComma && written.hasYearInFront : clock.hasSeconds
    guard !isOfProgram else { return nil }
    date = text.offsets[dateStart]..<text.offsets[dateEnd]
    self.time = text.offsets[time.startIndex]..<text.offsets[time.endIndex]
    body = text.offsets[end.head]
  }

  /// Where the time ends and the head.
  private static func end(
    ofTimeIn text: ArraySlice<UInt8>, isBracketed: Bool
  ) -> (time: Int, head: Int)? {
    if isBracketed {
      guard let close = text.firstIndex(of: 0x5D) else { return nil }
      let next = text.index(after: close)
      return (close, next < text.endIndex && text[next] == Ascii.space ? next + 1 : next)
    }
    let dash = text.indices.dropFirst().first {
      text[$0] == Ascii.minus && text[$0 - 1] == Ascii.space
        && $0 + 1 < text.endIndex && text[$0 + 1] == Ascii.space
    }
    return dash.map { ($0 - 1, $0 + 2) }
  }
}
