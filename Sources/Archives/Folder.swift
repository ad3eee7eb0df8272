#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An opened folder. What lies in it is reached from its descriptor, name by name, so that no
/// symbolic link on the way is ever followed.
final class Folder: Sendable {
  let device: UInt64
  private let descriptor: Int32

  init(descriptor: Int32, status: stat) {
    self.descriptor = descriptor
    device = UInt64(status.st_dev)
  }

  deinit {
    close(descriptor)
  }

  /// One name in the folder.
  struct Member {
    let name: [UInt8]
    let type: FileType
    let size: UInt64
    let device: UInt64
  }

  /// The names in the folder, in the order of their bytes, with what they lead to.
  func members(limit: Int) throws(ArchiveError) -> [Member] {
    // The stream takes over the descriptor it is given.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw ArchiveError(errno: errno) }
    defer { closedir(stream) }
    var members: [Member] = []
    while true {
      errno = 0
      guard let item = readdir(stream) else {
        if errno != 0 { throw ArchiveError(errno: errno) }
        break
      }
      let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      guard members.count < limit else { throw .tooManyEntries(limit: limit) }
      var status = stat()
      let result = withCName(name) { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
      // Gone since the folder was read.
      guard result == 0 else { continue }
      members.append(
        Member(
          name: name, type: FileType(status), size: UInt64(clamping: status.st_size),
          device: UInt64(status.st_dev)))
    }
    return members.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  func openFolder(_ name: [UInt8]) throws(ArchiveError) -> Folder {
    let (opened, status) = try open(name, O_DIRECTORY)
    return Folder(descriptor: opened, status: status)
  }

  /// Opens the regular file at `path`, names between slashes.
  func openFile(_ path: [UInt8]) throws(ArchiveError) -> OpenFile {
    guard let slash = path.firstIndex(of: 0x2F) else {
      let (opened, status) = try open(path, 0)
      guard FileType(status) == .regular else {
        close(opened)
        throw .specialFile
      }
      return OpenFile(descriptor: opened, status: status)
    }
    return try openFolder(Array(path[..<slash])).openFile(Array(path[(slash + 1)...]))
  }

  private func open(_ name: [UInt8], _ flag: Int32) throws(ArchiveError) -> (Int32, stat) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | flag
    let opened = withCName(name) { openat(descriptor, $0, flags) }
    guard opened >= 0 else { throw ArchiveError(errno: errno) }
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      let error = ArchiveError(errno: errno)
      close(opened)
      throw error
    }
    return (opened, status)
  }
}

/// Calls `body` with the name as C has it.
private func withCName<Result>(
  _ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
) -> Result {
  (name.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
    // Never empty: it ends in the zero just added.
    buffer.baseAddress.map(body) ?? body("")
  }
}
