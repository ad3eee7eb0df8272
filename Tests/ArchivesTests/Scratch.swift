import Archives
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of its own for one test, removed afterwards.
final class Scratch {
  let path: String

  init() throws {
    var template = Array((Scratch.parent + "/dataleaflet-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap(mkdtemp).map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    Scratch.removeAll(path)
  }

  private static func removeAll(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) {
      defer { closedir(stream) }
      while let item = readdir(stream) {
        // As bytes: a test may have made names that are not UTF-8.
        let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        if name == Array(".".utf8) || name == Array("..".utf8) { continue }
        if let text = String(validating: name, as: UTF8.self) {
          removeAll(path + "/" + text)
        } else {
          let target = Array((path + "/").utf8) + name + [0]
          remove(target.map { CChar(bitPattern: $0) })
        }
      }
    }
    remove(path)
  }

  private static var parent: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let target = path + "/" + name
    let file = try #require(fopen(target, "wb"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    return target
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  func makeFolder(_ name: String) {
    #expect(mkdir(path + "/" + name, 0o700) == 0)
  }

  /// Opens a zip of these members.
  func zip(_ members: [ZipBuilder.Member], limits: ArchiveLimits = .standard) throws -> Container {
    try open(ZipBuilder.zip(members), limits: limits)
  }

  /// Opens these bytes as a file.
  func open(
    _ bytes: [UInt8], name: String = "export.zip", limits: ArchiveLimits = .standard
  ) throws -> Container {
    try Container.open(write(name, bytes), limits: limits)
  }
}

/// What opening fails with; nil when it does not.
func failure(_ body: () throws -> some Any) -> ArchiveError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? ArchiveError
  }
}

extension Container {
  var paths: [String] { entries.map(\.path) }

  func text(_ path: String) throws -> String {
    let entry = try #require(entries.first { $0.path == path })
    return String(decoding: try bytes(of: entry), as: UTF8.self)
  }

  func readability(_ path: String) -> Readability? {
    entries.first { $0.path == path }?.readability
  }
}
