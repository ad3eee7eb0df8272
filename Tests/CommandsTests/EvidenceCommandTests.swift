import Glibc
import Testing

/// The lawyer's pack, made by the real binary and checked by a program that knows nothing of it.
@Suite struct EvidenceCommandTests {
  private static let driver = Package.sample("driver") + "/Uber answer to my access request.zip"
  private static let hasPython = access("/usr/bin/python3", X_OK) == 0

  /// Made once: the tests change copies of it.
  private static let made = Result { try Pack(driver, ["--rules", "CH-GE"]) }

  private struct Pack: Sendable {
    let scratch = Scratch()
    var path: String { scratch.path + "/pack" }

    init(_ export: String, _ options: [String]) throws {
      let run = try CommandRun(["evidence", export, "--output", path] + options)
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    }
  }

  private func bytes(_ name: String, in pack: String) throws -> [UInt8] {
    try Scratch.bytes(of: pack + "/" + name)
  }

  private func names(in folder: String) throws -> [String] {
    let run = try CommandRun(shell: "ls -A \"$1\"", [folder])
    return run.text.split(separator: "\n").map(String.init)
  }

  /// Runs the pack's own checker.
  private func check(_ pack: String) throws -> CommandRun {
    try CommandRun(shell: "exec /usr/bin/python3 -B \"$1/check.py\"", [pack])
  }

  /// Changes one cell of a file, and makes the manifest anew where the change is to be hidden.
  private func tamper(
    _ name: String, in pack: String, hidden: Bool, _ change: (String) -> String
  ) throws {
    let text = String(decoding: try bytes(name, in: pack), as: UTF8.self)
    let changed = change(text)
    try #require(changed != text, "nothing to change in \(name)")
    let copy = Scratch()
    let path = copy.write(Array(changed.utf8), to: "changed")
    let remake = "cd \"$1\" && sha256sum [!m]* > m && mv m manifest-sha256.txt"
    _ = try CommandRun(
      shell: "cat \"$2\" > \"$1/$3\"" + (hidden ? " && " + remake : ""), [pack, path, name])
  }

  private func copy(_ pack: String) throws -> Scratch {
    let scratch = Scratch()
    _ = try CommandRun(shell: "cp \"$1\"/* \"$2\"", [pack, scratch.path])
    return scratch
  }

  @Test func `The pack is a folder of its owner's, whole or not there`() throws {
    let pack = try Self.made.get()
    let names = try names(in: pack.path)
    #expect(names.contains("manifest-sha256.txt") && names.contains("report.html"))
    #expect(try self.names(in: pack.scratch.path) == ["pack"])
    let modes = try CommandRun(shell: "stat -c %a \"$1\" \"$1\"/* | sort -u", [pack.path])
    #expect(modes.text == "600\n700\n")
    let sums = try CommandRun(
      shell: "cd \"$1\" && sha256sum --quiet -c manifest-sha256.txt", [pack.path])
    #expect(sums.status == 0)
  }

  @Test(.enabled(if: hasPython, "no /usr/bin/python3"))
  func `The checker finds every figure again`() throws {
    let run = try check(try Self.made.get().path)
    #expect(run.status == 0, "\(run.text)\(run.errors)")
    #expect(run.text.hasPrefix("ok:"))
  }

  @Test(.enabled(if: hasPython, "no /usr/bin/python3"))
  func `One changed sign in any file is found`() throws {
    let pack = try Self.made.get().path
    for name in try names(in: pack) where name != "check.py" {
      let copy = try copy(pack)
      try tamper(name, in: copy.path, hidden: false) { text in
        let last = text.dropLast(2).last
        return text.dropLast(3) + (last == "7" ? "8" : "7") + text.suffix(2)
      }
      let run = try check(copy.path)
      #expect(
        run.status == 1 && run.text.contains(name == "manifest-sha256.txt" ? "" : name), "\(name)")
    }
  }

  /// Tables whose every number follows from others.
  @Test(
    .enabled(if: hasPython, "no /usr/bin/python3"),
    arguments: [
      ("timeline.csv", "Z,p3,"), ("days.csv", ","), ("weeks.csv", "-W"),
      ("payments.csv", "fare,yes,"),
      ("distances.csv", "p1,"), ("figures.csv", "basis.C,"), ("claim.csv", "wages,"),
    ])
  func `A number that is changed with the manifest is found by working it out`(
    name: String, before: String
  ) throws {
    let copy = try copy(try Self.made.get().path)
    try tamper(name, in: copy.path, hidden: true) { text in
      // The first digit behind the sign in the last record that has it.
      let records = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      guard let index = records.lastIndex(where: { $0.contains(before) }) else { return text }
      var record = String(records[index])
      let start = record.ranges(of: before).last?.upperBound ?? record.startIndex
      let digit = record[start...].firstIndex { $0.isNumber } ?? record.startIndex
      record.replaceSubrange(digit...digit, with: record[digit] == "9" ? "8" : "9")
      var all = records.map(String.init)
      all[index] = record
      return all.joined(separator: "\r\n")
    }
    let run = try check(copy.path)
    #expect(run.status == 1)
    #expect(!run.text.contains("SHA-256"))
    #expect(!run.text.isEmpty)
  }

  @Test func `Names, the order of arguments and the machine's settings play no part`() throws {
    let scratch = Scratch()
    let (one, two) = (scratch.path + "/x.zip", scratch.path + "/2.zip")
    let small = scratch.write(DriverAnswer.zip, to: "answer.zip")
    _ = try CommandRun(shell: "cp \"$1\" \"$2\"; cp \"$3\" \"$4\"", [Self.driver, one, small, two])
    let (first, second) = (scratch.path + "/a", scratch.path + "/b")
    #expect(try CommandRun(["evidence", Self.driver, small, "--output", first]).status == 0)
    var environment = CommandRun.plainEnvironment
    environment["TZ"] = "Asia/Kathmandu"
    environment["LC_ALL"] = "fr_FR.UTF-8"
    #expect(
      try CommandRun(["evidence", two, one, "--output", second + "/"], in: environment).status == 0)
    let run = try CommandRun(shell: "diff -r \"$1\" \"$2\"", [first, second])
    #expect(run.status == 0, "\(run.text)")
  }

  @Test func `A folder that stands there stays, unless it is a pack and may go`() throws {
    let scratch = Scratch()
    let answer = scratch.write(DriverAnswer.zip, to: "answer.zip")
    let pack = scratch.path + "/pack"
    #expect(try CommandRun(["evidence", answer, "--output", pack]).status == 0)
    #expect(try CommandRun(["evidence", answer, "--output", pack]).failed(73))
    #expect(try CommandRun(["evidence", answer, "--output", pack, "--force"]).status == 0)
    #expect(try names(in: scratch.path) == ["answer.zip", "pack"])
    _ = try CommandRun(shell: "mkdir \"$1/own\" && echo x > \"$1/own/letter.txt\"", [scratch.path])
    let own = scratch.path + "/own"
    #expect(try CommandRun(["evidence", answer, "--output", own, "--force"]).failed(73))
    #expect(try names(in: own) == ["letter.txt"])
    // A folder in an export would be part of it the next time.
    #expect(
      try CommandRun([
        "evidence", Package.sample("driver"), "--output", Package.sample("driver") + "/p",
      ])
      .failed(73))
    // Nothing is left of a run that found nothing.
    let other = scratch.write(Array("no export".utf8), to: "text.bin")
    #expect(try CommandRun(["evidence", other, "--output", scratch.path + "/none"]).status == 65)
    #expect(try !names(in: scratch.path).contains { $0.hasPrefix("none") })
    #expect(try CommandRun(["evidence", answer]).status == 64)
  }

  @Test func `A day is shown and checked without the pack`() throws {
    let scratch = Scratch()
    let pack = try Self.made.get()
    let file = scratch.path + "/day.json"
    let opened = try CommandRun(
      ["evidence", "open", Self.driver, "--day", "2024-10-27", "--output", file])
    #expect(opened.status == 0, "\(opened.errors)")
    let root = try #require(JSON(try bytes("commitment.json", in: pack.path))["root"].text)
    let verified = try CommandRun(["evidence", "verify", file, "--root", root])
    #expect(verified.status == 0 && verified.text.hasPrefix("Verified"), "\(verified.text)")
    #expect(try CommandRun(["evidence", "verify", file]).status == 0)
    let other = String(repeating: "0", count: 64)
    #expect(try CommandRun(["evidence", "verify", file, "--root", other]).status == 1)
    let german = try CommandRun(["evidence", "verify", file, "--lang", "de"])
    #expect(german.status == 0 && german.text.contains("27. Oktober 2024"))

    let text = String(decoding: try Scratch.bytes(of: file), as: UTF8.self)
    let changed = text.replacing(",p3,", with: ",p2,", maxReplacements: 1)
    #expect(changed != text)
    let forged = scratch.write(Array(changed.utf8), to: "forged.json")
    let run = try CommandRun(["evidence", "verify", forged])
    #expect(run.status == 1 && run.text.hasPrefix("Not verified"))
    #expect(try CommandRun(["evidence", "verify", Self.driver]).failed(65))
    #expect(try CommandRun(["evidence", "verify", scratch.path + "/none"]).failed(66))
    #expect(try CommandRun(["evidence", "open", Self.driver, "--day", "2019-01-01"]).failed(64))
  }

  @Test func `A secret of one's own changes the root and is not in the pack`() throws {
    let scratch = Scratch()
    let answer = scratch.write(DriverAnswer.zip, to: "answer.zip")
    let secret = scratch.write(Array("a secret of thirty-two letters!!".utf8), to: "secret")
    let short = scratch.write(Array("short".utf8), to: "short")
    let (plain, own) = (scratch.path + "/plain", scratch.path + "/own")
    #expect(try CommandRun(["evidence", answer, "--output", plain]).status == 0)
    #expect(try CommandRun(["evidence", answer, "--output", own, "--secret", secret]).status == 0)
    let root = try JSON(try bytes("commitment.json", in: own))["root"].text
    #expect(try JSON(try bytes("commitment.json", in: plain))["root"].text != root)
    let found = try CommandRun(shell: "grep -r 'thirty-two' \"$1\"", [own])
    #expect(found.status == 1)
    #expect(
      try CommandRun(["evidence", answer, "--output", own + "2", "--secret", short]).failed(64))
    let shown = try CommandRun(
      ["evidence", "open", answer, "--day", "2024-11-04", "--secret", secret])
    #expect(try JSON(shown.output)["root"].text == root)
  }
}
