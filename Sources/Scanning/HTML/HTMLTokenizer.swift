/// Cuts HTML that arrives in chunks of any size into tags and text, as it finds them: nothing is
/// too broken to go on. Comments, declarations, scripts and styles are left out.
struct HTMLTokenizer: Sendable {
  enum Token {
    case start(HTMLTag)
    case end(FieldBytes)
    /// As written; ``HTMLEntities`` decodes it.
    case text(UnsafeRawBufferPointer)
  }

  /// 1-based line of the token that is handed out.
  private(set) var line = 1
  /// Where it begins in the stream, in its UTF-8 form.
  private(set) var offset = 0

  private var window: [UInt8] = []
  /// No attempt is made before the window is as large: doubling keeps the attempts linear.
  private var retryCount = 0
  private var mode = Mode.content
  private let tagBytes: Int

  private enum Mode: Equatable {
    case content
    /// Everything up to the mark is left out.
    case skipping(until: [UInt8])
  }

  private static let rawElements: [[UInt8]] = [
    Array("script".utf8), Array("style".utf8), Array("noscript".utf8), Array("template".utf8),
  ]

  /// `tagBytes`: the longest tag that is looked into; a longer one is left out.
  init(tagBytes: Int) {
    self.tagBytes = tagBytes
  }

  mutating func take(
    _ text: [UInt8], isLast: Bool, _ token: (Token, _ line: Int, _ offset: Int) throws -> Void
  ) rethrows {
    window.append(contentsOf: text)
    guard window.count >= retryCount || isLast else { return }
    var bytes: [UInt8] = []
    swap(&bytes, &window)
    var position = 0
    defer {
      bytes.removeSubrange(0..<position)
      retryCount = bytes.count * 2
      swap(&bytes, &window)
    }
    try bytes.withUnsafeBytes { bytes in
      while position < bytes.count {
        let start = position
        guard let found = next(bytes, from: start, isLast: isLast) else { break }
        // Before the token is handed out, since that may throw.
        position = found.end
        let (line, offset) = (self.line, self.offset)
        pass(bytes[start..<position])
        if let part = found.token { try token(part, line, offset) }
      }
    }
  }

  private struct Found {
    /// Nil for what is left out.
    var token: Token?
    var end: Int
  }

  private mutating func pass(_ bytes: Slice<UnsafeRawBufferPointer>) {
    for byte in bytes where byte == Ascii.lineFeed { line += 1 }
    offset += bytes.count
  }

  /// The token at `start`; nil where the window does not show its end.
  private mutating func next(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isLast: Bool
  ) -> Found? {
    if case .skipping(let mark) = mode { return skip(bytes, from: start, to: mark, isLast: isLast) }
    guard bytes[start] == Ascii.less else { return text(bytes, from: start, isLast: isLast) }
    let rest = bytes[(start + 1)...]
    guard let sign = rest.first, rest.count >= 3 || isLast else {
      return isLast ? literal(bytes, start..<bytes.count) : nil
    }
    if rest.starts(with: [0x21, 0x2D, 0x2D]) {
      mode = .skipping(until: [0x2D, 0x2D, 0x3E])
      return Found(token: nil, end: start + 4)
    }
    let isTag = Ascii.isLetter(sign) || sign == Ascii.slash || sign == 0x21 || sign == 0x3F
    // A lone sign is text.
    guard isTag else { return literal(bytes, start..<start + 1) }
    return tag(bytes, from: start, isLast: isLast)
  }

  private mutating func tag(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isLast: Bool
  ) -> Found? {
    guard let close = Self.tagEnd(bytes[(start + 1)...]), close - start <= tagBytes else {
      if bytes.count - start > tagBytes {
        mode = .skipping(until: [Ascii.greater])
        return Found(token: nil, end: start + 1)
      }
      return isLast ? Found(token: nil, end: bytes.count) : nil
    }
    let found = Found(token: nil, end: close + 1)
    switch bytes[start + 1] {
    case 0x21, 0x3F: return found
    case Ascii.slash:
      let name = HTMLTag(UnsafeRawBufferPointer(rebasing: bytes[(start + 2)..<close])).name
      return Found(token: .end(name), end: close + 1)
    default:
      let tag = HTMLTag(UnsafeRawBufferPointer(rebasing: bytes[(start + 1)..<close]))
      if let raw = Self.rawElements.first(where: { tag.isNamed($0) }) {
        mode = .skipping(until: [Ascii.less, Ascii.slash] + raw)
        return found
      }
      return Found(token: .start(tag), end: close + 1)
    }
  }

  /// Goes on to the mark, whatever the case of its letters.
  private mutating func skip(
    _ bytes: UnsafeRawBufferPointer, from start: Int, to mark: [UInt8], isLast: Bool
  ) -> Found? {
    var position = start
    while position + mark.count <= bytes.count {
      if bytes[position] == mark[0],
        zip(bytes[position..<position + mark.count], mark)
          .allSatisfy({ Ascii.lowercased($0) == $1 })
      {
        mode = .content
        // The end tag of a script goes on to its own `>`.
        let isEndTag = mark[0] == Ascii.less
        return Found(token: nil, end: isEndTag ? position : position + mark.count)
      }
      position += 1
    }
    if isLast { return Found(token: nil, end: bytes.count) }
    return position > start ? Found(token: nil, end: position) : nil
  }

  private mutating func text(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isLast: Bool
  ) -> Found? {
    var end = bytes[start...].firstIndex(of: Ascii.less) ?? bytes.count
    if end == bytes.count, !isLast {
      // An entity may go on in the next chunk.
      let tail = max(start, end - HTMLEntities.longest)
      if let open = bytes[tail..<end].lastIndex(of: Ascii.ampersand),
        !bytes[open..<end].contains(Ascii.semicolon)
      {
        end = open
      }
      if end == start { return nil }
    }
    return literal(bytes, start..<end)
  }

  private func literal(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Found {
    Found(token: .text(UnsafeRawBufferPointer(rebasing: bytes[range])), end: range.upperBound)
  }

  /// The `>` that ends a tag: the first outside the quotes of attribute values.
  private static func tagEnd(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    var quote: UInt8?
    var isValue = false
    for index in bytes.indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == Ascii.greater {
        return index
      } else if isValue, byte == Ascii.quote || byte == Ascii.apostrophe {
        quote = byte
        isValue = false
      } else if byte == Ascii.equals {
        isValue = true
      } else if !Ascii.isBlank(byte) {
        isValue = false
      }
    }
    return nil
  }
}
