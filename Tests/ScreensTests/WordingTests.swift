import Leaflet
import Testing

/// Every key that a screen uses has words, and every such word has a use.
@Suite struct WordingTests {
  /// The sources that speak `ui.` and `theme.` words.
  private static let sources = ["Screens", "dataleaflet"].flatMap {
    Repository.swiftFiles(in: Repository.root + "/Sources/" + $0)
  }.compactMap(Repository.read)

  /// The literals that begin a key: whole ones, and beginnings that a value completes.
  private static let used: (keys: Set<String>, beginnings: Set<String>) = {
    var keys: Set<String> = []
    var beginnings: Set<String> = []
    for source in sources {
      for part in source.split(separator: "\"") {
        guard part.hasPrefix("ui.") || part.hasPrefix("theme.") else { continue }
        let key = part.prefix { $0.isLetter || $0.isNumber || $0 == "." }
        if key.endIndex == part.endIndex {
          keys.insert(String(key))
        } else if part[key.endIndex] == "\\" {
          beginnings.insert(String(key))
        }
      }
    }
    return (keys, beginnings)
  }()

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
      let isUsed =
        Self.used.keys.contains(name) || Self.used.beginnings.contains { name.hasPrefix($0) }
      #expect(isUsed, "\(key)")
    }
  }
}
