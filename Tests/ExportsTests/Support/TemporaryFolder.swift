#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of its own for one test, gone with the value.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() {
    var template = Array("/tmp/exports-tests-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = mkdtemp(start) else { return "" }
      return String(cString: made)
    }
    precondition(!path.isEmpty, "no temporary folder: errno \(errno)")
  }

  /// Writes a file, and the folders above it.
  func write(_ bytes: [UInt8], to label: String) {
    var folder = path
    for part in label.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
    guard let file = fopen(path + "/" + label, "wb") else {
      preconditionFailure("cannot write \(label)")
    }
    precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
  }

  deinit { remove(tree: path) }

  private func remove(tree: String) {
    if let stream = opendir(tree) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove(tree: tree + "/" + name) }
      }
      closedir(stream)
    }
    if unlink(tree) != 0 { rmdir(tree) }
  }
}
