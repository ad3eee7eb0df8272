import Canvas
import Glibc
import TUITesting
import Testing

/// Guided sessions in the real program, alone and with a second terminal.
@Suite(.serialized) struct SessionInATerminalTests {
  private static let script = """
    title: Who is Nadia?
    lang: en
    minutes: 9
    persona: nadia
    mask: 2

    == Welcome | 2 min
    SAY
      Nobody has to show anything today.
    NOTE
      Point at the exit.

    == Nights | 5 min
    GUESS nights metric=location.nights_top.per100 time=40s
      On how many of 100 nights is the phone at the same spot?
    REVEAL nights show=dots
    WHY
      One spot at night is nearly always the home.

    == Own | 2 min
    GUESS points metric=location.points.count max=100000
      How many times did your phone write down a place?
    REVEAL points show=number
    WHY
      The app writes by itself.
    OPEN leaflet data=own mask=2
    """

  private func written(_ scratch: Scratch) -> String {
    scratch.write(Self.script + "\n", to: "nadia.session")
  }

  @Test func aScriptRunsFromItsStartToItsEnd() async throws {
    let scratch = Scratch()
    let session = try Session(["session", written(scratch)])
    await session.expect("Nobody has to show anything today.")
    await session.press("\t", until: "Point at the exit.")
    await session.press("\t", until: "Nobody has to show anything today.")
    await session.press("n", until: "On how many of 100 nights")
    await session.press("\r", until: "Answers:")
    await session.press("1:60 2:90\r", until: "A number from 0 to 100")
    await session.press("n", until: "of 100 nights")
    await session.press("w", until: "How we counted")
    session.pty.send("\u{1B}")
    await session.expectGone("How we counted")
    await session.press("n", until: "One spot at night")
    await session.press("o", until: "Your home can be found")
    await session.press("8", until: "One spot at night")
    await session.press("b", until: "")
    await session.expectGone("One spot at night")
    await session.press("123", until: "One spot at night")
    await session.press("f", until: "How many times did your phone")
    await session.press("nnnnn", until: "Thank you.")
    await session.press("D", until: "Receipt")
    session.pty.send("\u{1B}")
    await session.expectGone("Receipt")
    session.pty.send("qq")
    await session.expectEnd(.exited(status: 0))
    #expect(session.pty.text.contains("Questions with answers: 1."))
  }

  /// Whoever's copy is opened beside the invented one: it cannot be told from the outside, and every
  /// question is answered or said to have no answer.
  @Test(
    arguments: ["who-is-nadia", "read-the-leaflet", "leaflet-to-letter"],
    ["nurse", "driver", "pupil", "van-driver"])
  func everyScriptOfTheProgramRunsToItsEnd(script: String, person: String) async throws {
    let session = try Session(["session", script, Package.sample(person), "--lang", "en"])
    let isOpen = await session.eventually { $0.text.contains("next") }
    #expect(isOpen)
    var steps = 0
    while !session.screen.text.contains("Thank you."), steps < 120 {
      session.pty.send("n")
      try? await Task.sleep(for: .milliseconds(40))
      steps += 1
    }
    await session.expect("Thank you.")
    session.pty.send("qq")
    await session.expectEnd(.exited(status: 0))
  }

  /// Seconds come from the real clock.
  @Test func timeGoesBy() async throws {
    let scratch = Scratch()
    let session = try Session(["session", written(scratch)])
    await session.expect("Nobody has to show anything today.")
    await session.press("n", until: "0:38")
    session.pty.send("qq")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func aSecondTerminalShowsTheStage() async throws {
    let scratch = Scratch()
    let pipe = scratch.path + "/stage"
    defer { unlink(pipe) }
    let stage = try Session(["session", "stage", pipe])
    await stage.expect("The stage is ready.")
    var status = stat()
    #expect(lstat(pipe, &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFIFO)
    #expect(status.st_mode & 0o777 == 0o600)
    for thread in stage.process.threads {
      #expect(
        stage.process.description("task/\(thread)/status").contains("Seccomp:\t2\n"), "\(thread)")
    }

    let session = try Session(["session", written(scratch), "--stage", pipe])
    await session.expect("The room sees")
    await stage.expect("Nobody has to show anything today.")
    await session.press("n", until: "On how many of 100 nights")
    await stage.expect("On how many of 100 nights")
    session.pty.send("b")
    await stage.expectGone("On how many of 100 nights")
    #expect(stage.screen.text.allSatisfy { $0.isWhitespace })
    await session.press("123n", until: "93 of 100 nights")
    await stage.expect("93 of 100 nights")
    session.pty.send("qq")
    await session.expectEnd(.exited(status: 0))
    // Nothing of the session is left there.
    await stage.expectGone("93 of 100 nights")
    stage.pty.send("q")
    await stage.expectEnd(.exited(status: 0))
  }

  /// What goes through the pipe is masked, whatever happens at the facilitator's terminal.
  @Test func thePipeCarriesMaskedTextAlone() async throws {
    let scratch = Scratch()
    let pipe = scratch.path + "/stage"
    defer { unlink(pipe) }
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let session = try Session([
      "session", written(scratch), Package.sample("driver"), "--stage", pipe,
    ])
    await session.expect("The room sees")
    await session.press("f", until: "How many times did your phone")
    await session.press("\rown\r", until: "Own copy, not on the stage")
    session.pty.send("pn")
    await session.press("n", until: "Look at your own screen.")
    await session.press("\rshow\r", until: "Own copy on the stage")
    await session.press("nn", until: "Own copy")
    await session.press("\rshow\r", until: "Own copy on the stage")
    await session.press("ow", until: "KEY INFORMATION")
    await session.press("8", until: "The room sees")
    session.pty.send("qq")
    await session.expectEnd(.exited(status: 0))

    let sent = await bytes(of: reader)
    #expect(sent.contains("Look at your own screen."))
    // 2,152 positions, rounded to two digits; and never as they are.
    #expect(sent.contains("2,200\tpositions"))
    #expect(!sent.contains("2,152"))
    for secret in ["Point at the exit", "Gen", "driver", "46.", "1:60", scratch.path] {
      #expect(!sent.contains(secret), "\(secret)")
    }
    #expect(sent.hasSuffix("page\nend\n"))
    #expect(sent.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 })
  }

  /// All that lies in a pipe.
  private func bytes(of descriptor: Int32) async -> String {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(descriptor, &part, part.count), count > 0 { all += part[..<count] }
    return String(decoding: all, as: UTF8.self)
  }

  @Test func whatRecordsATerminalIsSaid() async throws {
    let scratch = Scratch()
    let session = try Session(
      ["session", written(scratch)], environment: ["TMUX": "/tmp/tmux-1000/default,1,0"])
    await session.expect("tmux keeps what this terminal shows.")
    session.pty.send("n")
    await session.expectGone("tmux keeps what this terminal shows.")
    session.pty.send("qq")
    await session.expectEnd(.exited(status: 0))
  }

  @Test(.enabled(if: access("/usr/bin/script", X_OK) == 0, "script is not installed"))
  func aRecordingAroundItIsFound() async throws {
    let scratch = Scratch()
    let session = try Session(
      ["-qec", "'\(Package.binary)' session '\(written(scratch))'", "/dev/null"],
      program: "/usr/bin/script")
    await session.expect("A program records this terminal.")
    session.pty.send("qq")
    #expect(await session.process.exitStatus() == .exited(status: 0))
  }

  /// Somebody else's file in place of a pipe is neither opened nor changed.
  @Test func onlyAPipeIsTakenForTheStage() async throws {
    let scratch = Scratch()
    let file = scratch.write("Dear diary.\n", to: "diary.txt")
    let session = try Session(["session", written(scratch), "--stage", file])
    #expect(await session.process.exitStatus() == .exited(status: 73))
    #expect(session.pty.text.contains("cannot be the pipe to the stage"))
  }

  @Test func aScriptWithAMistakeBeginsNothing() async throws {
    let scratch = Scratch()
    let path = scratch.write(Self.script + "\nDANCE\n", to: "bad.session")
    let session = try Session(["session", path])
    #expect(await session.process.exitStatus() == .exited(status: 65))
    #expect(session.pty.text.contains("\"DANCE\" is no keyword."))
    #expect(!session.screen.isAlternate)
  }

  @Test func countsAreWrittenForTheOwnerAlone() async throws {
    let scratch = Scratch()
    let script = scratch.write(
      Self.script.replacing("SAY\n", with: "CHECK worry\n"), to: "check.session")
    let table = scratch.path + "/session-counts.csv"
    defer { unlink(table) }
    let session = try Session(
      ["-c", "cd \"$FOLDER\" && \"$LEAFLET\" session \"$SCRIPT\""],
      environment: ["FOLDER": scratch.path, "LEAFLET": Package.binary, "SCRIPT": script],
      program: "/bin/sh")
    await session.expect("Nobody has to show anything today.")
    await session.press("\r3 4 4 5\re", until: "Fewer than 5 answered")
    #expect(access(table, F_OK) != 0)
    await session.press("\r3 4 4 5 2\re", until: "Counts and means are in session-counts.csv.")
    session.pty.send("qq")
    await session.expectEnd(.exited(status: 0))
    var status = stat()
    #expect(stat(table, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let file = try #require(fopen(table, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = fread(&bytes, 1, bytes.count, file)
    #expect(
      String(decoding: bytes.prefix(count), as: UTF8.self)
        == "kind,item,when,option,count,mean\r\ncheck,worry,before,,5,3.60\r\n")
  }

  @Test func aStandRunsUntilItIsEnded() async throws {
    let session = try Session(["session", "stand", "--lang", "nl"])
    await session.expect("Druk op een toets.")
    await session.press("x", until: "Hoe vaak schreef de telefoon een plek op?")
    session.pty.send("qo8")
    await session.expect("Hoe vaak schreef de telefoon een plek op?")
    session.pty.send("\u{03}")
    await session.expectEnd(.exited(status: 130))
  }

  @Test func theQuizStartsFromTheStartScreen() async throws {
    let session = try Session([])
    await session.expect("Take the quiz")
    await session.press("jjjj\r", until: "Question 1 of")
    session.pty.send("q")
    await session.expect("KEY INFORMATION")
    session.pty.send("qq")
    await session.expectEnd(.exited(status: 0))
  }
}
