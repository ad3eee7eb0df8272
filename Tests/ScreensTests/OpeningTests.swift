import Exports
import Leaflet
import TUI
import TUITesting
import Testing

@testable import Screens

/// Reading an export: progress, stopping, failing, coming late.
@Suite struct OpeningTests {
  private let app = App(.test(.pupil))

  private func state() -> AppState {
    AppState(words: Words(.english), ascii: false, samples: app.services.samples, home: "/home")
  }

  private func cancels(_ effects: [TUI.Effect<AppMessage>]) -> Bool {
    effects.contains { if case .cancel("open") = $0 { true } else { false } }
  }

  @Test func escWhileReadingStopsAndKeepsWhatWasRead() throws {
    var state = state()
    #expect(app.open(["/home/export"], &state).count == 1)
    _ = app.update(&state, .message(.progress(.sample, opening: 1)))
    #expect(state.loading.progress == .sample)
    #expect(cancels(app.update(&state, .event(.key("esc")))))
    #expect(state.stage == .loading)
    #expect(state.loading.isCancelling)
    var part = try #require(Sample.pupil).opened
    part.reading.wasCancelled = true
    _ = app.update(&state, .message(.opened(.success(part), opening: 1)))
    #expect(state.stage == .opened)
    #expect(state.note == state.words["ui.loading.stopped"])
  }

  @Test func qWhileReadingStopsToo() {
    var state = state()
    _ = app.open(["/home/export"], &state)
    #expect(cancels(app.update(&state, .event(.key("q")))))
  }

  @Test func messagesOfAnEarlierOpeningAreDropped() throws {
    let pupil = try #require(Sample.pupil).opened
    var state = state()
    _ = app.open(["/home/one"], &state)
    _ = app.open(["/home/two"], &state)
    _ = app.update(&state, .message(.progress(.sample, opening: 1)))
    _ = app.update(&state, .message(.opened(.success(pupil), opening: 1)))
    #expect(state.stage == .loading)
    #expect(state.loading.progress == nil)
    _ = app.update(&state, .message(.opened(.success(pupil), opening: 2)))
    #expect(state.stage == .opened)
    _ = app.update(&state, .message(.opened(.failure(.notFound(path: "/late")), opening: 1)))
    #expect(state.stage == .opened)
  }

  @Test func aFailureIsSaidOnTheStartScreen() async throws {
    var driver = await AppDriver.start()
    try await driver.press("enter wait")
    #expect(driver.state.stage == .start)
    let sentence = Messages(Words(.english)).sentence(.notFound(path: "/samples/nurse"))
    #expect(driver.state.start.message == sentence)
    #expect(driver.snapshot().contains(sentence.prefix(30)))
    // The next choice takes it away.
    try await driver.press("down enter")
    #expect(driver.state.start.message.isEmpty)
  }

  @Test func aFailureKeepsWhatWasOpenBefore() async throws {
    var driver = await AppDriver.start(.pupil)
    driver.send(.opened(.failure(.notAnExport(path: "/x")), opening: 1))
    #expect(driver.state.stage == .start)
    try await driver.press("esc")
    #expect(driver.state.stage == .opened)
    #expect(driver.state.screen == .leaflet)
  }

  @Test func anotherExportFromThePicker() async throws {
    var driver = await AppDriver.start(.pupil)
    try await driver.press("2 o G enter wait")
    #expect(driver.snapshot().contains("uber.zip"))
    #expect(driver.snapshot().contains("943 kB"))
    try await driver.press("down enter wait")
    #expect(driver.state.stage == .opened)
    #expect(driver.state.screen == .leaflet)
    #expect(driver.state.opening == 2)
  }

  @Test func thePickerWalksFolders() async throws {
    var driver = await AppDriver.start()
    try await driver.press("G enter wait enter wait")
    #expect(driver.snapshot().contains("/home/Downloads"))
    #expect(driver.snapshot().contains("There is nothing in this folder."))
    try await driver.press("backspace wait")
    #expect(driver.snapshot().contains("uber.zip"))
    // The root cannot be listed: what was shown stays.
    try await driver.press("backspace wait")
    #expect(driver.snapshot().contains("cannot be listed"))
    #expect(driver.snapshot().contains("uber.zip"))
    // An answer about a folder that nobody waits for any more.
    driver.send(.folder(path: "/elsewhere", entries: [FolderEntry(name: "late", isFolder: true)]))
    #expect(!driver.snapshot().contains("late"))
  }
}
