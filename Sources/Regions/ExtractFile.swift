#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is open for reading at any offset. It is not mapped: a file that shrinks meanwhile
/// must not end the program, and what was read need not stay in memory.
final class ExtractFile: Sendable {
  let count: Int
  private let descriptor: Int32

  init(_ path: String) throws(RegionError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else {
      if descriptor >= 0 { close(descriptor) }
      throw .notReadable
    }
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Exactly so many bytes.
  func bytes(at offset: Int, count: Int) throws(RegionError) -> [UInt8] {
    var buffer: [UInt8] = []
    try read(at: offset, count: count, into: &buffer)
    return buffer
  }

  /// As above, into a buffer that is used again and again. It keeps its size where that is larger.
  func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(RegionError) {
    if buffer.count < count { buffer = [UInt8](repeating: 0, count: count) }
    let isWhole = buffer.withUnsafeMutableBytes { buffer in
      var done = 0
      while done < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return false }
        done += got
      }
      return true
    }
    guard isWhole else { throw .cutOff }
  }
}
