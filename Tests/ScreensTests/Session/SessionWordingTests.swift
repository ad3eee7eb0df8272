import Leaflet
import Testing

@testable import Screens

/// Every key of sessions that the sources use has words, and every such word has a use.
@Suite struct SessionWordingTests {
  private static let used = UsedKeys(
    beginningWith: ["session.", "cli.session."], in: ["Session", "Screens", "dataleaflet"])

  @Test func sourcesAreFound() { #expect(Self.used.keys.count > 80) }

  @Test(arguments: Language.allCases)
  func everyWordIsUsed(_ language: Language) {
    for key in Words(language).keys
    where key.hasPrefix("session.") || key.hasPrefix("cli.session.") {
      #expect(Self.used.uses(key), "\(key)")
    }
  }

  /// Names of commands are no keys of the wording.
  @Test(arguments: Language.allCases)
  func everyBeginningHasWords(_ language: Language) {
    let keys = Words(language).keys
    for beginning in Self.used.beginnings where beginning != "session." {
      #expect(keys.contains { $0.hasPrefix(beginning) }, "\(beginning)")
    }
    #expect(Words(language).missing.filter { $0.hasPrefix("cli.") } == [])
  }
}
