/// Knows how the messages of a FIT file are laid out, as the file defines them on its way.
struct FITDecoder: Sendable {
  private struct Field {
    let number: UInt8
    let offset: Int
    let size: Int
    let type: FITType?
  }

  private struct Layout {
    let message: UInt16
    let isBigEndian: Bool
    let fields: [Field]
    /// Bytes of a message, its head included.
    let length: Int
  }

  var checksum = FITChecksum()
  /// Whether a message came that nothing defines: what follows cannot be told apart.
  private(set) var isLost = false

  /// By the local number of the message.
  private var layouts: [Layout?] = Array(repeating: nil, count: 16)
  private var layout: Layout?
  /// The last time that was written in full, from which short ones are counted.
  private var lastTime: UInt32 = 0
  private var shortTime: UInt32?

  private static let timeField: UInt8 = 253

  private enum Head {
    case definition(local: Int, hasDeveloperFields: Bool)
    case data(local: Int, timeOffset: UInt32?)

    init(_ byte: UInt8) {
      if byte & 0x80 != 0 {
        self = .data(local: Int(byte >> 5 & 3), timeOffset: UInt32(byte & 0x1F))
      } else if byte & 0x40 != 0 {
        self = .definition(local: Int(byte & 0xF), hasDeveloperFields: byte & 0x20 != 0)
      } else {
        self = .data(local: Int(byte & 0xF), timeOffset: nil)
      }
    }
  }

  /// The length of the message that begins here; nil where its head is not all there, and where it
  /// is of no known layout.
  mutating func length(of rest: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard let first = rest.first else { return nil }
    switch Head(first) {
    case .data(let local, _):
      isLost = layouts[local] == nil
      return layouts[local]?.length
    case .definition(_, let hasDeveloperFields):
      guard rest.count >= 6 else { return nil }
      let length = 6 + 3 * Int(rest[rest.startIndex + 5])
      guard hasDeveloperFields else { return length }
      guard rest.count > length else { return nil }
      return length + 1 + 3 * Int(rest[rest.startIndex + length])
    }
  }

  /// Takes a whole message. The number of the message if it is one of data.
  mutating func take(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt16? {
    guard let first = bytes.first else { return nil }
    switch Head(first) {
    case .definition(let local, let hasDeveloperFields):
      layouts[local] = Self.layout(bytes, hasDeveloperFields: hasDeveloperFields)
      return nil
    case .data(let local, let timeOffset):
      layout = layouts[local]
      shortTime = nil
      if let timeOffset {
        // After the protocol: the five bits have gone round when they are smaller than before.
        let rolled = (timeOffset &- lastTime) & 0x1F
        lastTime &+= rolled
        shortTime = lastTime
      } else if let time = value(of: Self.timeField, in: bytes),
        let seconds = UInt32(exactly: time)
      {
        lastTime = seconds
      }
      return layout?.message
    }
  }

  /// The value of a field of the message taken last; nil where it has none or marks it as invalid.
  func value(of number: UInt8, in bytes: Slice<UnsafeRawBufferPointer>) -> Int64? {
    if number == Self.timeField, let shortTime { return Int64(shortTime) }
    guard let layout, let field = layout.fields.first(where: { $0.number == number }),
      let type = field.type
    else { return nil }
    let start = bytes.startIndex + field.offset
    // Of several values the first.
    return type.value(
      FITBytes.unsigned(bytes[start..<start + type.size], isBigEndian: layout.isBigEndian))
  }

  private static func layout(
    _ bytes: Slice<UnsafeRawBufferPointer>, hasDeveloperFields: Bool
  ) -> Layout {
    let start = bytes.startIndex
    let isBigEndian = bytes[start + 2] == 1
    let count = Int(bytes[start + 5])
    var fields: [Field] = []
    var offset = 1
    for index in 0..<count {
      let field = start + 6 + 3 * index
      let size = Int(bytes[field + 1])
      let type = FITType(bytes[field + 2])
      // A size that does not hold the type makes the field bytes without meaning.
      fields.append(
        Field(
          number: bytes[field], offset: offset, size: size,
          type: type.flatMap { $0.size <= size ? $0 : nil }))
      offset += size
    }
    if hasDeveloperFields {
      let developer = start + 6 + 3 * count
      for index in 0..<Int(bytes[developer]) { offset += Int(bytes[developer + 2 + 3 * index]) }
    }
    return Layout(
      message: UInt16(
        truncatingIfNeeded: FITBytes.unsigned(
          bytes[(start + 3)..<(start + 5)], isBigEndian: isBigEndian)),
      isBigEndian: isBigEndian, fields: fields, length: offset)
  }
}

/// The whole numbers among the types of FIT.
struct FITType: Sendable {
  let size: Int
  private let isSigned: Bool
  private let invalid: UInt64

  /// Nil for texts, bytes and fractions.
  init?(_ code: UInt8) {
    switch code & 0x1F {
    case 0x00, 0x02: (size, isSigned, invalid) = (1, false, 0xFF)
    case 0x01: (size, isSigned, invalid) = (1, true, 0x7F)
    case 0x03: (size, isSigned, invalid) = (2, true, 0x7FFF)
    case 0x04: (size, isSigned, invalid) = (2, false, 0xFFFF)
    case 0x05: (size, isSigned, invalid) = (4, true, 0x7FFF_FFFF)
    case 0x06: (size, isSigned, invalid) = (4, false, 0xFFFF_FFFF)
    case 0x0A: (size, isSigned, invalid) = (1, false, 0)
    case 0x0B: (size, isSigned, invalid) = (2, false, 0)
    case 0x0C: (size, isSigned, invalid) = (4, false, 0)
    case 0x0E: (size, isSigned, invalid) = (8, true, 0x7FFF_FFFF_FFFF_FFFF)
    case 0x0F: (size, isSigned, invalid) = (8, false, .max)
    case 0x10: (size, isSigned, invalid) = (8, false, 0)
    default: return nil
    }
  }

  func value(_ raw: UInt64) -> Int64? {
    guard raw != invalid else { return nil }
    guard isSigned else { return Int64(exactly: raw) }
    let shift = UInt64(64 - 8 * size)
    return Int64(bitPattern: raw << shift) >> Int64(shift)
  }
}
