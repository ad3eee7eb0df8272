import CTermGuard
import Canvas
import Glibc
import TUI
import TUITesting
import Testing

/// Threads of a pool block signals; the initial thread of a real program does not.
func unblockSignals() {
  var none = sigset_t()
  sigemptyset(&none)
  pthread_sigmask(SIG_SETMASK, &none, nil)
}

extension CursesSuite {
  @Suite(.serialized) struct GuardTests {
    @Test func theBytesAreWrittenOnceForEachArming() async throws {
      let pty = try Pty()
      let wake = try #require(Wake())
      #expect(termguard_install(pty.terminal, wake.writeEnd) == 0)
      defer { termguard_uninstall() }
      #expect(termguard_install(pty.terminal, wake.writeEnd) == -1)
      #expect(termguard_arm("back", 4) == 0)
      termguard_restore()
      termguard_restore()
      termguard_arm("again", 5)
      termguard_disarm()
      termguard_restore()
      #expect(termguard_arm(String(repeating: "x", count: 600), 600) == -1)
      termguard_restore()
      _ = write(pty.terminal, "end", 3)
      #expect(await pty.waitFor("end"))
      #expect(pty.text == "backend")
    }

    @Test func settingsComeBack() throws {
      let pty = try Pty()
      let wake = try #require(Wake())
      let before = pty.settings
      termguard_install(pty.terminal, wake.writeEnd)
      defer { termguard_uninstall() }
      var raw = termios()
      tcgetattr(pty.terminal, &raw)
      cfmakeraw(&raw)
      tcsetattr(pty.terminal, TCSANOW, &raw)
      #expect(pty.settings?.isCooked == false)
      termguard_arm("", 0)
      termguard_restore()
      #expect(pty.settings == before)
    }

    @Test func signalsAreReportedAndHandlersPutBack() throws {
      let pty = try Pty()
      let wake = try #require(Wake())
      var before = sigaction()
      sigaction(SIGWINCH, nil, &before)
      termguard_install(pty.terminal, wake.writeEnd)
      unblockSignals()
      raise(SIGWINCH)
      raise(SIGTERM)
      #expect(wake.drain() == [UInt8(SIGWINCH), UInt8(SIGTERM)])
      termguard_uninstall()
      termguard_uninstall()
      var after = sigaction()
      sigaction(SIGWINCH, nil, &after)
      #expect(after.sa_flags == before.sa_flags)
      raise(SIGWINCH)
      #expect(wake.drain() == [])
    }

    @Test func windowSizes() throws {
      let pty = try Pty(size: Size(rows: 12, columns: 34))
      var rows: Int32 = 0
      var columns: Int32 = 0
      #expect(termguard_window_size(pty.terminal, &rows, &columns) == 0)
      #expect(rows == 12 && columns == 34)
      pty.resize(Size(rows: 0, columns: 0))
      #expect(termguard_window_size(pty.terminal, &rows, &columns) == -1)
      #expect(termguard_window_size(-1, &rows, &columns) == -1)
    }
  }
}
