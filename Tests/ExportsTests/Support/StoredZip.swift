/// Writes a zip whose entries are stored as they are.
enum StoredZip {
  static func bytes(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let offset = UInt32(body.count)
      let common =
        little(0, 2) + little(0, 2) + little(0, 4) + little(crc32(file.bytes), 4)
        + little(UInt32(file.bytes.count), 4) + little(UInt32(file.bytes.count), 4)
        + little(UInt32(file.path.utf8.count), 2) + little(0, 2)
      body += [0x50, 0x4B, 3, 4] + little(20, 2) + common + Array(file.path.utf8) + file.bytes
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + common + little(0, 2) + little(0, 2)
        + little(0, 2) + little(0, 4) + little(offset, 4) + Array(file.path.utf8)
    }
    let count = little(UInt32(files.count), 2)
    return body + directory + [0x50, 0x4B, 5, 6] + little(0, 2) + little(0, 2) + count + count
      + little(UInt32(directory.count), 4) + little(UInt32(body.count), 4) + little(0, 2)
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
