import Dossier
import Testing

@testable import Exports

@Suite struct MetaHostileTests {
  private static let layouts =
    DocumentLayout.facebook + DocumentLayout.instagram + DocumentLayout.meta

  private func readAll(_ texts: [(path: String, text: String)]) throws -> Dossier {
    let folder = TemporaryFolder()
    for (path, text) in texts { folder.write(Array(text.utf8), to: path) }
    return try ExportReader.read(
      [folder.path], options: ReadingOptions(acceptsUnknownTables: true)
    ).dossier
  }

  @Test(arguments: [
    "\"\\u001b]0;owned\\u0007\"", "1e400", "-9223372036854775808", "99999999999999999999999",
    "\"\\ud800\"", "null", "{}", "[[]]", "\"∞\"", "0.1", "99999999999", "-1",
  ])
  func anyValueInThePlaceOfTheTime(_ value: String) throws {
    let dossier = try readAll(
      Self.layouts.enumerated().map { index, layout in
        let text = layout.text.replacing("1615460377123", with: value)
        return ("\(index)/\(layout.path)", text.replacing("1615460377", with: value))
      })
    #expect(dossier.files.count { $0.format != nil } >= Self.layouts.count)
    #expect(dossier.problems.allSatisfy { ($0.value?.unicodeScalars.count ?? 0) <= 80 })
    #expect(dossier.messages.isEmpty)
    let times = dossier.signIns.compactMap(\.at) + dossier.companyLinks.compactMap(\.at)
    // Of the layouts, one list of sessions and one of advertisements have a second time.
    #expect(times.allSatisfy { $0 >= utc("2011-09-08T05:39:37") ?? .init(seconds: 0) })
  }

  @Test func documentsThatEndAnywhere() throws {
    for layout in Self.layouts {
      let bytes = Array(layout.text.utf8)
      let dossier = try readAll(
        stride(from: bytes.count, to: 0, by: -9).map { length in
          ("\(length).json", String(decoding: bytes.prefix(length), as: UTF8.self))
        })
      // Of one or two records, none is invented.
      #expect(dossier.files.allSatisfy { $0.rows <= 2 }, "\(layout.format)")
    }
  }

  @Test func longTextIsCutBetweenCharacters() throws {
    let broken = String(repeating: #"\u00c3\u00a9"#, count: 3_000)
    let dossier = try read(["x.json": #"{"friends_v2": [{"name": "ab\#(broken)"}]}"#]).dossier
    let name = try #require(dossier.contacts.first?.name)
    #expect(name.hasPrefix("ab"))
    #expect(name.utf8.count <= Sink.textBytes * 2)
  }

  /// What matters for the leaflet comes out the same however often a copy is opened.
  @Test func theSameCopyTwiceCountsOnce() throws {
    let files = Self.layouts.enumerated().map { index, layout in
      (path: "\(index)/\(layout.path)", bytes: Array(layout.text.utf8))
    }
    let once = try read(exports: [files]).dossier
    let twice = try read(exports: [files, files]).dossier
    #expect(once.companyLinks.count == twice.companyLinks.count)
    #expect(once.signIns.count == twice.signIns.count)
    #expect(once.contacts.count == twice.contacts.count)
    #expect(once.messages.count == twice.messages.count)
    #expect(once.fixes.count == twice.fixes.count)
    #expect(once.appEvents.count == twice.appEvents.count)
  }
}
