import Dossier
import Testing

@testable import Exports

// Every person here is invented.

@Suite struct LocalisedTableTests {
  private static let header =
    "Profielnaam,Begintijd,Duur,Kenmerken,Titel,Soort,Apparaat,Bladwijzer,Laatste bladwijzer,Land"

  @Test func whatWasWatchedIsToldByItsFirstRow() throws {
    let dossier = try read([
      "kijkgeschiedenis.csv": lines(
        Self.header,
        "Mia,2023-05-01 21:10:00,0:42:11,,\"Dark, Season 1\",,Smart TV,0:42:11,Nee,BE (België)",
        "Mia,gisteren,0:42:11,,Dark,,Smart TV,0:01:00,Nee,BE (België)")
    ]).dossier
    #expect(dossier.files[0].format == "netflix/viewing-activity")
    #expect(dossier.exports[0].kind == "netflix")
    #expect(dossier.appEvents.count == 1)
    #expect(dossier.strings[dossier.appEvents[0].name] == "Dark, Season 1")
    #expect(dossier.appEvents[0].at == utc("2023-05-01T21:10:00"))
    #expect(dossier.problems.map(\.column) == ["Begintijd"])
  }

  @Test(arguments: [
    "Mia,2023-05-01 21:10:00,0:42:11,,Dark,,Smart TV,0:42:11,Nee,België",
    "Mia,2023-05-01,0:42:11,,Dark,,Smart TV,0:42:11,Nee,BE (België)",
    "Mia,2023-05-01 21:10:00,0:42:11,,Dark,,Smart TV,0:42:11,Nee", "",
  ])
  func anotherTableIsNone(row: String) throws {
    let folder = TemporaryFolder()
    folder.write(Array("\(Self.header)\n\(row)\n".utf8), to: "a.csv")
    let reading = try ExportReader.read(
      [folder.path], options: ReadingOptions(acceptsUnknownTables: true))
    #expect(reading.dossier.files.map(\.format) == [nil])
  }
}
