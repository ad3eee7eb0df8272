/// What a byte order mark says about a stream.
enum TextEncoding {
  case utf8
  case utf16(isBigEndian: Bool)

  /// The encoding and the length of the mark; UTF-8 when there is none.
  static func marked(_ prefix: UnsafeRawBufferPointer) -> (encoding: TextEncoding, length: Int) {
    if prefix.startsWithUTF8Mark { return (.utf8, 3) }
    guard prefix.count >= 2 else { return (.utf8, 0) }
    if prefix[0] == 0xFF, prefix[1] == 0xFE { return (.utf16(isBigEndian: false), 2) }
    if prefix[0] == 0xFE, prefix[1] == 0xFF { return (.utf16(isBigEndian: true), 2) }
    return (.utf8, 0)
  }

  /// A whole text as UTF-8, without its mark; one that ends anywhere will do.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { raw in
      let (encoding, length) = marked(raw)
      let rest = UnsafeRawBufferPointer(rebasing: raw[length...])
      guard case .utf16(let isBigEndian) = encoding else { return Array(rest) }
      var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
      var text: [UInt8] = []
      transcoder.append(rest, to: &text)
      transcoder.finish(&text)
      return text
    }
  }
}

/// Turns UTF-16 into UTF-8, chunk by chunk; a lone surrogate becomes U+FFFD.
struct UTF16Transcoder: Sendable {
  let isBigEndian: Bool
  private var half: UInt8?
  private var highSurrogate: UInt16?

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  mutating func append(_ chunk: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    text.reserveCapacity(text.count + chunk.count)
    for byte in chunk {
      guard let first = half else {
        half = byte
        continue
      }
      half = nil
      let unit =
        isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      append(unit, to: &text)
    }
  }

  /// Ends the stream: what is left over is a mistake in it.
  mutating func finish(_ text: inout [UInt8]) {
    if half != nil || highSurrogate != nil { Self.append(0xFFFD, to: &text) }
    half = nil
    highSurrogate = nil
  }

  private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    let isLow = unit & 0xFC00 == 0xDC00
    if let high = highSurrogate {
      highSurrogate = nil
      if isLow {
        let scalar = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
        Self.append(scalar, to: &text)
        return
      }
      Self.append(0xFFFD, to: &text)
    }
    if unit & 0xFC00 == 0xD800 {
      highSurrogate = unit
    } else {
      Self.append(isLow ? 0xFFFD : UInt32(unit), to: &text)
    }
  }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
