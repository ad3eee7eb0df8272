/// Writes a zip whose entries are stored as they are: the archive of tests above the archives' own.
public enum StoredZip {
  /// - Parameter isEncrypted: Whether the entries say that a password is needed.
  public static func bytes(
    _ files: [(path: String, bytes: [UInt8])], isEncrypted: Bool = false
  ) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let offset = UInt32(body.count)
      let common =
        little(isEncrypted ? 1 : 0, 2) + little(0, 2) + little(0, 4)
        + little(checksum(file.bytes), 4) + little(UInt32(file.bytes.count), 4)
        + little(UInt32(file.bytes.count), 4) + little(UInt32(file.path.utf8.count), 2)
        + little(0, 2)
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

  /// What each byte does to the sum.
  private static let steps: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
  }

  /// CRC-32 of ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let steps = steps
    return ~bytes.reduce(0xFFFF_FFFF) { sum, byte in
      (sum >> 8) ^ steps[Int(UInt8(truncatingIfNeeded: sum) ^ byte)]
    }
  }
}
