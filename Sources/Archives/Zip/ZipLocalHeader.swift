/// Reads the headers in front of the entries (APPNOTE 6.3.10, 4.3.7) and holds them against the
/// directory. Asked in the order of the file, it reads small neighbours together.
struct ZipLocalHeaders {
  let source: any ByteSource
  private var start: UInt64 = 0
  private var window: [UInt8] = []

  private static let fixedLength = 30
  private static let windowLength = 4096
  /// The flags by which a reader decides what to do; the others are hints.
  private static let decisiveFlags =
    ZipRecord.isEncrypted | ZipRecord.hasDescriptor | ZipRecord.isStronglyEncrypted
    | ZipRecord.isUTF8 | ZipRecord.hasMaskedHeaders

  init(source: any ByteSource) {
    self.source = source
  }

  /// Where the entry's bytes begin. Throws when its header contradicts the directory.
  mutating func data(of record: ZipRecord) throws(ArchiveError) -> UInt64 {
    let fixed = LittleEndian(try bytes(at: record.header, count: Self.fixedLength))
    guard fixed.count == Self.fixedLength, fixed.u32(0) == 0x0403_4B50 else {
      throw .inconsistent(.entryPosition(entry: record.label))
    }
    let nameLength = Int(fixed.u16(26))
    let length = Self.fixedLength + nameLength + Int(fixed.u16(28))
    let fields = LittleEndian(try bytes(at: record.header, count: length))
    guard fields.count == length else {
      throw .inconsistent(.entryPosition(entry: record.label))
    }
    let extra = fields.part(Self.fixedLength + nameLength, Int(fixed.u16(28)))
    guard fields.part(Self.fixedLength, nameLength) == record.name,
      (fields.u16(6) ^ record.flags) & Self.decisiveFlags == 0, fields.u16(8) == record.method,
      agreesOnContent(record, fields, extra)
    else { throw .inconsistent(.headers(entry: record.label)) }
    return record.header + UInt64(length)
  }

  /// Whether sizes and checksum agree. In front of data with a descriptor they may be left zero.
  private func agreesOnContent(
    _ record: ZipRecord, _ fields: LittleEndian, _ extra: ArraySlice<UInt8>
  ) -> Bool {
    let mayBeOpen =
      record.flags & (ZipRecord.hasDescriptor | ZipRecord.hasMaskedHeaders) != 0
    var wide = Self.zip64(extra)
    func agrees(_ narrow: UInt32, _ stated: UInt64) -> Bool {
      guard narrow == 0xFFFF_FFFF else {
        return UInt64(narrow) == stated || (mayBeOpen && narrow == 0)
      }
      guard !wide.isEmpty else { return stated == 0xFFFF_FFFF || mayBeOpen }
      let value = wide.removeFirst()
      return value == stated || (mayBeOpen && value == 0)
    }
    let checksum = fields.u32(14)
    return (checksum == record.checksum || (mayBeOpen && checksum == 0))
      && agrees(fields.u32(22), record.size) && agrees(fields.u32(18), record.compressedSize)
  }

  /// The 64-bit sizes in the extra field. Padding behind the fields is tolerated here: some writers
  /// align data with it, and the directory decides.
  private static func zip64(_ extra: ArraySlice<UInt8>) -> [UInt64] {
    var rest = extra
    while let (id, content, next) = ZipRecord.field(rest) {
      if id == 1 {
        let fields = LittleEndian(content)
        return stride(from: 0, through: content.count - 8, by: 8).prefix(2).map(fields.u64)
      }
      rest = next
    }
    return []
  }

  private mutating func bytes(
    at offset: UInt64, count: Int
  ) throws(ArchiveError) -> ArraySlice<UInt8> {
    let isInside =
      offset >= start && offset - start <= UInt64(window.count)
      && count <= window.count - Int(offset - start)
    if !isInside {
      window = try source.bytes(at: offset, count: max(count, Self.windowLength))
      start = offset
    }
    let first = Int(offset - start)
    return window[first..<min(first + count, window.count)]
  }
}
