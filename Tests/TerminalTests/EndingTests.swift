import Canvas
import Glibc
import TUITesting
import Testing

/// However the program ends, the terminal is as it was.
@Suite(.serialized) struct EndingTests {
  private func opened() async throws -> Session {
    let session = try Session([Package.sample("pupil")])
    await session.expect("KEY INFORMATION")
    let screen = session.screen
    #expect(screen.isAlternate)
    #expect(screen.modes.isSuperset(of: [1006, 2004]))
    #expect(session.pty.settings?.isCooked == false)
    return session
  }

  @Test func q() async throws {
    let session = try await opened()
    session.pty.send("q")
    await session.expectEnd(.exited(status: 0))
  }

  @Test func controlC() async throws {
    let session = try await opened()
    session.pty.send("\u{03}")
    await session.expectEnd(.exited(status: 130))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalFromOutside(signal: Int32) async throws {
    let session = try await opened()
    session.process.kill(signal)
    await session.expectEnd(.exited(status: 128 + signal))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS])
  func aCrash(signal: Int32) async throws {
    let session = try await opened()
    session.process.kill(signal)
    await session.expectEnd(.killed(signal: signal))
  }

  @Test func onTheStartScreenAndWhileAnotherIsOpen() async throws {
    let start = try Session([])
    await start.expect("Try it: a pupil in Ghent")
    start.pty.send("\u{03}")
    await start.expectEnd(.exited(status: 130))

    let help = try await opened()
    await help.press("?", until: "Go back one step")
    help.pty.send("\u{03}")
    await help.expectEnd(.exited(status: 130))
  }
}
