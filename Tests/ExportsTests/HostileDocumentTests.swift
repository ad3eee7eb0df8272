import Dossier
import Testing

@testable import Exports

/// Files that mislead about what they are, beside a sound one.
@Suite struct HostileDocumentTests {
  private static let sound = Layout.driverSAR[0].header + "\n"
  private static let entities = """
    <?xml version="1.0"?>
    <!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
    <gpx><trk><trkseg><trkpt lat="48.1" lon="2.1"><name>&c;</name></trkpt></trkseg></trk></gpx>
    """

  @Test(arguments: ["track.gpx", "health.xml", "page.html"])
  func declaredEntitiesAreToldAndNotRead(path: String) throws {
    let dossier = try read([path: Self.entities, "sound.csv": Self.sound]).dossier
    #expect(dossier.file(path)?.note == .refused)
    #expect(dossier.problems(in: path).map(\.reason) == [.entityDeclared])
    #expect(dossier.problems(in: path).map(\.at.row) == [0])
    #expect(dossier.fixes.isEmpty)
    #expect(dossier.problems(in: "sound.csv").isEmpty)
  }

  @Test func aloneTheyAreTheReason() {
    let folder = TemporaryFolder()
    folder.write(Array(Self.entities.utf8), to: "track.gpx")
    let path = folder.path + "/track.gpx"
    #expect(throws: ReadingError.entitiesDeclared(path: path)) { try ExportReader.read([path]) }
  }

  @Test(arguments: ["[a],b\n1,2\n", "[a,b\n1,2\n", "{a};b\n1;2\n", "{a;b\n1;2\n"])
  func aBracketInAHeaderMakesNoDocument(text: String) throws {
    let dossier = try read(["t.csv": text, "sound.csv": Self.sound]).dossier
    let table = try #require(dossier.file("t.csv"))
    #expect(table.rows == 1)
    #expect(table.part.isEmpty)
    #expect(table.columns.map { $0.filter(\.isLetter) } == ["a", "b"])
  }

  /// Found by fuzzing.
  @Test func aDamagedLineOfNamesIsNoRowSetAside() throws {
    let text = "a,\"two\"\"1 \r\"3\"\",3\r\n4,5\r\n"
    let dossier = try read(["t.csv": text, "sound.csv": Self.sound]).dossier
    let table = try #require(dossier.file("t.csv"))
    #expect(table.rowsSetAside <= table.rows)
    #expect(dossier.problems(in: "t.csv").first?.reason == .unclosedQuote)
    #expect(dossier.problems(in: "t.csv").first?.setAside == false)
  }

  @Test(arguments: [false, true])
  func aDocumentInUTF16NeedsNoMark(isBigEndian: Bool) throws {
    let text =
      #"{"locations": [{"latitudeE7": 506326000, "longitudeE7": 55797000, "#
      + #""timestamp": "2022-03-01T10:00:00.123Z"}]}"#
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let dossier = try read(exports: [[("Records.json", bytes)]]).dossier
    #expect(dossier.files.map(\.format) == ["google-location/records"])
    #expect(dossier.fixes.count == 1)
  }
}
