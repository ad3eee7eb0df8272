/// What a FIT file says in front of its messages.
struct FITHeader {
  /// 12, or 14 with a checksum of the header.
  let length: Int
  let dataBytes: Int

  static let longest = 14

  init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let start = bytes.startIndex
    guard bytes.count >= 12, bytes[start] == 12 || bytes[start] == 14,
      bytes[(start + 8)..<(start + 12)].elementsEqual(".FIT".utf8)
    else { return nil }
    length = Int(bytes[start])
    dataBytes = Int(FITBytes.unsigned(bytes[(start + 4)..<(start + 8)], isBigEndian: false))
  }
}

/// The checksum of FIT files: the reflected CRC-16 with the polynomial 0x8005, from 0.
struct FITChecksum: Sendable {
  private(set) var value: UInt16 = 0

  mutating func add(_ bytes: Slice<UnsafeRawBufferPointer>) {
    for byte in bytes {
      value = value >> 8 ^ Self.table[Int((value ^ UInt16(byte)) & 0xFF)]
    }
  }

  private static let table: [UInt16] = (0..<256).map { index in
    (0..<8).reduce(UInt16(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xA001 : value >> 1 }
  }
}

enum FITBytes {
  static func unsigned(_ bytes: Slice<UnsafeRawBufferPointer>, isBigEndian: Bool) -> UInt64 {
    var value: UInt64 = 0
    if isBigEndian {
      for byte in bytes { value = value << 8 | UInt64(byte) }
    } else {
      for byte in bytes.reversed() { value = value << 8 | UInt64(byte) }
    }
    return value
  }
}
