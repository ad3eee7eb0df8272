import Dossier
import Exports
import Inference
import Leaflet
import TUI
import TUITesting
import Testing

@testable import Screens

/// Saying what the columns of an unknown table mean.
@Suite struct MapperTests {
  private func words() -> Words { Words(.english) }

  @Test func anUnknownTableIsAskedAbout() async throws {
    let driver = await AppDriver.start(.list)
    #expect(driver.state.screen == .data)
    let picture = driver.snapshot()
    #expect(picture.contains("What do the columns of ritten.csv mean?"))
    // Twenty minutes from the first cells, by the clock of their places.
    #expect(picture.contains("on 5 March 2024 you left 50.8500 / 4.3500 at 18:30"))
    #expect(picture.contains("05-03-2024 · 13-03-2024"))
    #expect(picture.contains("a save") == false)
  }

  @Test func aMeaningIsChangedAndTheSentenceFollows() async throws {
    var driver = await AppDriver.start(.list)
    // What a row is: the fourth of five is a payment.
    try await driver.press("enter j enter")
    #expect(driver.snapshot().contains("on 5 March 2024 you paid €7.50"))
    // Whether it was work: yes, as a courier.
    try await driver.press("j enter j enter")
    #expect(driver.snapshot().contains("on 5 March 2024 you were paid €7.50 for work"))
  }

  @Test func whatIsMissingIsSaidAndNothingIsRead() async throws {
    var driver = await AppDriver.start(.list)
    // The column of the end means nothing.
    try await driver.press("G k k k k k enter G enter")
    #expect(driver.snapshot().contains("Still missing: a column that means \"when it ended\""))
    try await driver.press("a")
    #expect(driver.state.stage == .opened)
    #expect(driver.snapshot().contains("Something is still missing"))
  }

  @Test func applyingReadsAgainWithTheProfile() async throws {
    var driver = await AppDriver.start(.list)
    try await driver.press("j enter j enter a wait")
    #expect(driver.state.profiles.map(\.profile.role) == [.courier])
    #expect(driver.state.opening == 2)
  }

  @Test func savingAsksForANameAndSaysHowItEnded() async throws {
    var driver = await AppDriver.start(.list)
    try await driver.press("s")
    #expect(driver.snapshot().contains("Save as profile.txt"))
    try await driver.press("^u m y . t x t enter wait")
    #expect(driver.snapshot().contains("Saved as my.txt."))
    try await driver.press("s ^u t a k e n enter wait")
    #expect(driver.snapshot().contains("taken exists and is kept."))
    try await driver.press("s ^u a / b enter wait")
    #expect(driver.snapshot().contains("Give a name alone"))
    // Esc leaves the prompt, then the mapper, and only then the screen.
    try await driver.press("s esc")
    #expect(driver.snapshot().contains("What do the columns"))
    try await driver.press("esc")
    #expect(driver.snapshot().contains("1 file."))
    try await driver.press("m wait")
    #expect(driver.snapshot().contains("What do the columns"))
  }

  @Test func aTableOfACompanyIsNotAskedAbout() async throws {
    var driver = await AppDriver.start(.nurse)
    try await driver.press("6")
    let enabled = Commands.now(driver.state).commands.filter { $0.isEnabled(driver.state) }
    #expect(!enabled.contains { $0.id == "data.explain" })
    try await driver.press("m")
    #expect(!driver.snapshot().contains("What do the columns"))
  }
}
