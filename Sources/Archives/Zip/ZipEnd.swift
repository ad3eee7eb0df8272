/// The end of a zip file, which says where its directory is (APPNOTE 6.3.10, 4.3.14–4.3.16).
struct ZipEnd {
  /// Entries in the directory.
  var entries: UInt64
  /// Where the directory begins and how long it is; it ends where the end records begin.
  var offset: UInt64
  var size: UInt64

  private static let length = 22
  private static let longestComment = 0xFFFF
  private static let locatorLength = 20
  private static let record64Length = 56

  /// Whether anything near the end of the file looks like the end of a zip.
  static func isPresent(in source: some ByteSource) throws(ArchiveError) -> Bool {
    !signatures(in: try tail(of: source).bytes).isEmpty
  }

  /// The one end record, whose comment ends where the file does.
  static func find(in source: any ByteSource) throws(ArchiveError) -> ZipEnd {
    let (start, bytes) = try tail(of: source)
    let found = signatures(in: bytes)
    let fields = LittleEndian(bytes[...])
    let reaches = found.map { $0 + length + Int(fields.u16($0 + 20)) }
    let ends = zip(found, reaches).filter { $1 == bytes.count }.map(\.0)
    guard let position = ends.first else {
      let isWhole = reaches.contains { $0 < bytes.count }
      throw isWhole ? .inconsistent(.bytesAfterTheEnd) : .truncated
    }
    guard ends.count == 1 else { throw .inconsistent(.twoDirectories) }
    let record = LittleEndian(bytes[position..<position + length])
    guard record.u16(4) == 0, record.u16(6) == 0, record.u16(8) == record.u16(10) else {
      throw .inconsistent(.split)
    }
    var end = ZipEnd(
      entries: UInt64(record.u16(10)), offset: UInt64(record.u32(16)),
      size: UInt64(record.u32(12)))
    var directoryEnd = start + UInt64(position)
    if let locator = locator(before: position, in: bytes) {
      let locatorStart = directoryEnd - UInt64(locatorLength)
      directoryEnd = locator.u64(8)
      try end.widen(source, locator, recordEnd: locatorStart)
    }
    let (stated, overflow) = end.offset.addingReportingOverflow(end.size)
    guard !overflow, stated == directoryEnd else { throw .inconsistent(.directoryPosition) }
    return end
  }

  /// Takes the 64-bit values, which must repeat every 32-bit value that is not all ones.
  private mutating func widen(
    _ source: any ByteSource, _ locator: LittleEndian, recordEnd: UInt64
  ) throws(ArchiveError) {
    let start = locator.u64(8)
    let record = LittleEndian(try source.bytes(at: start, count: Self.record64Length)[...])
    let (length, overflow) = record.u64(4).addingReportingOverflow(12)
    guard record.count == Self.record64Length, record.u32(0) == 0x0606_4B50, !overflow,
      length >= UInt64(Self.record64Length), start < recordEnd, recordEnd - start == length
    else { throw .inconsistent(.zip64) }
    guard locator.u32(4) == 0, locator.u32(16) <= 1, record.u32(16) == 0, record.u32(20) == 0,
      record.u64(24) == record.u64(32)
    else { throw .inconsistent(.split) }
    let wide = ZipEnd(entries: record.u64(32), offset: record.u64(48), size: record.u64(40))
    guard entries == 0xFFFF || entries == wide.entries,
      offset == 0xFFFF_FFFF || offset == wide.offset, size == 0xFFFF_FFFF || size == wide.size
    else { throw .inconsistent(.zip64) }
    self = wide
  }

  private static func locator(before position: Int, in bytes: [UInt8]) -> LittleEndian? {
    guard position >= locatorLength else { return nil }
    let locator = LittleEndian(bytes[position - locatorLength..<position])
    return locator.u32(0) == 0x0706_4B50 ? locator : nil
  }

  private static func tail(
    of source: some ByteSource
  ) throws(ArchiveError) -> (start: UInt64, bytes: [UInt8]) {
    let count = min(source.count, UInt64(length + longestComment + locatorLength))
    let start = source.count - count
    return (start, try source.bytes(at: start, count: Int(count)))
  }

  private static func signatures(in bytes: [UInt8]) -> [Int] {
    guard bytes.count >= 4 else { return [] }
    return (0...bytes.count - 4).filter {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 5 && bytes[$0 + 3] == 6
    }
  }
}
