import Lives

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct Failure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// A folder that exports are written into, and what was made in it.
struct Folder {
  let path: String
  private var made: [String] = []

  /// An existing folder, or one that is made.
  init(_ path: String) throws {
    self.path = path
    try makeFolders(of: path + "/")
  }

  /// Hands a folder that is removed afterwards to `body`.
  static func withTemporary<Result>(_ body: (inout Folder) throws -> Result) throws -> Result {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/dataleaflet-truth-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure("no folder in \(root)") }
    var folder = try Folder(String(cString: made))
    defer {
      folder.made.reversed().forEach { remove($0) }
      remove(folder.path)
    }
    return try body(&folder)
  }

  mutating func write(_ files: [ExportFile], below name: String = "") throws {
    for file in files {
      let path = [path, name, file.path].filter { !$0.isEmpty }.joined(separator: "/")
      try makeFolders(of: path)
      guard let handle = fopen(path, "wb") else { throw Failure("cannot write \(path)") }
      let count = fwrite(file.bytes, 1, file.bytes.count, handle)
      guard fclose(handle) == 0, count == file.bytes.count else {
        throw Failure("cannot write \(path)")
      }
      made.append(path)
    }
  }

  private mutating func makeFolders(of path: String) throws {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      if mkdir(folder, 0o755) == 0 {
        made.append(folder)
      } else if errno != EEXIST {
        throw Failure("cannot make \(folder)")
      }
    }
  }
}

/// The bytes of a file.
func contents(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw Failure("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}

/// Seconds on a clock that only runs forward.
func secondsNow() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// To standard error.
func complain(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}
