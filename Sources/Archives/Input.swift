#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the user named.
enum Input {
  case folder(Folder)
  case file(OpenFile)

  static func open(_ path: String) throws(ArchiveError) -> Input {
    // Names with a NUL would be cut short by the system.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound }
    var status = stat()
    guard stat(path, &status) == 0 else { throw ArchiveError(errno: errno) }
    // Asked before opening, since opening alone can set a device going.
    guard FileType(status) == .regular || FileType(status) == .folder else { throw .specialFile }
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let descriptor = Self.descriptor(path, flags)
    guard descriptor >= 0 else { throw ArchiveError(errno: errno) }
    guard fstat(descriptor, &status) == 0 else {
      let error = ArchiveError(errno: errno)
      close(descriptor)
      throw error
    }
    switch FileType(status) {
    case .regular: return .file(OpenFile(descriptor: descriptor, status: status))
    case .folder: return .folder(Folder(descriptor: descriptor, status: status))
    case .symbolicLink, .special:
      close(descriptor)
      throw .specialFile
    }
  }

  private static func descriptor(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags)
    #else
      Darwin.open(path, flags)
    #endif
  }
}

/// What kind of file a name leads to.
enum FileType {
  case regular, folder, symbolicLink, special

  init(_ status: stat) {
    self.init(mode: UInt32(status.st_mode))
  }

  init(mode: UInt32) {
    switch mode & 0o170000 {
    case 0o100000: self = .regular
    case 0o040000: self = .folder
    case 0o120000: self = .symbolicLink
    default: self = .special
    }
  }
}

/// Which file it is, whatever its name.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
