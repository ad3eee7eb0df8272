import Canvas
import Glibc
import TUITesting
import Testing

/// Stopped and continued under a real shell, which alone can continue it.
@Suite(.serialized) struct JobControlTests {
  @Test(.enabled(if: access("/bin/bash", X_OK) == 0, "needs bash"))
  func stoppedAndContinued() async throws {
    let shell = try Session(
      ["--norc", "--noprofile", "--noediting", "-i"],
      environment: [
        "PS1": "ready> ", "HISTFILE": "/dev/null", "LEAFLET": Package.binary,
        "EXPORT": Package.sample("pupil"),
      ],
      program: "/bin/bash")
    await shell.expect("ready>")
    await shell.press("\"$LEAFLET\" \"$EXPORT\"\n", until: "KEY INFORMATION")
    #expect(shell.screen.isAlternate)

    await shell.press("\u{1A}", until: "Stopped")
    #expect(!shell.screen.isAlternate)
    #expect(shell.screen.isCursorVisible)
    #expect(shell.pty.settings?.isCooked == true)
    await shell.press("echo still $((40 + 2)) here\n", until: "still 42 here")

    await shell.press("fg\n", until: "KEY INFORMATION")
    #expect(await shell.eventually { $0.isAlternate && $0.modes.contains(2004) })
    await shell.press("2", until: "Just 4 points are enough")
    shell.pty.send("q")
    #expect(await shell.eventually { !$0.isAlternate })
    await shell.press("echo status $?\n", until: "status 0")
    #expect(shell.pty.settings?.isCooked == true)
    shell.pty.send("exit\n")
    await shell.expectEnd(.exited(status: 0))
  }

  /// The leader of a session that nobody could continue goes on at once.
  @Test func aStopFromOutsideLeavesAndComesBack() async throws {
    let session = try Session([Package.sample("pupil")])
    await session.expect("KEY INFORMATION")
    let mark = session.pty.bytes.count
    session.process.kill(SIGTSTP)
    #expect(await session.pty.waitFor("\u{1B}[?1049l", after: mark))
    #expect(await session.pty.waitFor("\u{1B}[?1049h", after: mark))
    await session.expect("KEY INFORMATION")
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func continuedAfterAHardStopItDrawsAgain() async throws {
    let session = try Session([Package.sample("pupil")])
    await session.expect("KEY INFORMATION")
    session.process.kill(SIGSTOP)
    let mark = session.pty.bytes.count
    session.process.kill(SIGCONT)
    #expect(await session.pty.waitFor("KEY INFORMATION", after: mark))
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }
}
