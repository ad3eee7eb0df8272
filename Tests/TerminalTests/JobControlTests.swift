import Canvas
import Glibc
import TUITesting
import Testing

/// Stopped and continued under a real shell, which alone can continue it.
@Suite(.serialized) struct JobControlTests {
  @Test(.enabled(if: access("/bin/bash", X_OK) == 0, "needs bash"))
  func stoppedAndContinued() throws {
    let shell = try Session(
      ["--norc", "--noprofile", "--noediting", "-i"],
      environment: [
        "PS1": "ready> ", "LEAFLET": Package.binary, "EXPORT": Package.sample("pupil"),
      ],
      program: "/bin/bash")
    shell.expect("ready>")
    shell.press("\"$LEAFLET\" \"$EXPORT\"\n", until: "KEY INFORMATION")
    #expect(shell.screen.isAlternate)

    shell.press("\u{1A}", until: "Stopped")
    #expect(!shell.screen.isAlternate)
    #expect(shell.screen.isCursorVisible)
    #expect(shell.pty.settings?.isCooked == true)
    shell.press("echo still $((40 + 2)) here\n", until: "still 42 here")

    shell.press("fg\n", until: "KEY INFORMATION")
    #expect(shell.eventually { $0.isAlternate && $0.modes.contains(2004) })
    shell.press("2", until: "Four points are enough")
    shell.pty.send("q")
    #expect(shell.eventually { !$0.isAlternate })
    shell.press("echo status $?\n", until: "status 0")
    #expect(shell.pty.settings?.isCooked == true)
    shell.pty.send("exit\n")
    shell.expectEnd(.exited(status: 0))
  }

  /// The leader of a session that nobody could continue goes on at once.
  @Test func aStopFromOutsideLeavesAndComesBack() throws {
    let session = try Session([Package.sample("pupil")])
    session.expect("KEY INFORMATION")
    let mark = session.pty.bytes.count
    session.process.kill(SIGTSTP)
    #expect(session.pty.waitFor("\u{1B}[?1049l", after: mark))
    #expect(session.pty.waitFor("\u{1B}[?1049h", after: mark))
    session.expect("KEY INFORMATION")
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func continuedAfterAHardStopItDrawsAgain() throws {
    let session = try Session([Package.sample("pupil")])
    session.expect("KEY INFORMATION")
    session.process.kill(SIGSTOP)
    let mark = session.pty.bytes.count
    session.process.kill(SIGCONT)
    #expect(session.pty.waitFor("KEY INFORMATION", after: mark))
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }
}
