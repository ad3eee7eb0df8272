/// One file in a gzip frame (RFC 1952), inflated as it is read.
final class GzipFile: Sendable {
  static let markLength = 3

  private let packed: EntryContent
  private let packedSize: UInt64

  init(packed: EntryContent, packedSize: UInt64) {
    self.packed = packed
    self.packedSize = packedSize
  }

  static func isNamedSo(_ path: String) -> Bool {
    path.withBytes { $0.count > 3 && $0.hasEnding(".gz") }
  }

  static func isFrame(_ start: [UInt8]) -> Bool { start == [0x1F, 0x8B, 8] }

  /// The label of what lies in the file `path`.
  static func label(_ path: String) -> String {
    String(decoding: path.utf8.dropLast(3), as: UTF8.self)
  }

  /// Bytes that the file inflates to; more than `limit` where it goes on beyond. One that breaks off
  /// is given a byte more than it has, so that whoever reads it learns that something is missing.
  func length(label: String, limit: UInt64) -> UInt64 {
    var length: UInt64 = 0
    do {
      try inflate(label) { bytes in
        length += UInt64(bytes.count)
        return length <= limit
      }
    } catch {
      // What is wrong is said by whoever reads it.
      return length + 1
    }
    return length
  }

  /// Streams the content, held to what is stated.
  func read(
    _ stated: Stated, chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    var stated = stated
    var isWanted = true
    try inflate(stated.label) { bytes in
      try stated.take(bytes.count)
      isWanted = try chunk(bytes)
      return isWanted
    }
    if isWanted { try stated.requireAll() }
  }

  private func inflate(
    _ label: String, chunk: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    guard var inflater = Inflater(.gzip) else { throw ArchiveError.outOfMemory }
    var (isAtEnd, isWanted) = (false, true)
    try withBuffer(Stated.chunkSize) { output in
      try packed.read(Stated(label: label, size: packedSize)) { bytes in
        var input = bytes
        var isFull = false
        while isWanted, !input.isEmpty || isFull {
          // Bytes behind the end of the stream would be another reading of the file.
          if isAtEnd { throw ArchiveError.damaged(entry: label, .compression) }
          let (count, status) = inflater.inflate(&input, into: output)
          isFull = count == output.count && status == .more
          if count > 0 { isWanted = try chunk(UnsafeRawBufferPointer(rebasing: output[..<count])) }
          if status == .damaged { throw ArchiveError.damaged(entry: label, .compression) }
          isAtEnd = status == .end
        }
        return isWanted
      }
    }
    if isWanted, !isAtEnd { throw ArchiveError.damaged(entry: label, .shorterThanStated) }
  }
}
