import CZlib

/// Writes zip files, also ones that lie: every field of a header can be told apart from the truth.
struct ZipBuilder {
  struct Member {
    var name: [UInt8]
    var content: [UInt8]
    var method: UInt16 = 8
    var flags: UInt16 = 0
    /// Upper half of the attributes, as Unix writes them: type and mode of the file.
    var mode: UInt32 = 0
    var hasDescriptor = false
    var isZip64 = false
    // Lies; nil tells the truth.
    var localName: [UInt8]?
    var localMethod: UInt16?
    var localFlags: UInt16?
    var localSize: UInt32?
    var localChecksum: UInt32?
    var size: UInt64?
    var checksum: UInt32?
    var offset: UInt64?
    var packed: [UInt8]?
    var extra: [UInt8]?

    init(_ name: String, _ content: String = "x", method: UInt16 = 8) {
      self.init(name, Array(content.utf8), method: method)
    }

    init(_ name: String, _ content: [UInt8], method: UInt16 = 8) {
      self.name = Array(name.utf8)
      self.content = content
      self.method = method
    }

    func with(_ change: (inout Member) -> Void) -> Member {
      var copy = self
      change(&copy)
      return copy
    }
  }

  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// A whole file of these members.
  static func zip(
    _ members: [Member], comment: [UInt8] = [], isZip64: Bool = false
  ) -> [UInt8] {
    var builder = ZipBuilder()
    for member in members { builder.add(member) }
    builder.end(comment: comment, isZip64: isZip64)
    return builder.bytes
  }

  mutating func add(_ member: Member) {
    let packed = member.packed ?? (member.method == 8 ? deflated(member.content) : member.content)
    let size = member.size ?? UInt64(member.content.count)
    let checksum = member.checksum ?? sum(member.content)
    let offset = member.offset ?? UInt64(bytes.count)
    let flags = member.flags | (member.hasDescriptor ? 8 : 0)
    let name = member.localName ?? member.name
    let wide = member.isZip64 ? [1, 0, 16, 0] + u64(size) + u64(UInt64(packed.count)) : []
    let extra = member.extra ?? wide
    bytes += [0x50, 0x4B, 3, 4] + u16(45) + u16(member.localFlags ?? flags)
    bytes += u16(member.localMethod ?? member.method) + [0, 0, 0, 0]
    if member.hasDescriptor {
      bytes += [UInt8](repeating: 0, count: 12)
    } else {
      bytes += u32(member.localChecksum ?? checksum)
      bytes += u32(member.isZip64 ? .max : UInt32(packed.count))
      bytes += u32(member.localSize ?? (member.isZip64 ? .max : UInt32(truncatingIfNeeded: size)))
    }
    bytes += u16(UInt16(name.count)) + u16(UInt16(extra.count)) + name + extra + packed
    if member.hasDescriptor {
      bytes += [0x50, 0x4B, 7, 8] + u32(checksum) + u32(UInt32(packed.count))
      bytes += u32(UInt32(truncatingIfNeeded: size))
    }
    directory += [0x50, 0x4B, 1, 2] + u16(member.mode == 0 ? 45 : 3 << 8 | 45) + u16(45)
    directory += u16(flags) + u16(member.method) + [0, 0, 0, 0] + u32(checksum)
    directory += u32(member.isZip64 ? .max : UInt32(packed.count))
    directory += u32(member.isZip64 ? .max : UInt32(truncatingIfNeeded: size))
    directory += u16(UInt16(member.name.count)) + u16(UInt16(extra.count)) + u16(0) + u16(0)
    directory += u16(0) + u32(member.mode << 16) + u32(UInt32(truncatingIfNeeded: offset))
    directory += member.name + extra
    count += 1
  }

  /// Writes the directory and the end, lies included.
  mutating func end(
    comment: [UInt8] = [], isZip64: Bool = false, count stated: Int? = nil, shift: Int = 0
  ) {
    let offset = bytes.count + shift
    let entries = stated ?? count
    bytes += directory
    if isZip64 {
      let record = bytes.count
      bytes += [0x50, 0x4B, 6, 6] + u64(44) + u16(45) + u16(45) + u32(0) + u32(0)
      bytes += u64(UInt64(entries)) + u64(UInt64(entries)) + u64(UInt64(directory.count))
      bytes += u64(UInt64(offset))
      bytes += [0x50, 0x4B, 6, 7] + u32(0) + u64(UInt64(record)) + u32(1)
    }
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    bytes += u16(isZip64 ? .max : UInt16(entries)) + u16(isZip64 ? .max : UInt16(entries))
    bytes += u32(isZip64 ? .max : UInt32(directory.count))
    bytes += u32(isZip64 ? .max : UInt32(offset)) + u16(UInt16(comment.count)) + comment
  }
}

func u16(_ value: UInt16) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
func u32(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }
func u64(_ value: UInt64) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }

func sum(_ bytes: [UInt8]) -> UInt32 {
  UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
}

/// Bare DEFLATE data, or with window bits of 31 a gzip file.
func deflated(_ bytes: [UInt8], windowBits: Int32 = -15) -> [UInt8] {
  var stream = z_stream()
  guard cz_deflate_init(&stream, 6, windowBits) == Z_OK else { return [] }
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 256)
  let written = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      _ = deflate(&stream, Z_FINISH)
      return output.count - Int(stream.avail_out)
    }
  }
  return Array(output.prefix(written))
}
