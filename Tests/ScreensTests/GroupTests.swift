import Canvas
import Leaflet
import TUI
import TUITesting
import Testing

@testable import Screens

/// What the person ticks about themselves on the front page.
@Suite struct GroupTests {
  @Test func `Ticking a group adds its lines and raises its levels`() async throws {
    var driver = await AppDriver.start(.nurse, size: Size(rows: 200, columns: 120))
    let before = driver.snapshot()
    #expect(before.contains("Does one of these fit you?"))
    try await driver.press("e")
    #expect(driver.snapshot().contains("[ ] children and teenagers"))
    try await driver.press("enter")
    #expect(driver.snapshot().contains("[x] children and teenagers"))
    try await driver.press("esc")
    let after = driver.snapshot()
    #expect(after.contains("it can show school, home and the way between"))
    #expect(!after.contains("Does one of these fit you?"))
    #expect(before.contains("Highest level: Think first"))
    #expect(after.contains("Highest level: Stop and ask"))
  }

  @Test func `A tick can be taken away, and none is kept for the next export`() async throws {
    var driver = await AppDriver.start(.nurse, size: Size(rows: 60, columns: 120))
    let before = driver.snapshot()
    try await driver.press("e enter enter esc")
    #expect(driver.snapshot() == before)
    var told = AppState(
      words: Words(.english), ascii: false, samples: [], home: "/",
      reader: Reader(groups: [.drivers]), version: "1.2.3")
    told.show(try #require(Sample.pupil).opened)
    #expect(told.reader.groups == [.drivers])
    #expect(
      told.leaflet?.sections.last?.blocks.contains(.field("Program", "DataLeaflet 1.2.3")) == true)
    var state = AppState(words: Words(.english), ascii: false, samples: [], home: "/")
    let opened = try #require(Sample.pupil).opened
    state.show(opened)
    state.toggle(.children)
    #expect(state.reader.groups == [.children])
    state.speak(.french)
    #expect(state.reader.groups == [.children])
    state.show(opened)
    #expect(state.reader.groups.isEmpty)
  }
}
