/// Bytes with random access: a file, or an archive inflated into memory.
protocol ByteSource: Sendable {
  /// Bytes in all.
  var count: UInt64 { get }

  /// Reads from `offset` on; fewer bytes than asked for only at the end.
  func read(
    at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ArchiveError) -> Int
}

extension ByteSource {
  /// The bytes from `offset` on, fewer than `count` only at the end.
  func bytes(at offset: UInt64, count: Int) throws(ArchiveError) -> [UInt8] {
    guard offset < self.count, count > 0 else { return [] }
    let length = Int(min(UInt64(count), self.count - offset))
    var bytes = [UInt8](repeating: 0, count: length)
    let read = try bytes.fill { (buffer) throws(ArchiveError) in
      try self.read(at: offset, into: buffer)
    }
    bytes.removeSubrange(read...)
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func fill(
    _ body: (UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int
  ) throws(ArchiveError) -> Int {
    // The standard library's method does not carry a typed error.
    let result = withUnsafeMutableBytes { buffer -> Result<Int, ArchiveError> in
      do throws(ArchiveError) { return .success(try body(buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}

/// Bytes in memory.
struct MemoryBytes: ByteSource {
  let bytes: [UInt8]

  var count: UInt64 { UInt64(bytes.count) }

  func read(
    at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ArchiveError) -> Int {
    guard let start = Int(exactly: offset), start < bytes.count else { return 0 }
    let length = Swift.min(buffer.count, bytes.count - start)
    bytes.withUnsafeBytes { source in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<start + length]))
    }
    return length
  }
}
