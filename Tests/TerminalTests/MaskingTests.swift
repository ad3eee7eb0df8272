import Canvas
import Glibc
import Testing

/// What others see of a person whose names and places are hidden: the bytes that the real program
/// writes, all of them.
@Suite(.serialized) struct MaskingTests {
  private static let people = ["nurse", "driver", "pupil", "van-driver"]
  private static let size = Size(rows: 40, columns: 140)

  /// Opens every screen, and what opens from it. What stands there matters less than that it is drawn.
  private func walk(_ session: Session) async {
    await session.expect("KEY INFORMATION")
    let opened = (0..<6).flatMap { _ in ["\r", "\u{1B}", "j"] }
    let keys =
      ["u", "G", "2"] + opened + ["3", "n", "n", "+", "+", "5", "c", "6", "p", "\u{1B}", "\r"]
    for key in keys {
      session.pty.send(key)
      try? await Task.sleep(for: .milliseconds(200))
    }
    await session.press("\r", until: "row 1")
    await session.press("\u{1B}c", until: "6 Data")
    try? await Task.sleep(for: .milliseconds(200))
  }

  @Test(arguments: people)
  func nothingThatNamesSomebodyIsWritten(person: String) async throws {
    let secrets = try Secrets(of: person)
    let session = try Session([Package.sample(person), "--mask", "names"], size: Self.size)
    await walk(session)
    for secret in secrets.all { #expect(!session.pty.text.contains(secret), "\(secret)") }
    session.pty.send("\u{03}")
    await session.expectEnd(.exited(status: 130))
  }

  /// The walk passes by what is to be hidden: without the mask it is all there.
  @Test func theSameWalkWithoutTheMaskShowsThem() async throws {
    let secrets = try Secrets(of: "nurse")
    let session = try Session([Package.sample("nurse")], size: Self.size)
    await walk(session)
    let seen = secrets.all.filter { session.pty.text.contains($0) }
    #expect(seen.count >= 3, "\(seen)")
    session.pty.send("\u{03}")
    await session.expectEnd(.exited(status: 130))
  }

  @Test func aKeyHidesAndShows() async throws {
    let session = try Session([Package.sample("nurse")])
    await session.expect("KEY INFORMATION")
    await session.press("x", until: "masked · Uber")
    await session.press("x", until: "KEY INFORMATION")
    await session.expectGone("masked")
    await session.press("X", until: "counts only")
    await session.press("6", until: "Only counts may be seen now.")
    session.pty.send("\u{03}")
    await session.expectEnd(.exited(status: 130))
  }

  @Test func linearTextIsMaskedToo() async throws {
    let secrets = try Secrets(of: "nurse")
    let session = try Session(
      [Package.sample("nurse"), "--plain", "--mask", "names"], size: Self.size)
    await session.expect("7")
    for page in 1...8 {
      session.pty.send("\(page)\n")
      try? await Task.sleep(for: .milliseconds(300))
      session.pty.send("b\n")
    }
    session.pty.send("q\n")
    _ = await session.process.exitStatus()
    #expect(session.pty.text.contains("Liège"))
    for secret in secrets.all { #expect(!session.pty.text.contains(secret), "\(secret)") }
  }
}

/// What must not be seen of a sample person: the names, the addresses and the exact places that the
/// truth about them states.
private struct Secrets {
  let all: [String]

  init(of person: String) throws {
    let page = try #require(Self.text(of: Package.sample(person) + "/PERSON.md"))
    let truth = page.components(between: "```truth\n", and: "\n```")
    var secrets: Set<String> = []
    for line in truth.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
      guard parts.count == 2 else { continue }
      if parts[0].hasSuffix(".lat") || parts[0].hasSuffix(".lon") {
        // Two decimals are a kilometre.
        secrets.insert(
          String(parts[1].prefix { $0 != "." }) + String(parts[1].drop { $0 != "." }.prefix(3)))
      } else if parts[0].hasSuffix(".name") || parts[0] == "device.model" {
        secrets.insert(parts[1])
      } else if parts[0].hasPrefix("sensitive.") || parts[0].hasPrefix("frequent.") {
        let names = parts[1].split(separator: ";").map { Self.trimmed($0) }
        secrets.formUnion(names.filter { $0.contains(where: \.isUppercase) })
      }
    }
    let title = Self.trimmed(page.prefix { $0 != "\n" && $0 != "," }.drop { $0 == "#" })
    secrets.insert(title)
    all = secrets.sorted()
    #expect(!all.isEmpty)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func text(of path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}

extension String {
  fileprivate func components(between begin: String, and end: String) -> Substring {
    guard let start = firstRange(of: begin) else { return "" }
    let rest = self[start.upperBound...]
    return rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
  }
}
