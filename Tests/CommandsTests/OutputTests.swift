import Glibc
import Testing

@Suite struct OutputTests {
  private let pupil = Package.sample("pupil")

  @Test func theFileHoldsTheResultForItsOwnerAlone() throws {
    let scratch = Scratch()
    let path = scratch.path + "/leaflet.txt"
    let run = try CommandRun(["report", pupil, "--output", path])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
    #expect(Scratch.mode(of: path) == 0o600)
    #expect(try Scratch.bytes(of: path) == CommandRun(["report", pupil]).output)
    #expect(scratch.names == ["leaflet.txt"])
  }

  @Test func forceReplacesAFileAndMakesItPrivate() throws {
    let scratch = Scratch()
    let path = scratch.write(String(repeating: "old ", count: 100_000), to: "leaflet.txt")
    chmod(path, 0o644)
    #expect(try CommandRun([pupil, "--output", path, "--force"]).status == 0)
    #expect(Scratch.mode(of: path) == 0o600)
    #expect(try Scratch.bytes(of: path) == CommandRun([pupil]).output)
  }

  @Test func anExistingFileIsKept() throws {
    let scratch = Scratch()
    let path = scratch.write("precious", to: "leaflet.txt")
    let run = try CommandRun(["report", pupil, "--output", path])
    #expect(run.failed(73))
    #expect(run.errors.contains("--force"))
    #expect(try Scratch.bytes(of: path) == Array("precious".utf8))
    #expect(scratch.names == ["leaflet.txt"])
  }

  @Test(arguments: [[], ["--force"]])
  func nothingIsWrittenThroughALink(force: [String]) throws {
    let scratch = Scratch()
    let other = scratch.write("precious", to: "other.txt")
    for (link, target) in [("link", other), ("dangling", scratch.path + "/nothing")] {
      let path = scratch.path + "/" + link
      symlink(target, path)
      #expect(try CommandRun(["report", pupil, "--output", path] + force).failed(73), "\(link)")
    }
    #expect(try Scratch.bytes(of: other) == Array("precious".utf8))
    #expect(scratch.names == ["dangling", "link", "other.txt"])
  }

  @Test func aForgetfulMaskMakesNoFileReadable() throws {
    let scratch = Scratch()
    let path = scratch.path + "/leaflet.txt"
    let line = "umask 000; \"$0\" report \"$1\" --output \"$2\""
    #expect(try CommandRun(shell: line, [pupil, path]).status == 0)
    #expect(Scratch.mode(of: path) == 0o600)
  }

  @Test(arguments: [[], ["--force"]])
  func whereThereIsNoRoomNothingIsLeftBehind(force: [String]) throws {
    let scratch = Scratch()
    let path = scratch.path + "/leaflet.txt"
    if !force.isEmpty { scratch.write("old", to: "leaflet.txt") }
    // No file may grow beyond a block; writing more is an error and not the end.
    let line = "trap '' XFSZ; ulimit -f 1; \"$0\" report \"$1\" --output \"$2\" $3"
    let run = try CommandRun(shell: line, [pupil, path] + force)
    #expect(run.failed(73))
    #expect(scratch.names == (force.isEmpty ? [] : ["leaflet.txt"]))
    if !force.isEmpty { #expect(try Scratch.bytes(of: path) == Array("old".utf8)) }
  }

  @Test func whatAKilledRunLeftGoesWithTheNextOne() throws {
    let scratch = Scratch()
    let held = scratch.write("half", to: ".leaflet.txt.0000000000abc.part")
    scratch.write("half", to: ".leaflet.txt.1y2p0ij32e8e7.part")
    symlink(held, scratch.path + "/.leaflet.txt.000000000link.part")
    for name in [".leaflet.txt.notes.part", ".other.txt.1y2p0ij32e8e7.part"] {
      scratch.write("mine", to: name)
    }
    let descriptor = open(held, O_RDONLY)
    #expect(flock(descriptor, LOCK_EX) == 0)
    defer { close(descriptor) }
    let run = try CommandRun(["report", pupil, "--output", scratch.path + "/leaflet.txt"])
    #expect(run.status == 0)
    #expect(
      scratch.names == [
        ".leaflet.txt.0000000000abc.part", ".leaflet.txt.000000000link.part",
        ".leaflet.txt.notes.part", ".other.txt.1y2p0ij32e8e7.part", "leaflet.txt",
      ])
  }

  @Test func aPipeGetsTheResultAndStaysAPipe() throws {
    let scratch = Scratch()
    let path = scratch.path + "/pipe"
    mkfifo(path, 0o600)
    let line = "cat \"$2\" & \"$0\" report \"$1\" --output \"$2\"; wait"
    let run = try CommandRun(shell: line, [pupil, path])
    #expect(try run.output == CommandRun(["report", pupil]).output)
    #expect(scratch.names == ["pipe"])
  }

  @Test func whereNothingCanBeWrittenNothingIsRead() throws {
    let scratch = Scratch()
    for path in [scratch.path + "/missing/x.txt", scratch.path, "/dev/null/x", ""] {
      // The export is missing too; the output is looked at first.
      #expect(try CommandRun(["report", "/nonexistent", "--output", path]).failed(73), "\(path)")
    }
    #expect(scratch.names.isEmpty)
  }

  @Test func anExportIsNeverOverwritten() throws {
    let scratch = Scratch()
    let zip = DriverAnswer.zip
    let path = scratch.write(zip, to: "export/answer.zip")
    let folder = scratch.path + "/export"
    symlink(path, scratch.path + "/link.zip")
    link(path, scratch.path + "/same.zip")
    for (input, output) in [
      (path, path), (path, scratch.path + "/link.zip"), (path, scratch.path + "/same.zip"),
      (folder, path), (folder + "/", folder + "/../export/answer.zip"),
    ] {
      #expect(try CommandRun(["hours", input, "--output", output]).failed(73), "\(output)")
    }
    #expect(try Scratch.bytes(of: path) == zip)
  }

  @Test func aReaderThatHasSeenEnoughIsNoFailure() throws {
    // The JSON of a driver is longer than a pipe holds.
    let line = "{ \"$0\" report \"$1\" --format json; echo \"status $?\" >&2; } | head -n 1"
    let run = try CommandRun(shell: line, [Package.sample("driver")])
    #expect(run.text == "{\n")
    #expect(run.errors == "status 0\n")
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0, "the system has no /dev/full"))
  func aFullDiskIsSaid() throws {
    let run = try CommandRun(shell: "\"$0\" report \"$1\" >/dev/full", [pupil])
    #expect(run.failed(73))
    #expect(try CommandRun(["report", pupil, "--output", "/dev/full"]).failed(73))
  }

  @Test func colourNeverGoesIntoAPipe() throws {
    let plain = try CommandRun(["report", pupil])
    for color in ["auto", "always", "never"] {
      #expect(try CommandRun(["report", pupil, "--color", color]).output == plain.output)
    }
    #expect(try CommandRun(["report", pupil, "--color", "blue"]).status == 64)
  }
}
