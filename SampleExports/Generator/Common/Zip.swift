/// A plain zip writer: deflated or stored entries, a central directory, nothing else.
///
/// Every entry carries the same date, so that the bytes depend on the content only.
enum Zip {
  /// 2026-01-05 12:00:00 in the format of DOS.
  private static let time: UInt16 = 12 << 11
  private static let date: UInt16 = (2026 - 1980) << 9 | 1 << 5 | 5

  private static let checksums: [UInt32] = (0..<256).map { byte in
    var value = UInt32(byte)
    for _ in 0..<8 {
      value = value & 1 == 1 ? 0xedb8_8320 ^ value >> 1 : value >> 1
    }
    return value
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = checksums
    var value: UInt32 = 0xffff_ffff
    for byte in bytes {
      value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8
    }
    return ~value
  }

  static func archive(_ entries: [Entry]) -> [UInt8] {
    var body = Record()
    var directory = Record()
    for entry in entries {
      let packed = Deflate.compressed(entry.bytes)
      let isStored = packed.count >= entry.bytes.count
      let data = isStored ? entry.bytes : packed
      let common = fields(entry, data: data, isStored: isStored)
      let offset = UInt32(body.bytes.count)
      body.put32(0x0403_4b50)
      body.bytes += common + entry.path.utf8 + data
      directory.put32(0x0201_4b50)
      directory.put16(20)
      directory.bytes += common
      directory.put16(0, 0, 0)
      directory.put32(entry.path.hasSuffix("/") ? 0x10 : 0)
      directory.put32(offset)
      directory.bytes += Array(entry.path.utf8)
    }
    let count = UInt16(entries.count)
    let start = UInt32(body.bytes.count)
    body.bytes += directory.bytes
    body.put32(0x0605_4b50)
    body.put16(0, 0, count, count)
    body.put32(UInt32(directory.bytes.count))
    body.put32(start)
    body.put16(0)
    return body.bytes
  }

  /// The part that the local header and the central directory have in common: version needed to
  /// extract, flags, method, time, date, checksum, sizes, lengths of name and extra field.
  private static func fields(_ entry: Entry, data: [UInt8], isStored: Bool) -> [UInt8] {
    var record = Record()
    record.put16(20, 1 << 11, isStored ? 0 : 8, time, date)
    record.put32(checksum(entry.bytes))
    record.put32(UInt32(data.count))
    record.put32(UInt32(entry.bytes.count))
    record.put16(UInt16(entry.path.utf8.count), 0)
    return record.bytes
  }

  /// Numbers with their lowest byte first.
  private struct Record {
    var bytes: [UInt8] = []

    mutating func put16(_ numbers: UInt16...) {
      for number in numbers {
        bytes += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
      }
    }

    mutating func put32(_ number: UInt32) {
      put16(UInt16(truncatingIfNeeded: number), UInt16(truncatingIfNeeded: number >> 16))
    }
  }
}
