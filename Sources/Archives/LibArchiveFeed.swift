/// What libarchive reads from: it asks for the next block, and may skip or seek.
final class LibArchiveFeed {
  /// Why the last read failed.
  private(set) var failure: ArchiveError?

  private let source: any ByteSource
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var position: UInt64 = 0

  init(_ source: any ByteSource) {
    self.source = source
  }

  deinit {
    buffer.deallocate()
  }

  /// The feed that was handed to libarchive as its client data.
  static func of(_ data: UnsafeMutableRawPointer?) -> LibArchiveFeed? {
    data.map { Unmanaged<LibArchiveFeed>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Points `block` at the next bytes and returns their number, 0 at the end, -1 on failure.
  func read(_ block: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(ArchiveError) {
      let count = try source.read(at: position, into: buffer)
      position += UInt64(count)
      block?.pointee = UnsafeRawPointer(buffer.baseAddress)
      return count
    } catch {
      failure = error
      return -1
    }
  }

  /// Moves on and returns by how much, never past the end.
  func skip(_ count: Int64) -> Int64 {
    guard count > 0, position < source.count else { return 0 }
    let skipped = min(UInt64(count), source.count - position)
    position += skipped
    return Int64(skipped)
  }

  /// Moves to `offset` from the start (0), from here (1) or from the end (2), as `lseek` counts.
  func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
    let origin: UInt64
    switch whence {
    case 0: origin = 0
    case 1: origin = position
    case 2: origin = source.count
    default: return -1
    }
    let (target, overflow) = Int64(clamping: origin).addingReportingOverflow(offset)
    guard !overflow, target >= 0 else { return -1 }
    position = UInt64(target)
    return target
  }
}
