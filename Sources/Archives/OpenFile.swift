#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file held open. One descriptor serves every read, so that all of them see one file.
final class OpenFile: ByteSource {
  let count: UInt64
  let identity: FileIdentity
  private let descriptor: Int32

  /// Takes over `descriptor`, which must be that of a regular file described by `status`.
  init(descriptor: Int32, status: stat) {
    self.descriptor = descriptor
    count = UInt64(clamping: status.st_size)
    identity = FileIdentity(status)
  }

  deinit {
    close(descriptor)
  }

  func read(
    at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ArchiveError) -> Int {
    guard let start = buffer.baseAddress, let position = off_t(exactly: offset) else { return 0 }
    var done = 0
    while done < buffer.count {
      let read = pread(descriptor, start + done, buffer.count - done, position &+ off_t(done))
      if read == 0 { break }
      if read > 0 {
        done += read
      } else if errno != EINTR {
        throw ArchiveError(errno: errno)
      }
    }
    return done
  }
}

extension ArchiveError {
  static let outOfMemory = ArchiveError.io(errno: ENOMEM)

  init(errno: Int32) {
    switch errno {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .notPermitted
    case ENXIO, ENODEV: self = .specialFile
    default: self = .io(errno: errno)
    }
  }
}
