import CZlib

/// A data file of the project: sections that were compressed one by one.
///
/// Layout, little-endian: `DLPACK01`, UInt32 count, then for each section UInt32 size and UInt32
/// compressed size, then the zlib streams. Nothing is decompressed before it is asked for.
struct PackedSections {
  private let bytes: UnsafeRawBufferPointer
  private let sections: [(size: Int, range: Range<Int>)]

  private static let magic = Array("DLPACK01".utf8)

  /// Nil for what is no such file.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 12, bytes.prefix(8).elementsEqual(PackedSections.magic) else { return nil }
    let count = Int(bytes.littleEndian32(at: 8))
    var start = 12 + count * 8
    guard count <= 64, start <= bytes.count else { return nil }
    var sections: [(size: Int, range: Range<Int>)] = []
    for index in 0..<count {
      let size = Int(bytes.littleEndian32(at: 12 + index * 8))
      let end = start + Int(bytes.littleEndian32(at: 16 + index * 8))
      guard end <= bytes.count, size <= 64 << 20 else { return nil }
      sections.append((size, start..<end))
      start = end
    }
    self.bytes = bytes
    self.sections = sections
  }

  /// A section's bytes; nil where there is none of that number or it is damaged.
  func section(_ index: Int) -> [UInt8]? {
    guard sections.indices.contains(index) else { return nil }
    let (size, range) = sections[index]
    let packed = UnsafeRawBufferPointer(rebasing: bytes[range])
    var written = uLongf(size)
    let unpacked = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
      let status = uncompress(
        buffer.baseAddress, &written, packed.bindMemory(to: UInt8.self).baseAddress,
        uLong(packed.count))
      count = status == Z_OK ? Int(written) : 0
    }
    return unpacked.count == size ? unpacked : nil
  }

  /// A section of text lines.
  func lines(_ index: Int) -> [String]? {
    section(index).map {
      $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func littleEndian32(at offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
