import Dossier
import Testing

@testable import Exports

@Suite struct MetaPageTests {
  private let page = """
    <html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
    <base href="../../" /><style type="text/css">._a6-g{padding:4px}</style><title>Ines</title></head>
    <body class="_5vb_ _2yq _a7o5"><div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">
    <h2 class="_3-95 _2pim _a6-h _a6-i">Ines</h2><div class="_3-95 _a6-p">Hello</div>
    <div class="_3-94 _a6-o">Mar 11, 2021 10:59 am</div></div></body></html>
    """
  private let oldPage =
    #"<html><body><div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder">x</div></body></html>"#

  @Test func pagesAmongDataAreNamedAsSuch() throws {
    let dossier = try read([
      "messages/inbox/ines_1/message_1.html": page, "ads/interests.html": oldPage,
      "readme.html": "<html><body><p>Thank you</p></body></html>",
      "friends.json": #"{"friends_v2": [{"name": "Ines"}]}"#,
    ]).dossier
    #expect(
      dossier.file("messages/inbox/ines_1/message_1.html")?.note == .pageInsteadOfData)
    #expect(dossier.file("ads/interests.html")?.note == .pageInsteadOfData)
    #expect(dossier.file("readme.html")?.note == .document)
    #expect(dossier.contacts.count == 1)
  }

  @Test(arguments: ["message_1.html", "page", "page.json"])
  func aDownloadOfPagesSaysHowToAskAgain(_ name: String) throws {
    let folder = TemporaryFolder()
    folder.write(Array(page.utf8), to: "your_facebook_activity/\(name)")
    #expect(throws: ReadingError.pageInsteadOfData(path: folder.path)) {
      try ExportReader.read([folder.path])
    }
  }

  @Test func foldersWithoutDataAreNoFailure() throws {
    let dossier = try read([
      "friends.json": #"{"friends_v2": []}"#,
      "ads/no-data.txt": "You have no data in this section.",
      "timezone.json": #"{"timezone_v2": "Europe/Brussels"}"#,
    ]).dossier
    #expect(dossier.file("ads/no-data.txt")?.note == .document)
    #expect(dossier.file("friends.json")?.note == .withoutRecords)
    #expect(dossier.problems.isEmpty)
    #expect(dossier.zone == "Europe/Brussels")
    #expect(dossier.exports[0].timeZones == ["Europe/Brussels"])
  }
}
