import Canvas
import Glibc
import TUITesting
import Testing

/// However the program ends, the terminal is as it was.
@Suite(.serialized) struct EndingTests {
  private func opened() throws -> Session {
    let session = try Session([Package.sample("pupil")])
    session.expect("KEY INFORMATION")
    let screen = session.screen
    #expect(screen.isAlternate)
    #expect(screen.modes.isSuperset(of: [1006, 2004]))
    #expect(session.pty.settings?.isCooked == false)
    return session
  }

  @Test func q() throws {
    let session = try opened()
    session.pty.send("q")
    session.expectEnd(.exited(status: 0))
  }

  @Test func controlC() throws {
    let session = try opened()
    session.pty.send("\u{03}")
    session.expectEnd(.exited(status: 130))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalFromOutside(signal: Int32) throws {
    let session = try opened()
    session.process.kill(signal)
    session.expectEnd(.exited(status: 128 + signal))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS])
  func aCrash(signal: Int32) throws {
    let session = try opened()
    session.process.kill(signal)
    session.expectEnd(.killed(signal: signal))
  }

  @Test func onTheStartScreenAndWhileAnotherIsOpen() throws {
    let start = try Session([])
    start.expect("Try it: a pupil in Ghent")
    start.pty.send("\u{03}")
    start.expectEnd(.exited(status: 130))

    let help = try opened()
    help.press("?", until: "Go back one step")
    help.pty.send("\u{03}")
    help.expectEnd(.exited(status: 130))
  }
}
