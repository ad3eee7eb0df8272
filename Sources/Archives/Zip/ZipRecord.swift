/// An entry as the directory of a zip file describes it (APPNOTE 6.3.10, 4.3.12).
struct ZipRecord {
  /// The name as the archive has it.
  let name: ArraySlice<UInt8>
  let flags: UInt16
  let method: UInt16
  let checksum: UInt32
  let system: UInt8
  let attributes: UInt32
  private(set) var compressedSize: UInt64
  private(set) var size: UInt64
  /// Where its local header begins.
  private(set) var header: UInt64
  /// Where its bytes begin; known once the local header has been checked.
  var data: UInt64 = 0
  /// Bytes of this record in the directory.
  let length: Int

  static let fixedLength = 46

  static let isEncrypted: UInt16 = 1 << 0
  static let hasDescriptor: UInt16 = 1 << 3
  static let isStronglyEncrypted: UInt16 = 1 << 6
  static let isUTF8: UInt16 = 1 << 11
  static let hasMaskedHeaders: UInt16 = 1 << 13

  /// The record at the start of `directory`.
  init(_ directory: ArraySlice<UInt8>) throws(ArchiveError) {
    let fields = LittleEndian(directory)
    guard fields.count >= Self.fixedLength, fields.u32(0) == 0x0201_4B50 else {
      throw .inconsistent(.directoryContent)
    }
    let nameLength = Int(fields.u16(28))
    let extraLength = Int(fields.u16(30))
    length = Self.fixedLength + nameLength + extraLength + Int(fields.u16(32))
    guard length <= fields.count else { throw .inconsistent(.directoryContent) }
    system = UInt8(truncatingIfNeeded: fields.u16(4) >> 8)
    flags = fields.u16(8)
    method = fields.u16(10)
    checksum = fields.u32(16)
    compressedSize = UInt64(fields.u32(20))
    size = UInt64(fields.u32(24))
    attributes = fields.u32(38)
    header = UInt64(fields.u32(42))
    name = fields.part(Self.fixedLength, nameLength)
    guard fields.u16(34) == 0 || fields.u16(34) == 0xFFFF else { throw .inconsistent(.split) }
    let extra = fields.part(Self.fixedLength + nameLength, extraLength)
    try widen(extra)
    if method == 0, flags & Self.isEncrypted == 0, size != compressedSize {
      throw .inconsistent(.headers(entry: label))
    }
  }

  /// The name as text. No code page is guessed: what is not UTF-8 shows as U+FFFD.
  var label: String { String(decoding: name, as: UTF8.self) }

  var isFolder: Bool { name.last == 0x2F && size == 0 }

  /// Why the entry cannot be read, if so.
  var refusal: EntryRefusal? {
    if name.contains(0) { return .unsafeName }
    // 3 and 19: systems whose file mode is kept in the upper half of the attributes.
    let mode = system == 3 || system == 19 ? attributes >> 16 : 0
    if mode & 0o170000 != 0 {
      switch FileType(mode: mode) {
      case .symbolicLink: return .symbolicLink
      case .special: return .specialFile
      case .folder, .regular: break
      }
    }
    if name.last == 0x2F { return .specialFile }
    let encrypted = Self.isEncrypted | Self.isStronglyEncrypted | Self.hasMaskedHeaders
    if flags & encrypted != 0 || method == 99 { return .encrypted }
    return method == 0 || method == 8 ? nil : .unknownMethod(method)
  }

  /// Takes the 64-bit values for the fields that are all ones.
  private mutating func widen(_ extra: ArraySlice<UInt8>) throws(ArchiveError) {
    var zip64 = LittleEndian([])
    var rest = extra
    while !rest.isEmpty {
      guard let (id, content, next) = Self.field(rest) else {
        throw .inconsistent(.directoryContent)
      }
      if id == 1 {
        guard zip64.count == 0 else { throw .inconsistent(.zip64) }
        zip64 = LittleEndian(content)
      }
      rest = next
    }
    var position = 0
    func wide(_ narrow: UInt64) throws(ArchiveError) -> UInt64 {
      guard narrow == 0xFFFF_FFFF else { return narrow }
      guard position + 8 <= zip64.count else { throw .inconsistent(.zip64) }
      defer { position += 8 }
      return zip64.u64(position)
    }
    size = try wide(size)
    compressedSize = try wide(compressedSize)
    header = try wide(header)
  }

  /// The first extra field and what follows it; nil when it does not fit.
  static func field(
    _ extra: ArraySlice<UInt8>
  ) -> (id: UInt16, content: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    let fields = LittleEndian(extra)
    let length = Int(fields.u16(2))
    guard fields.count >= 4, 4 + length <= fields.count else { return nil }
    return (fields.u16(0), fields.part(4, length), extra.dropFirst(4 + length))
  }
}
