import Leaflet
import Testing

/// Every key that a screen uses has words, and every such word has a use.
@Suite struct WordingTests {
  private static let used = UsedKeys(
    beginningWith: ["ui.", "theme."], in: ["Screens", "dataleaflet"])

  @Test func sourcesAreFound() {
    #expect(Self.used.keys.count > 80)
    #expect(Self.used.beginnings.contains("theme."))
  }

  @Test(arguments: Language.allCases)
  func everyUsedKeyHasWords(_ language: Language) {
    let words = Words(language)
    for key in Self.used.keys.sorted() { #expect(words.has(key), "\(key)") }
    for beginning in Self.used.beginnings.sorted() {
      #expect(words.keys.contains { $0.hasPrefix(beginning) }, "\(beginning)")
    }
    #expect(words.missing.filter { $0.hasPrefix("ui.") || $0.hasPrefix("theme.") }.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func everyWordIsUsed(_ language: Language) {
    for key in Words(language).keys where key.hasPrefix("ui.") || key.hasPrefix("theme.") {
      var name = key
      for form in [".one", ".other"] where key.hasSuffix(form) {
        name = String(key.dropLast(form.count))
      }
      #expect(Self.used.uses(name), "\(key)")
    }
  }
}
