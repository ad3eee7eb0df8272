import ArchiveFixtures
import CivilTime
import Dossier
import Testing

@testable import Exports

// Every person here is invented.

@Suite struct WhatsAppTests {
  private func chat(
    _ dates: [String], _ form: (String) -> String = { "\($0), 10:00 - Ana: x" }
  ) throws -> Dossier {
    try read(
      ["chat.txt": dates.map { form($0) + "\n" }.joined()], zone: "Europe/Brussels"
    ).dossier
  }

  private func days(_ dossier: Dossier) -> [String] {
    dossier.messages.map { $0.at.map { "\(LocalDateTime(naiveSeconds: $0.seconds).date)" } ?? "" }
  }

  @Test func aNumberAboveTwelveSettlesTheWholeFile() throws {
    let dayFirst = try chat(["03/04/2021", "05/04/2021", "13/04/2021"])
    #expect(days(dayFirst) == ["2021-04-03", "2021-04-05", "2021-04-13"])
    let monthFirst = try chat(["03/04/2021", "05/04/2021", "06/13/2021"])
    #expect(days(monthFirst) == ["2021-03-04", "2021-05-04", "2021-06-13"])
    let yearFirst = try chat(["2021-03-04", "2021-05-04"])
    #expect(days(yearFirst) == ["2021-03-04", "2021-05-04"])
    for dossier in [dayFirst, monthFirst, yearFirst] { #expect(dossier.problems.isEmpty) }
  }

  @Test func otherwiseTheOrderOfTheLinesDoes() throws {
    let dayFirst = try chat(["10/03/2021", "12/03/2021", "02/04/2021"])
    #expect(days(dayFirst) == ["2021-03-10", "2021-03-12", "2021-04-02"])
    let monthFirst = try chat(["03/10/21", "03/12/21", "04/02/21"])
    #expect(days(monthFirst) == ["2021-03-10", "2021-03-12", "2021-04-02"])
    #expect(dayFirst.problems.isEmpty && monthFirst.problems.isEmpty)
  }

  @Test func aYearInFrontIsBelievedWhereNothingElseFits() throws {
    let yearFirst = try chat(["21/5/30", "21/6/1", "21/6/2"])
    #expect(days(yearFirst) == ["2021-05-30", "2021-06-01", "2021-06-02"])
    let dayFirst = try chat(["14.05.21", "15.05.21"])
    #expect(days(dayFirst) == ["2021-05-14", "2021-05-15"])
    #expect(yearFirst.problems.isEmpty && dayFirst.problems.isEmpty)
  }

  @Test func whatNothingSettlesIsAGuessThatIsTold() throws {
    let european = try chat(["03/04/2021"])
    #expect(days(european) == ["2021-04-03"])
    let american = try chat(["3/4/21"]) { "\($0), 10:00\u{202F}AM - Ana: x" }
    #expect(days(american) == ["2021-03-04"])
    for dossier in [european, american] {
      #expect(dossier.problems.map(\.reason) == [.guessedDayAndMonth])
      #expect(dossier.problems.map(\.at.row) == [0])
      #expect(dossier.problems.allSatisfy { !$0.setAside })
    }
    #expect(european.problems.map(\.value) == ["3/4/2021"])
    // The same day in either order is no guess.
    #expect(try chat(["04/04/2021"]).problems.isEmpty)
  }

  @Test func oneLineOfAnotherLayoutDoesNotTurnTheFile() throws {
    let dossier = try chat([
      "03/04/2021", "05/04/2021", "06/13/2021", "01/05/2021", "03/05/2021", "02/06/2021",
    ])
    #expect(
      days(dossier) == [
        "", "2021-04-03", "2021-04-05", "2021-05-01", "2021-05-03", "2021-06-02",
      ])
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.problems.map(\.value) == ["6/13/2021"])
    #expect(dossier.problems.map(\.at.row) == [3])
  }

  @Test func whoWroteWhenIsKeptAndNeverWhat() throws {
    let dossier = try read(
      [
        "WhatsApp Chat with Ana Roth.txt": lines(
          "14/05/2021, 09:15 - Messages and calls are end-to-end encrypted.",
          "14/05/2021, 09:16 - Ana Roth: secret", "of two lines",
          "14/05/2021, 09:20 - Eva Lind: <Media omitted>", "14/05/2021, 9:20 xyz - Ana Roth: z",
          end: "\r\n"),
        "WhatsApp Chat - Tram/_chat.txt": lines(
          "[14.05.21, 09:15:01] Tram: \u{200E}Messages are encrypted.",
          "[14.05.21, 09:16:01] Bo: a", "[14.05.21, 09:17:01] Cy: b",
          "\u{200E}[15.05.21, 09:18:01] Eva Lind: \u{200E}image omitted"),
      ], zone: "Europe/Brussels"
    ).dossier
    #expect(dossier.exports[0].kind == "whatsapp")
    #expect(dossier.exports[0].controller == "WhatsApp")
    #expect(dossier.files.map(\.rows).reduce(0, +) == 8)
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.problems.map(\.value) == ["9:20 xyz"])
    #expect(dossier.problems.map(\.setAside) == [true])
    #expect(
      dossier.messages.map(\.at) == [
        utc("2021-05-14T07:16:00"), utc("2021-05-14T07:16:01"), utc("2021-05-14T07:17:01"),
        utc("2021-05-14T07:20:00"), utc("2021-05-15T07:18:01"),
      ])
    // The chat with Ana tells that Eva is the other, in the group too.
    #expect(dossier.messages.map(\.counterpart) == ["Ana Roth", "Bo", "Cy", "Ana Roth", nil])
    #expect(
      dossier.messages.map(\.direction) == [
        .toSubject, .toSubject, .toSubject, .fromSubject, .fromSubject,
      ])
    #expect(
      Set(dossier.messages.map(\.thread)) == [
        "WhatsApp Chat with Ana Roth.txt", "WhatsApp Chat - Tram",
      ])
    #expect(!"\(dossier.messages)\(dossier.strings.strings)".contains("secret"))
  }

  @Test func whereNothingTellsWhoTheSubjectIsNobodyIs() throws {
    let dossier = try chat(["14/05/2021", "15/05/2021"]) { date in
      "\(date), 10:00 - Ana: x\n\(date), 10:01 - Bo: y"
    }
    #expect(dossier.messages.map(\.direction) == [.unknown, .unknown, .unknown, .unknown])
    #expect(dossier.messages.map(\.counterpart) == ["Ana", "Bo", "Ana", "Bo"])
  }

  @Test func theLongerOfTwoNamesInTheTitleIsThePartner() throws {
    let dossier = try read(
      [
        "Chat with Anna.txt": lines(
          "14/05/2021, 09:16 - Ann: x", "14/05/2021, 09:17 - Anna: y")
      ], zone: "Europe/Brussels"
    ).dossier
    #expect(dossier.messages.map(\.direction) == [.fromSubject, .toSubject])
    #expect(dossier.messages.map(\.counterpart) == ["Anna", "Anna"])
  }

  @Test func chatsThatAreAllCalledTheSameHaveTheNameOfTheirArchive() throws {
    func chat(_ name: String) -> (path: String, bytes: [UInt8]) {
      let text = "[14.05.21, 09:16:01] \(name): a\n[14.05.21, 09:17:01] Eva: b\n"
      let zip = StoredZip.bytes([("_chat.txt", Array(text.utf8))])
      return ("WhatsApp Chat - \(name).zip", zip)
    }
    let folder = TemporaryFolder()
    let (path, bytes) = chat("Ana")
    folder.write(bytes, to: path)
    folder.write(StoredZip.bytes([chat("Bo"), chat("Cy")]), to: "chats.zip")
    let dossier = try ExportReader.read(
      [folder.path + "/" + path, folder.path + "/chats.zip"],
      options: ReadingOptions(zone: "Europe/Brussels")
    ).dossier
    #expect(
      Set(dossier.messages.map(\.thread)) == [
        "WhatsApp Chat - Ana.zip", "WhatsApp Chat - Bo.zip", "WhatsApp Chat - Cy.zip",
      ])
    #expect(dossier.messages.filter { $0.direction == .fromSubject }.count == 3)
    #expect(Set(dossier.messages.map(\.counterpart)) == ["Ana", "Bo", "Cy"])
    #expect(dossier.problems.isEmpty)
  }

  @Test func aLogIsNoChat() throws {
    #expect(throws: (any Error).self) {
      try read(["app.txt": "[2021-05-14 09:15:01] local.ERROR: failed\n"])
    }
  }

  @Test func rowsAreReadAgain() throws {
    let folder = TemporaryFolder()
    folder.write(Array("14/05/2021, 09:16 - Ana: a\nb\n".utf8), to: "chat.txt")
    let reading = try ExportReader.read([folder.path])
    #expect(
      try reading.row(Provenance(file: 0, row: 1)).cells == ["14/05/2021", "09:16", "Ana", "a\nb"])
  }
}
