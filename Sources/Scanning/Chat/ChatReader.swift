/// Reads the messages of a chat that a messenger wrote as text: a line that begins with date and
/// time opens a message, and lines that begin otherwise go on with it.
///
/// The columns are `date`, `time`, `sender` and `text`, each as written. What the messenger itself
/// says in the chat has no sender. Of a long line, and of a long message, the beginning is kept.
/// Time is linear in the stream; memory is one chunk and one message.
public struct ChatReader: RecordReader {
  public let header = ["date", "time", "sender", "text"]
  public private(set) var rowCount = 0
  public var problems: [ScanProblem] { [] }
  public var problemCount: Int { 0 }

  private enum Field: Int { case date, time, sender, text }

  /// Bytes kept of a line, and of a message.
  private static let textBytes = 1 << 16
  private static let senderBytes = 256

  /// The line being read, as far as it is kept.
  private var line: [UInt8] = []
  private var lineNumber = 0
  private var lineOffset = 0
  /// Bytes of the stream so far.
  private var offset = 0
  private var fields = FieldBuffer(columns: 4, fieldBytes: Self.textBytes)
  private var messageLine = 0
  private var messageOffset = 0

  public init() {}

  /// Whether a file begins with a message.
  public static func mayBegin(with bytes: [UInt8]) -> Bool {
    bytes.prefix { $0 != Ascii.lineFeed }.withUnsafeBytes { ChatHead($0) != nil }
  }

  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    guard let start = chunk.baseAddress else { return }
    let bytes = start.assumingMemoryBound(to: UInt8.self)
    var position = 0
    while position < chunk.count {
      let end = Bytes.firstIndex(of: Ascii.lineFeed, in: bytes, from: position, to: chunk.count)
      let kept = min(end - position, Self.textBytes - line.count)
      line.append(contentsOf: chunk[position..<position + kept])
      guard end < chunk.count else { break }
      try endLine(record)
      position = end + 1
      lineOffset = offset + position
    }
    offset += chunk.count
  }

  public mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows {
    if !line.isEmpty { try endLine(record) }
    try deliver(record)
    messageLine = 0
  }

  private mutating func endLine(_ record: (borrowing Record) throws -> Void) rethrows {
    lineNumber += 1
    var line: [UInt8] = []
    swap(&line, &self.line)
    try line.withUnsafeBytes { line in
      if let head = ChatHead(line) {
        try deliver(record)
        begin(head, line)
      } else if messageLine > 0 {
        fields.set(line, to: Field.text.rawValue)
      }
    }
    line.removeAll(keepingCapacity: true)
    swap(&line, &self.line)
  }

  private mutating func begin(_ head: ChatHead, _ line: UnsafeRawBufferPointer) {
    rowCount += 1
    messageLine = lineNumber
    messageOffset = lineOffset
    fields.removeAll()
    set(line[head.date], to: .date)
    set(line[head.time], to: .time)
    var text = line[head.body...]
    if let end = Self.endOfSender(text) {
      let sender = FieldBytes(UnsafeRawBufferPointer(rebasing: text[..<end])).withoutMarks
      fields.set(sender.bytes, to: Field.sender.rawValue)
      text = text[(end + 1)...]
    }
    set(text, to: .text)
  }

  private mutating func set(_ text: Slice<UnsafeRawBufferPointer>, to field: Field) {
    fields.set(UnsafeRawBufferPointer(rebasing: text), to: field.rawValue)
  }

  /// The colon behind the name in front of a message; nil where the messenger itself speaks.
  private static func endOfSender(_ text: Slice<UnsafeRawBufferPointer>) -> Int? {
    let colon = text.prefix(senderBytes).indices.first {
      text[$0] == Ascii.colon && ($0 + 1 == text.endIndex || Ascii.isBlank(text[$0 + 1]))
    }
    guard let colon, colon > text.startIndex else { return nil }
    // `Ana changed the subject to "Trip: Rome"` is no word of Ana's.
    return quotes(in: text[..<colon]).isMultiple(of: 2) ? colon : nil
  }

  /// How many quotation marks of any kind there are.
  private static func quotes(in text: Slice<UnsafeRawBufferPointer>) -> Int {
    text.indices.count { index in
      switch text[index...].prefix(3) {
      case let mark where mark.first == Ascii.quote: true
      case let mark where mark.starts(with: [0xC2, 0xAB]) || mark.starts(with: [0xC2, 0xBB]): true
      case let mark where mark.starts(with: [0xE2, 0x80]): (0x9C...0x9F).contains(mark.last ?? 0)
      default: false
      }
    }
  }

  private mutating func deliver(_ record: (borrowing Record) throws -> Void) rethrows {
    guard messageLine > 0 else { return }
    try fields.deliver(row: rowCount, line: messageLine, byteOffset: messageOffset, record)
  }
}
