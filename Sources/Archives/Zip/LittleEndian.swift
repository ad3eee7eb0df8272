/// Numbers in the byte order of zip files. Past the end they read as zero; callers check lengths
/// first, this only keeps a mistake from being a crash.
struct LittleEndian {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func u16(_ offset: Int) -> UInt16 { UInt16(truncatingIfNeeded: value(offset, 2)) }
  func u32(_ offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: value(offset, 4)) }
  func u64(_ offset: Int) -> UInt64 { value(offset, 8) }

  /// The part at `offset`, which must lie inside.
  func part(_ offset: Int, _ length: Int) -> ArraySlice<UInt8> {
    let start = bytes.startIndex + offset
    return bytes[start..<start + length]
  }

  private func value(_ offset: Int, _ width: Int) -> UInt64 {
    guard offset >= 0, offset + width <= bytes.count else { return 0 }
    var value: UInt64 = 0
    for index in (0..<width).reversed() {
      value = value << 8 | UInt64(bytes[bytes.startIndex + offset + index])
    }
    return value
  }
}
