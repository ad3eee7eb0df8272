import Dossier
import Testing

@testable import Exports

@Suite struct SocialLayoutTests {
  private static let layouts: [DocumentLayout] =
    DocumentLayout.snapchat + DocumentLayout.spotify + DocumentLayout.tikTok
    + DocumentLayout.tinder + DocumentLayout.x

  @Test(arguments: layouts)
  func nothingInTheDocumentIsUnknown(_ layout: DocumentLayout) throws {
    let dossier = try read([layout.path: layout.text]).dossier
    #expect(dossier.files.allSatisfy { $0.format != nil }, "\(dossier.files.map(\.label))")
  }

  @Test(arguments: [
    #"\u001b]0;owned\u0007"#, "1e400", "9999999-01-01T00:00:00Z", "-9223372036854775808",
    "9999-12-31T23:59:60Z", "1969-12-31T23:59:59Z", #"\ud800"#, #"[\"x\", {\"y\": [["#,
    "50.63 ± 1e308 meters, ± ", "Latitude, Longitude: ", "||||,,,,", "Chat History with :",
    "<a", ">", "Mon, 41 May 2023 99:99:99 GMT", #"\u0000"#, "∞",
  ])
  func anyTextAnywhereIsHeldOut(_ text: String) throws {
    let files = Self.layouts.enumerated().map { index, layout in
      ("\(index)/\(layout.path)", Array(Self.replacing(layout.text, with: text).utf8))
    }
    let dossier = try read(exports: [files]).dossier
    #expect(dossier.fixes.isEmpty)
    #expect(dossier.problems.allSatisfy { ($0.value?.unicodeScalars.count ?? 0) <= 80 })
    // The documents stay what they are: their keys tell the layout.
    let formats = Set(dossier.files.compactMap(\.format))
    #expect(formats.isSuperset(of: Self.layouts.map(\.format)))
  }

  /// The document with every text that is no key replaced.
  private static func replacing(_ document: String, with text: String) -> String {
    var replaced = ""
    var rest = document[...]
    while let quote = rest.firstIndex(of: "\"") {
      replaced += rest[..<quote]
      rest = rest[rest.index(after: quote)...]
      var string = ""
      while let sign = rest.popFirst(), sign != "\"" {
        string.append(sign)
        if sign == "\\", let escaped = rest.popFirst() { string.append(escaped) }
      }
      let isKey = rest.first { !$0.isWhitespace } == ":"
      replaced += "\"\(isKey ? string : text)\""
    }
    return replaced + rest
  }
}
