/// Numbers in the byte order of zip files. Past the end they read as zero; callers check lengths
/// first, this only keeps a mistake from being a crash.
struct LittleEndian {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func u16(_ offset: Int) -> UInt16 { UInt16(littleEndian: value(offset)) }
  func u32(_ offset: Int) -> UInt32 { UInt32(littleEndian: value(offset)) }
  func u64(_ offset: Int) -> UInt64 { UInt64(littleEndian: value(offset)) }

  /// The part at `offset`, which must lie inside.
  func part(_ offset: Int, _ length: Int) -> ArraySlice<UInt8> {
    let start = bytes.startIndex + offset
    return bytes[start..<start + length]
  }

  private func value<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int) -> Value {
    guard offset >= 0, offset + Value.bitWidth / 8 <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Value.self) }
  }
}
