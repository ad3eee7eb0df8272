import ArchiveFixtures
import Drivers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct Failure: Error, CustomStringConvertible {
  var description: String
}

/// What the command line asks for: `dataleaflet-drivers 1000 FOLDER [SEED [LAYOUT]]`.
struct Request {
  static let usage = "usage: dataleaflet-drivers COUNT FOLDER [SEED [LAYOUT]]\n"

  var count: Int
  var folder: String
  var seed: UInt64 = 8
  var layout = DriverLayout.answer

  init(_ words: [String]) throws {
    guard words.count >= 2, words.count <= 4, let count = Int(words[0]), (1...100_000) ~= count
    else { throw Failure(description: Self.usage) }
    (self.count, folder) = (count, words[1])
    if words.count > 2 {
      guard let seed = UInt64(words[2]) else { throw Failure(description: Self.usage) }
      self.seed = seed
    }
    if words.count > 3 {
      guard let layout = DriverLayout(rawValue: words[3]) else {
        throw Failure(description: Self.usage)
      }
      self.layout = layout
    }
  }

  /// A month of one driver, in a zip.
  func write(_ number: Int) throws {
    var plan = DriverPlan.month(seed: seed, number: number)
    if layout == .courierAnswer { plan.trade = .deliveries }
    guard let driver = Driver(plan) else {
      throw Failure(description: "this system has no time zones\n")
    }
    try save(StoredZip.bytes(driver.files(layout)), to: "\(folder)/driver-\(number).zip")
  }
}

func save(_ bytes: [UInt8], to path: String) throws {
  guard let file = fopen(path, "wb") else {
    throw Failure(description: "\(path): cannot be written\n")
  }
  let written = fwrite(bytes, 1, bytes.count, file)
  guard fclose(file) == 0, written == bytes.count else {
    throw Failure(description: "\(path): cannot be written\n")
  }
}

do {
  let request = try Request(Array(CommandLine.arguments.dropFirst()))
  guard mkdir(request.folder, 0o755) == 0 || errno == EEXIST else {
    throw Failure(description: "\(request.folder): cannot be made\n")
  }
  let shares = max(1, min(request.count, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  try await withThrowingTaskGroup(of: Void.self) { group in
    for share in 0..<shares {
      group.addTask {
        for number in stride(from: share, to: request.count, by: shares) {
          try request.write(number)
        }
      }
    }
    try await group.waitForAll()
  }
} catch {
  let text = Array("\(error)".utf8)
  _ = text.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(64)
}
