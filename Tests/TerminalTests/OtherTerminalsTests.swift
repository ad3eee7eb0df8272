import Canvas
import Glibc
import Testing

/// Terminals that can do less, hostile data, and output that is no terminal.
@Suite(.serialized) struct OtherTerminalsTests {
  @Test func aDumbTerminalIsToldWhatElseThereIs() async throws {
    let session = try Session([Package.sample("pupil")], environment: ["TERM": "dumb"])
    await session.expectEnd(.exited(status: 64))
    #expect(await session.pty.waitFor("--plain"))
    #expect(!session.pty.bytes.contains(0x1B))
  }

  @Test func linearTextNeedsNoSequences() async throws {
    let session = try Session(
      [Package.sample("driver"), "--plain"], environment: ["TERM": "dumb"])
    #expect(await session.pty.waitFor("Number to open, q to leave:"))
    let mark = session.pty.bytes.count
    session.pty.send("1\n")
    #expect(await session.pty.waitFor("b to go back", after: mark))
    session.pty.send("b\n")
    session.pty.send("q\n")
    await session.expectEnd(.exited(status: 0))
    #expect(!session.pty.bytes.contains(0x1B))
  }

  @Test func progressIsTakenBackFromStandardError() async throws {
    func run(_ options: String) throws -> Session {
      let line = "\"$0\" report \"$1\" \(options) > /dev/null; echo end"
      return try Session(
        ["-c", line, Package.binary, Package.sample("driver")], program: "/bin/sh")
    }
    let session = try run("")
    await session.expectEnd(.exited(status: 0))
    await session.expect("end")
    #expect(session.pty.text.contains("Reading file"))
    #expect(session.screen.text.split(separator: "\n").map(String.init) == ["end"])
    #expect(!session.pty.bytes.contains(0x1B))

    let quiet = try run("--quiet")
    await quiet.expectEnd(.exited(status: 0))
    await quiet.expect("end")
    #expect(quiet.pty.text == "end\r\n")
  }

  @Test func anInterruptedReportEndsWith130() async throws {
    // Places that never come keep it waiting for as long as the test needs.
    let scratch = Scratch()
    let places = scratch.path + "/places"
    mkfifo(places, 0o600)
    let session = try Session(["report", Package.sample("pupil"), "--places", places])
    // Opens only once the program reads at the other end.
    var writer: Int32 = -1
    for _ in 0..<600 where writer < 0 {
      writer = open(places, O_WRONLY | O_NONBLOCK)
      if writer < 0 { try await Task.sleep(for: .milliseconds(50)) }
    }
    #expect(writer >= 0)
    session.pty.send("\u{03}")
    await session.expectEnd(.exited(status: 130))
    close(writer)
    unlink(places)
  }

  @Test func noSequenceOfAnExportReachesTheTerminal() async throws {
    let evil = "\u{1B}]0;owned\u{07}\u{1B}[5;5HX\u{1B}[?1003h\u{9B}2J\u{202E}"
    let scratch = Scratch()
    let path = scratch.write(
      """
      earner_state,begin_timestamp_utc,end_timestamp_utc,\(evil)
      open,2024-11-04T09:00:00Z,2024-11-04T10:00:00Z,\(evil)
      ontrip,2024-11-04T10:00:00Z,2024-11-04T11:00:00Z,\(evil)
      \(evil),\(evil),2024-11-04T11:00:00Z,\(evil)

      """, to: "\(evil.filter { $0 != "/" }) Online Offline.csv")
    let session = try Session([path])
    await session.expect("KEY INFORMATION")
    for key in ["2", "3", "5", "6", "\r", "\r", "1"] {
      session.pty.send(key)
      try await Task.sleep(for: .milliseconds(300))
    }
    await session.expect("KEY INFORMATION")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
    let text = session.pty.text
    for sequence in ["]0;owned", "[5;5HX", "[?1003h"] {
      #expect(!text.contains("\u{1B}" + sequence), "\(sequence)")
    }
    for scalar: Unicode.Scalar in ["\u{9B}", "\u{202E}", "\u{07}"] {
      #expect(!text.unicodeScalars.contains(scalar), "\(scalar.value)")
    }
  }
}
