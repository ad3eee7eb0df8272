#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A zip of many small stored entries, as photo exports have beside every picture. All of them hold
/// the same bytes, so that one checksum serves.
enum SmallEntries {
  private static let content = [UInt8](repeating: 0x78, count: 500)

  static func write(_ path: String, _ count: String) throws {
    guard let count = Int(count), (1...300_000).contains(count), let file = fopen(path, "wb") else {
      throw Failure("cannot write \(path)")
    }
    defer { fclose(file) }
    let checksum = sum(content)
    var directory: [UInt8] = []
    var offset = 0
    for index in 0..<count {
      let name = Array("Photos/album \(index / 1000)/IMG_\(index).jpg.json".utf8)
      let common =
        little(0, 2) + little(0, 2) + little(0, 4) + little(checksum, 4)
        + little(UInt64(content.count), 4) + little(UInt64(content.count), 4)
        + little(UInt64(name.count), 2) + little(0, 2)
      let local = [0x50, 0x4B, 3, 4] + little(20, 2) + common + name + content
      fwrite(local, 1, local.count, file)
      directory += [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + common
      directory += [UInt8](repeating: 0, count: 10) + little(UInt64(offset), 4) + name
      offset += local.count
    }
    let end = end(count: count, directory: directory.count, offset: offset)
    guard fwrite(directory + end, 1, directory.count + end.count, file) > directory.count else {
      throw Failure("cannot write \(path)")
    }
  }

  /// The end records with 64-bit numbers.
  private static func end(count: Int, directory: Int, offset: Int) -> [UInt8] {
    let entries = little(UInt64(count), 8)
    return [0x50, 0x4B, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      + entries + entries + little(UInt64(directory), 8) + little(UInt64(offset), 8)
      + [0x50, 0x4B, 6, 7] + little(0, 4) + little(UInt64(offset + directory), 8) + little(1, 4)
      + [0x50, 0x4B, 5, 6] + little(0, 4) + [UInt8](repeating: 0xFF, count: 12) + little(0, 2)
  }

  private static func little(_ value: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }

  /// CRC-32 as zip files use it, bit by bit.
  private static func sum(_ bytes: [UInt8]) -> UInt64 {
    var crc: UInt32 = .max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return UInt64(~crc)
  }
}
