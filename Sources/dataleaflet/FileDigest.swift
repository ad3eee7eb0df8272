import Digests

/// The SHA-256 of a file, in 64 lowercase digits; nil for what is no file or cannot be read to its end.
func digest(ofFile path: String) -> String? {
  guard let status = fileStatus(path), status.isRegularFile else { return nil }
  var sum = SHA256()
  return readPieces(path) { sum.update($0) } ? sum.hexadecimal : nil
}
