/// Brings the bytes of a document into the form that is parsed: UTF-16 as UTF-8, no byte order mark
/// and no blanks in front, control characters as blanks.
struct MarkupOpening: Sendable {
  /// Bytes that do not show yet how the document is encoded; nil once that is known.
  private var start: [UInt8]? = []
  private var transcoder: UTF16Transcoder?
  private var isAtText = false
  /// A carriage return at the end of the last chunk, held back until it shows whether a line feed
  /// follows: the two are one line end.
  private var hasReturn = false
  /// Whether the encoding is known to be UTF-8, whatever the document says of it.
  private(set) var isUTF8 = false

  /// The text so far not returned; nil while there is too little of it.
  mutating func take(_ chunk: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8]? {
    var text: [UInt8] = []
    if start != nil {
      start?.append(contentsOf: chunk)
      guard let begun = start, begun.count >= 4 || isLast else { return nil }
      start = nil
      text = begin(begun)
    } else if transcoder != nil {
      transcoder?.append(chunk, to: &text)
    } else {
      text = Array(chunk)
    }
    if isLast { transcoder?.finish(&text) }
    if !isAtText {
      text = Array(text.drop(while: Ascii.isBlank))
      if text.isEmpty, !isLast { return nil }
      isAtText = true
    }
    if hasReturn { text.insert(Ascii.carriageReturn, at: 0) }
    hasReturn = !isLast && text.last == Ascii.carriageReturn
    if hasReturn { text.removeLast() }
    Self.blankControls(&text)
    return text
  }

  private mutating func begin(_ bytes: [UInt8]) -> [UInt8] {
    let (encoding, length) = bytes.withUnsafeBytes { TextEncoding.detected($0) }
    var isBigEndian: Bool?
    if case .utf16(let order) = encoding { isBigEndian = order }
    // Without a mark, the zero beside the first `<` tells.
    if bytes.starts(with: [0x3C, 0]) { isBigEndian = false }
    if bytes.starts(with: [0, 0x3C]) { isBigEndian = true }
    isUTF8 = length > 0 || isBigEndian != nil
    guard let isBigEndian else { return Array(bytes[length...]) }
    var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
    var text: [UInt8] = []
    bytes[length...].withUnsafeBytes { transcoder.append($0, to: &text) }
    self.transcoder = transcoder
    return text
  }

  private static func blankControls(_ text: inout [UInt8]) {
    text.withUnsafeMutableBufferPointer { text in
      guard let bytes = text.baseAddress else { return }
      var position = 0
      while position < text.count {
        if position + 8 <= text.count {
          let low = Bytes.belowSpace(Bytes.word(bytes, at: position))
          guard low != 0 else {
            position += 8
            continue
          }
          position += low.trailingZeroBitCount >> 3
        }
        if isControl(bytes[position]) { bytes[position] = Ascii.space }
        position += 1
      }
    }
  }

  @inline(__always)
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < Ascii.space && byte != Ascii.tab && byte != Ascii.lineFeed
      && byte != Ascii.carriageReturn
  }
}
