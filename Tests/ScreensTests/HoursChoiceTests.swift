import Canvas
import TUITesting
import Testing
import WorkingTime

@testable import Screens

/// The hours under what the person chooses.
@Suite struct HoursChoiceTests {
  private func driver(_ keys: String) async throws -> AppDriver {
    var driver = await AppDriver.start(Sample.driver, size: Size(rows: 36, columns: 120))
    try await driver.press("5 " + keys)
    return driver
  }

  /// Down to Geneva in the list of places, and counted.
  private let geneva = "r j j j j enter wait"

  @Test func `A place that is chosen gives a claim`() async throws {
    let before = try await driver("")
    #expect(before.snapshot().contains("No rules of a place are chosen"))
    let after = try await driver(geneva)
    #expect(after.snapshot().contains("claim on basis C under pack CH-GE"))
  }

  @Test func `Another basis changes the claim, and the key is not waited for`() async throws {
    let online = try await driver(geneva).snapshot()
    let counting = try await driver(geneva + " b k enter").snapshot()
    #expect(counting.contains("Counting again"))
    let engaged = try await driver(geneva + " b k enter wait").snapshot()
    #expect(engaged.contains("claim on basis B under pack CH-GE"))
    #expect(engaged != online)
  }

  @Test func `Escape leaves a list and changes nothing`() async throws {
    let before = try await driver(geneva)
    let after = try await driver(geneva + " s esc")
    #expect(before.snapshot() == after.snapshot())
  }

  @Test func `Hours that were counted under an older choice are dropped`() throws {
    let hours = try #require(Sample.driver?.opened.hours)
    var whatIf = WhatIf()
    var older = hours.settings
    older.basis = .a
    var newer = hours.settings
    newer.basis = .b
    whatIf.choose(older)
    whatIf.choose(newer)
    var late = hours
    late.settings = older
    whatIf.receive(late)
    #expect(whatIf.isCounting)
    late.settings = newer
    whatIf.receive(late)
    #expect(!whatIf.isCounting)
  }

  @Test func `Every value that can be chosen is worded`() async throws {
    for keys in ["s", "b", "a", "m", "a j enter", "a j j enter"] {
      let picture = try await driver(geneva + " " + keys).snapshot()
      #expect(!picture.contains("ui.hours."))
      #expect(!picture.contains("workStatus."))
      #expect(!picture.contains("assumption."))
    }
  }
}
