import Canvas
import Leaflet
import TUI
import TUITesting
import Testing

@testable import Screens

/// Sensitive lines are closed until somebody opens them, on every screen.
@Suite struct HiddenTests {
  /// Words that would give the nurse's visits away.
  private static let secrets = ["Mosquée", "An-Nour", "Clinique", "Sainte-Ombeline"]

  private static let keys = [
    "", "G", "2", "2 enter", "2 j enter", "3", "3 n n n n", "3 n n n n n n", "2 enter m", "2 j m",
    "/ m o s q u", "2 / m o s q u",
  ]

  @Test(arguments: keys)
  func nothingIsNamed(_ keys: String) async throws {
    for columns in [40, 80, 160] {
      var driver = await AppDriver.start(.nurse, size: Size(rows: 60, columns: columns))
      try await driver.press(keys)
      let picture = driver.snapshot()
      for secret in Self.secrets { #expect(!picture.contains(secret), "\(secret) after \(keys)") }
    }
  }

  @Test func uOpensAndClosesThem() async throws {
    var driver = await AppDriver.start(.nurse, size: Size(rows: 36, columns: 160))
    try await driver.press("u 2")
    #expect(driver.snapshot().contains("Mosquée"))
    try await driver.press("3")
    #expect(driver.snapshot().contains("Mosquée"))
    try await driver.press("u")
    #expect(!driver.snapshot().contains("Mosquée"))
    try await driver.press("2")
    #expect(!driver.snapshot().contains("Mosquée"))
  }

  /// Who reads the sentence alone need not scroll over ten rows of dots.
  @Test func dHidesTheDotsAndShowsThem() async throws {
    var driver = await AppDriver.start(.nurse, size: Size(rows: 60, columns: 160))
    try await driver.press("2")
    for _ in 0..<20 where !driver.snapshot().contains("●●●") { try await driver.press("j") }
    #expect(driver.snapshot().contains("●●●"))
    try await driver.press("d")
    #expect(!driver.snapshot().contains("●●●"))
    try await driver.press("d")
    #expect(driver.snapshot().contains("●●●"))
  }

  /// Typing letters does not find what they hide.
  @Test func searchDoesNotGuess() async throws {
    var driver = await AppDriver.start(.nurse)
    try await driver.press("2 /")
    driver.type("mosqu")
    #expect(driver.snapshot().contains("No finding has these letters."))
  }
}
