import Canvas
import Glibc

/// An environment variable's value; nil where it is not set.
func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Writes all bytes to a descriptor.
///
/// - Returns: 0, or the `errno` of what was in the way: the other side is gone, the disk is full.
@discardableResult
func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
  var text = text
  return text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
}

/// As above.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var rest = bytes
  while !rest.isEmpty {
    let written = write(descriptor, rest.baseAddress, rest.count)
    if written < 0 {
      if errno == EINTR { continue }
      return errno
    }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
  }
  return 0
}

/// A text whose line ends are ours and whose lines are not.
func cleanLines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { CleanText.terminal(String($0)) }.joined(separator: "\n")
}

/// What the system says of a file, links followed; nil where there is none.
func fileStatus(_ path: String) -> stat? {
  var status = stat()
  return stat(path, &status) == 0 ? status : nil
}

/// What the system says of a file, a link not followed; nil where there is none.
func linkStatus(_ path: String) -> stat? {
  var status = stat()
  return lstat(path, &status) == 0 ? status : nil
}

extension stat {
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}

/// The path from the root; as given where the system does not know it.
func absolute(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The bytes of a small file that the user named (settings, places); nil where there are more than
/// `limit`.
func readSmallFile(_ path: String, limit: Int = 256 << 20) -> [UInt8]? {
  readBeginning(path, bytes: limit + 1).flatMap { $0.count <= limit ? $0 : nil }
}

/// Hands out the bytes of a file in pieces; false where it cannot be read to its end.
func readPieces(_ path: String, _ piece: (ArraySlice<UInt8>) -> Void) -> Bool {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var chunk = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return count == 0 }
    piece(chunk[..<count])
  }
}

/// The first bytes of a file that the user named.
func readBeginning(_ path: String, bytes limit: Int) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < limit {
    let count = read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { return nil }
    if count == 0 { break }
    bytes.append(contentsOf: chunk[..<count])
  }
  return bytes
}
