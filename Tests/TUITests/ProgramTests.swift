import Canvas
import TUI
import TUITesting
import Testing

@Suite struct ProgramTests {
  private let size = Size(rows: 5, columns: 20)

  @Test func keysChangeTheStateAndThePicture() async throws {
    var driver = Driver(Counter(), .init(), size: size)
    #expect(driver.state.size == size)
    try await driver.press("+ up + -")
    #expect(driver.snapshot() == "count 2\n\n\n\n")
    #expect(driver.canvas.focus == Point(row: 0, column: 0))
  }

  @Test func workRunsWhenItIsWaitedFor() async throws {
    var driver = Driver(Counter(), .init(), size: size)
    try await driver.press("w s")
    #expect(driver.state.count == 0 && !driver.isIdle)
    try await driver.press("wait")
    #expect(driver.state.count == 40 && driver.isIdle)
    #expect(driver.state.log == ["step 1", "step 2", "step 3"])
  }

  @Test func cancelledWorkPostsNothing() async throws {
    var driver = Driver(Counter(), .init(), size: size)
    try await driver.press("s esc wait")
    #expect(driver.state.log == [])
  }

  @Test func nothingHappensAfterQuitting() async throws {
    var driver = Driver(Counter(), .init(), size: size)
    try await driver.press("+ y q +")
    #expect(driver.status == 3)
    #expect(driver.state.count == 1)
    #expect(driver.copied == "1" && driver.bells == 1)
  }

  @Test func anUnknownKeyIsAnError() async {
    var driver = Driver(Counter(), .init(), size: size)
    await #expect(throws: (any Error).self) { try await driver.press("+ strange") }
  }
}

/// A terminal that plays events and keeps pictures.
@MainActor
final class ScriptedTerminal: Terminal {
  var size = Size(rows: 3, columns: 12)
  let theme = Theme.mono
  var charset = Charset.unicode
  var script: [[Event]]
  var pictures: [String] = []
  var calls: [String] = []

  init(_ script: [[Event]]) { self.script = script }

  func present(_ canvas: Canvas) { pictures.append(canvas.snapshot()) }

  func wait(milliseconds: Int32?) -> [Event] {
    script.isEmpty ? [.terminate(signal: 15)] : script.removeFirst()
  }

  func suspend() { calls.append("suspend") }
  func bell() { calls.append("bell") }
  func copy(_ text: String) { calls.append("copy \(text)") }
  func captureMouse(_ on: Bool) { calls.append("mouse \(on)") }
}

@MainActor @Suite struct RuntimeTests {
  private func run(_ terminal: ScriptedTerminal) throws -> Int32 {
    let wake = try #require(Wake())
    return Runtime(Counter(), on: terminal, wake: wake).run(.init())
  }

  @Test func oneFrameForEverythingThatArrived() throws {
    let terminal = ScriptedTerminal([[.key("+"), .key("+"), .key("+")], [.key("-")], [.key("q")]])
    #expect(try run(terminal) == 3)
    #expect(terminal.pictures == ["count 0\n\n", "count 3\n\n", "count 2\n\n"])
  }

  @Test func effectsReachTheTerminal() throws {
    let terminal = ScriptedTerminal([[.key("y")], [.key("q")]])
    _ = try run(terminal)
    #expect(terminal.calls == ["copy 0", "bell"])
  }

  @Test func aSignalEndsTheProgramWithItsNumber() throws {
    #expect(try run(ScriptedTerminal([])) == 143)
    #expect(try run(ScriptedTerminal([[.terminate(signal: 1)]])) == 129)
  }

  @Test func messagesOfWorkArrive() async throws {
    let terminal = WaitingTerminal()
    let runtime = Runtime(Counter(), on: terminal, wake: terminal.wake)
    #expect(runtime.run(.init(), effects: [.work { .loaded(7) }]) == 3)
    #expect(terminal.last == "count 7\n\n")
  }

  @Test func aTerminalWithoutUnicodeGetsASCII() throws {
    let terminal = ScriptedTerminal([
      [.paste("x"), .mouse(Mouse(.press, at: Point(row: 1, column: 2)))]
    ])
    terminal.charset = .ascii
    _ = try run(terminal)
    #expect(terminal.pictures.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
    #expect(terminal.pictures.last?.contains("mouse 1,2") == true)
  }
}

/// A terminal that waits for the wake pipe, and quits once work has come back.
@MainActor
final class WaitingTerminal: Terminal {
  let size = Size(rows: 3, columns: 12)
  let theme = Theme.mono
  let charset = Charset.unicode
  let wake: Wake
  var last = ""

  init() {
    guard let wake = Wake() else { preconditionFailure("no file descriptors left") }
    self.wake = wake
  }

  func present(_ canvas: Canvas) { last = canvas.snapshot() }

  func wait(milliseconds: Int32?) -> [Event] {
    if last.hasPrefix("count 7") { return [.key("q")] }
    waitForReading(wake.readEnd)
    _ = wake.drain()
    return []
  }

  func suspend() {}
  func bell() {}
  func copy(_ text: String) {}
  func captureMouse(_ on: Bool) {}
}
