#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs the built `sample-people`, which lies beside the test bundle.
enum GeneratorRun {
  /// The folder of the repository, two above this file's.
  static let repository = parent(of: parent(of: parent(of: #filePath)))

  /// All that the generator writes, below its output folder.
  static let files = [
    "nurse/Uber Data Request 5e1f00aa.zip", "nurse/PERSON.md", "places/nurse.geojson",
    "driver/Uber answer to my access request.zip", "driver/PERSON.md",
    "pupil/Uber Data Request 0badc0de.zip", "pupil/PERSON.md",
    "driver/takeout-20241118T093000Z-001.zip", "driver/facebook-besnik-2024-11-18.zip",
    "nurse/takeout-20251101T183000Z-001.zip", "nurse/facebook-nadia-2025-11-01.zip",
    "pupil/takeout-20230207T160000Z-001.zip", "pupil/facebook-tom-2023-02-07.zip",
    "van-driver/Zeitachse vom Telefon.zip", "van-driver/takeout-20250514T081500Z-001.zip",
    "van-driver/facebook-karl-2025-05-14.zip", "van-driver/PERSON.md",
  ]

  private static var binary: String {
    var folder = parent(of: CommandLine.arguments[0])
    // On macOS the executable lies three folders deep inside the bundle.
    if folder.hasSuffix(".xctest/Contents/MacOS") {
      folder = parent(of: parent(of: parent(of: folder)))
    }
    return folder + "/sample-people"
  }

  /// The exit status; the shell only hides what the program prints.
  static func status(_ arguments: [String]) -> Int32? {
    let words = ["sh", "-c", "exec \"$@\" >/dev/null 2>&1", "sh", binary] + arguments
    var pointers = words.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var child: pid_t = 0
    var result: Int32 = 0
    guard posix_spawn(&child, "/bin/sh", nil, nil, &pointers, nil) == 0,
      waitpid(child, &result, 0) == child, result & 0x7f == 0
    else { return nil }
    return result >> 8 & 0xff
  }

  /// Runs the generator into a new folder and hands it over; the folder is removed afterwards.
  static func withOutput<Result>(_ body: (String) throws -> Result) throws -> Result {
    var template = Array("/tmp/sample-people-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure.noFolder }
    let folder = String(cString: made)
    defer { remove(folder) }
    guard status([folder]) == 0 else { throw Failure.didNotRun }
    return try body(folder)
  }

  private static func remove(_ folder: String) {
    files.forEach { unlink("\(folder)/\($0)") }
    ["nurse", "driver", "pupil", "van-driver", "places"].forEach { rmdir("\(folder)/\($0)") }
    rmdir(folder)
  }

  enum Failure: Error {
    case noFolder, didNotRun, unreadable(String)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Failure.unreadable(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func committed(_ file: String) throws -> [UInt8] {
    try bytes("\(repository)/SampleExports/\(file)")
  }

  private static func parent(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
