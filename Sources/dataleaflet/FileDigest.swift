import Digests
import Glibc

/// The SHA-256 of a file, in 64 lowercase digits; nil for what is no file or cannot be read to its end.
func digest(ofFile path: String) -> String? {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0, status.isRegularFile else { return nil }
  var sum = SHA256()
  var piece = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = read(file, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { return nil }
    guard count > 0 else { return sum.hexadecimal }
    sum.update(piece[..<count])
  }
}
