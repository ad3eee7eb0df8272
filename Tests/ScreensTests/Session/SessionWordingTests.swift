import Leaflet
import Testing

@testable import Screens

/// Every key of sessions that the sources use has words, and every such word has a use.
@Suite struct SessionWordingTests {
  private static let used: (keys: Set<String>, beginnings: Set<String>) = {
    var keys: Set<String> = []
    var beginnings: Set<String> = []
    for folder in ["Session", "Screens", "dataleaflet"] {
      let sources = Repository.swiftFiles(in: Repository.root + "/Sources/" + folder)
      for source in sources.compactMap(Repository.read) {
        for part in source.split(separator: "\"") {
          guard part.hasPrefix("session.") || part.hasPrefix("cli.session.") else { continue }
          let key = part.prefix { $0.isLetter || $0.isNumber || $0 == "." }
          if key.endIndex == part.endIndex {
            keys.insert(String(key))
          } else if part[key.endIndex] == "\\" {
            beginnings.insert(String(key))
          }
        }
      }
    }
    return (keys, beginnings)
  }()

  @Test func sourcesAreFound() { #expect(Self.used.keys.count > 80) }

  @Test(arguments: Language.allCases)
  func everyWordIsUsed(_ language: Language) {
    for key in Words(language).keys
    where key.hasPrefix("session.") || key.hasPrefix("cli.session.") {
      let isUsed =
        Self.used.keys.contains(key) || Self.used.beginnings.contains { key.hasPrefix($0) }
      #expect(isUsed, "\(key)")
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
