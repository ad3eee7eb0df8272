/// How the text of a stream is encoded, by its first bytes.
enum TextEncoding {
  case utf8
  case utf16(isBigEndian: Bool)

  /// Bytes that tell.
  static let signBytes = 4

  /// The encoding and the length of the byte order mark. Where there is none, zeroes at every second
  /// of the first bytes tell, as in RFC 4627; else it is UTF-8.
  static func detected(_ prefix: UnsafeRawBufferPointer) -> (encoding: TextEncoding, length: Int) {
    if prefix.startsWithUTF8Mark { return (.utf8, 3) }
    guard prefix.count >= 2 else { return (.utf8, 0) }
    if prefix[0] == 0xFF, prefix[1] == 0xFE { return (.utf16(isBigEndian: false), 2) }
    if prefix[0] == 0xFE, prefix[1] == 0xFF { return (.utf16(isBigEndian: true), 2) }
    guard prefix.count >= signBytes else { return (.utf8, 0) }
    switch (prefix[0] == 0, prefix[1] == 0, prefix[2] == 0, prefix[3] == 0) {
    case (false, true, false, true): return (.utf16(isBigEndian: false), 0)
    case (true, false, true, false): return (.utf16(isBigEndian: true), 0)
    default: return (.utf8, 0)
    }
  }

  /// A whole text as UTF-8, without its mark; one that ends anywhere will do.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { raw in
      let (encoding, length) = detected(raw)
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
