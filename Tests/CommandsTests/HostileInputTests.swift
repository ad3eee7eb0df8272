import ArchiveFixtures
import Glibc
import Testing

/// Zips and files made to mislead: one clear sentence, the right status, and never a wait.
@Suite struct HostileInputTests {
  private let scratch = Scratch()

  private func fails(_ path: String, _ sentence: String, _ status: Int32 = 65) throws {
    let run = try CommandRun(["report", path])
    #expect(run.failed(status), "\(path): \(String(describing: run.status)) \(run.errors)")
    #expect(run.errors.contains(path))
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test func zipsThatContradictThemselves() throws {
    let zip = DriverAnswer.zip
    var renamed = zip
    renamed[30] ^= 1
    // One end record inside the comment of another.
    var end = Array(zip.suffix(22))
    end[20] = 22
    let twoEnds = zip.dropLast(22) + end + zip.suffix(22)
    let inputs: [(name: String, bytes: [UInt8])] = [
      ("behind.zip", zip + [0]), ("before.zip", [0] + zip), ("renamed.zip", renamed),
      ("two-ends.zip", Array(twoEnds)),
    ]
    for input in inputs { try fails(scratch.write(input.bytes, to: input.name), "damaged") }
  }

  @Test func entriesOnTheSameBytes() throws {
    let table = Array(DriverAnswer.table().utf8)
    var zip = StoredZip.bytes([("a.csv", table), ("b.csv", table)])
    // The second record of the directory is sent to the bytes of the first entry.
    let second = zip.count - 22 - 5 - 4
    zip.replaceSubrange(second..<second + 4, with: [0, 0, 0, 0])
    try fails(scratch.write(zip, to: "overlap.zip"), "damaged")
  }

  @Test func archivesThatAreNotWhole() throws {
    let zip = DriverAnswer.zip
    try fails(scratch.write(Array(zip.dropLast(30)), to: "cut.zip"), "too early")
    try fails(scratch.write(zip, to: "answer.zip.001"), "one piece")
    try fails(scratch.write(zip, to: "answer.z01"), "one piece")
    try fails(scratch.write("text", to: "text.zip"), "not a copy")
  }

  @Test func pipesAndDevicesAreNotWaitedFor() throws {
    let pipe = scratch.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    try fails(pipe, "not a copy")
    try fails("/dev/zero", "not a copy")
    try fails(pipe + "/answer.zip", "no file", 66)
  }

  @Test func whatCannotBeOpenedInAFolderCostsOnlyItself() throws {
    let folder = scratch.folder("export")
    scratch.write(DriverAnswer.table(), to: "export/" + DriverAnswer.statusFile)
    #expect(mkfifo(folder + "/pipe.csv", 0o600) == 0)
    #expect(symlink(folder, folder + "/loop") == 0)
    #expect(symlink("/etc/passwd", folder + "/passwd.csv") == 0)
    scratch.write(Array(DriverAnswer.zip.dropLast(30)), to: "export/cut.zip")
    let run = try CommandRun(["inspect", folder, "--format", "json"])
    #expect(run.status == 1)
    #expect(!run.text.contains("root:"))
    let problems = try JSON(run.output)["problems"].items.compactMap { $0["reason"].text }
    #expect(problems.count == 4)
    #expect(problems.contains { $0.contains("breaks off") })
    #expect(problems.contains { $0.contains("pipe.csv") })
  }

  @Test func namesThatLeadElsewhereAreLabels() throws {
    let table = Array(DriverAnswer.table().utf8)
    let path = "../../" + DriverAnswer.statusFile
    let input = scratch.write(StoredZip.bytes([(path, table)]), to: "traversal.zip")
    let run = try CommandRun(["inspect", input, "--format", "json"])
    #expect(run.status == 0)
    #expect(try JSON(run.output)["exports"][0]["files"][0]["path"] == .text(path))
  }
}
