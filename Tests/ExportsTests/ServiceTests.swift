import CivilTime
import Dossier
import Testing

@testable import Exports

// Every person, device and number here is invented.

@Suite struct NetflixTests {
  @Test func everyTableOfAHouseholdIsRead() throws {
    let layouts = Layout.netflix
    let dossier = try read([
      layouts[0].path: lines(
        layouts[0].header,
        "Mia,2023-05-01 21:10:00,0:42:11,,\"Dark, Season 1\",,Smart TV,0:42:11,Not latest view,BE (Belgium)",
        "Mia,yesterday,0:42:11,,Dark,,Smart TV,,,BE"),
      layouts[2].path: lines(
        layouts[2].header, "Mia,Android,profilesGate,,,2023-05-01 21:08:30"),
      layouts[3].path: lines(layouts[3].header, "Mia,Dark,thumb,,2,,2023-05-02 08:00:00"),
      layouts[4].path: lines(
        layouts[4].header, "Mia,BE,TV,0,thrill,Dark,play,Search,2023-05-01 21:09:00",
        "Mia,BE,TV,0,,Dark,play,Search,2023-05-01 21:09:10"),
      layouts[5].path: lines(layouts[5].header, "Mia,NFTV-1,Smart TV,,"),
      layouts[6].path: lines(
        layouts[6].header, "NFTV-1,BE,BRU,Smart TV,203.0.113.7,2023-05-01 21:05:00"),
      layouts[7].path: lines(
        layouts[7].header, "NFTV-1,BE,Téléviseur,Smart TV,203.0.113.8,Brussels,2023-05-03T21:05:00Z"
      ),
      layouts[8].path: lines(
        layouts[8].header, "Mia,2023-05-04 10:00:00,WELCOME,EMAIL,,,0"),
      layouts[9].path: lines(layouts[9].header, "2023-05-05,Streaming,CC,13.49,EUR"),
    ]).dossier
    let rows = dossier.files.map(\.rows).reduce(0, +)
    #expect(rows == 11)
    #expect(dossier.problems.map(\.reason) == [.missingValue, .notADate])
    #expect(dossier.problems.map(\.setAside) == [true, true])

    let uses = (0..<dossier.appEvents.count).map { dossier.appEvents[$0] }
    #expect(
      uses.map(\.at) == [
        utc("2023-05-01T21:08:30"), utc("2023-05-01T21:10:00"), utc("2023-05-02T08:00:00"),
      ])
    #expect(uses.map { dossier.strings[$0.name] } == ["profilesGate", "Dark, Season 1", "Dark"])
    #expect(uses.map { dossier.strings[$0.type] } == ["click", "play", "rating"])
    #expect(dossier.searches.map(\.text) == ["thrill"])
    #expect(dossier.searches.map(\.at) == [utc("2023-05-01T21:09:00")])
    #expect(dossier.signIns.map(\.address) == [nil, "203.0.113.7", "203.0.113.8"])
    #expect(dossier.signIns.map(\.place) == [nil, "BE", "Brussels BE"])
    #expect(dossier.communications.map(\.medium) == ["EMAIL"])
    #expect(dossier.communications.map(\.direction) == [.toSubject])
    #expect(
      dossier.purchases.map(\.amount) == [Money(minorUnits: 1_349, currency: Currency("EUR"))])
  }
}

@Suite struct LinkedInTests {
  @Test func contactsStandBelowNotes() throws {
    let notes = "Notes:\r\n\"You may notice that some addresses, are missing.\"\r\n\r\n"
    let table = lines(
      Layout.linkedIn[0].header, "Ana,Roth,https://example.org/ana,,Tram AG,Driver,15 Mar 2009",
      ",,,,,,16 Mar 2009", "Bo,,https://example.org/bo,,,,31 Feb 2010", end: "\r\n")
    let folder = TemporaryFolder()
    folder.write(Array((notes + table).utf8), to: "Connections.csv")
    let reading = try ExportReader.read([folder.path])
    let dossier = reading.dossier
    #expect(dossier.files[0].format == "linkedin/connections")
    #expect(dossier.files[0].rows == 3)
    #expect(dossier.contacts.map(\.name) == ["Bo", "Ana Roth"])
    #expect(dossier.contacts.map(\.at) == [nil, utc("2009-03-15T00:00:00")])
    #expect(dossier.problems.map(\.reason) == [.missingValue, .notADate])
    #expect(dossier.files[0].rowsSetAside == 1)
    let row = try reading.row(dossier.contacts[1].provenance)
    #expect(row.cells.first == "Ana")
  }

  @Test func columnsOfOneNameAreAllLabels() throws {
    let dossier = try read([
      "Ad_Targeting.csv": lines(
        Layout.linkedIn[1].header, "35-54,,Tram AG; Bus SA,,Ferry BV,,Female,Driving;;  ,,")
    ]).dossier
    #expect(
      dossier.adLabels.map(\.label) == [
        "35-54", "Tram AG", "Bus SA", "Ferry BV", "Female", "Driving",
      ])
    #expect(dossier.adLabels[3].source == "Company Names")
    #expect(dossier.problems.isEmpty)
  }

  @Test func ofMessagesOnlyTimeAndPartnerAreKept() throws {
    let dossier = try read([
      "messages.csv": lines(
        Layout.linkedIn[3].header,
        "c1,Ana Roth,Ana Roth,,Eva Lind,2023-01-02 09:00:00 UTC,,\"secret\nwords\",INBOX",
        "c1,Ana Roth,Eva Lind,,Ana Roth,2023-01-02 09:05:00 UTC,,more secret,SENT"),
      "Inferences.csv": lines(Layout.linkedIn[2].header, "Career,Seniority,text,Senior"),
      "SearchQueries.csv": lines(Layout.linkedIn[4].header, "2020/11/16 05:43:03 UTC,tram jobs"),
      "Reactions.csv": lines(
        Layout.linkedIn[5].header, "2021-02-03 04:05:06,LIKE,https://example.org/post"),
    ]).dossier
    #expect(dossier.messages.map(\.direction) == [.unknown, .fromSubject])
    #expect(dossier.messages.map(\.counterpart) == ["Ana Roth", "Ana Roth"])
    #expect(dossier.messages.map(\.at) == [utc("2023-01-02T09:00:00"), utc("2023-01-02T09:05:00")])
    #expect(!"\(dossier.messages)\(dossier.strings.strings)".contains("secret"))
    #expect(dossier.adLabels.map(\.source) == ["Seniority"])
    #expect(dossier.searches.map(\.at) == [utc("2020-11-16T05:43:03")])
    #expect(dossier.appEvents.count == 1)
    #expect(dossier.problems.isEmpty)
  }
}

@Suite struct AppleAndGoogleTests {
  @Test func appleTellsDevicesSignOnsPurchasesAndSongs() throws {
    let layouts = Layout.apple
    let dossier = try read([
      layouts[0].path: lines(
        layouts[0].header,
        "Eva's phone,2021-01-01 10:00:00,350000000000001,SN1,198.51.100.4,2023-06-01 07:00:00,iPhone 12,+32400000001"
      ),
      layouts[1].path: lines(
        layouts[1].header, "iCloud,2023-06-01 06:00:00,198.51.100.4", "Mail,2023-06-02 06:00:00,N/A"
      ),
      layouts[2].path: lines(layouts[2].header, "2023-06-03T10:00:00Z,iOS Apps,Tram Times"),
      layouts[3].path: lines(
        layouts[3].header, ",2023-06-03T22:03:00.5Z,PLAY_END,Song A",
        "2023-06-04T22:00:00Z,2023-06-04T22:03:00Z,PLAY_END,Song B"),
      layouts[4].path: lines(layouts[4].header, "search,2023-06-05 08:00:00,App Store"),
    ]).dossier
    let rows = dossier.files.map(\.rows).reduce(0, +)
    #expect(rows == 7)
    #expect(dossier.signIns.map(\.device) == ["iCloud", "Eva's phone iPhone 12", "Mail"])
    #expect(dossier.signIns.map(\.address) == ["198.51.100.4", "198.51.100.4", nil])
    #expect(dossier.accountFacts.map(\.value) == ["+32400000001"])
    #expect(dossier.purchases.map(\.what) == ["Tram Times"])
    #expect(dossier.purchases.map(\.amount) == [nil])
    // The first song has no begin, but an end.
    #expect(dossier.problems.isEmpty)
    #expect(dossier.appEvents.count == 3)
  }

  @Test func googleTellsWhoUsedTheAccountFromWhere() throws {
    let layouts = Layout.otherServices
    let dossier = try read([
      layouts[0].path: lines(
        layouts[0].header,
        "1,2023-07-01 08:00:00 UTC,192.0.2.9,,,BE,Brussels,Ixelles,Firefox on Linux,Gmail,,Login"),
      layouts[1].path: lines(
        layouts[1].header, "1,MOBILE,Fairphone,FP4,Android,BE,,2022-01-01 00:00:01,"),
    ]).dossier
    #expect(dossier.signIns.map(\.device) == ["Fairphone FP4 Android MOBILE", "Firefox on Linux"])
    #expect(dossier.signIns.map(\.place) == ["BE", "Ixelles Brussels BE"])
    #expect(dossier.signIns.map(\.at) == [nil, utc("2023-07-01T08:00:00")])
    #expect(dossier.problems.isEmpty)
  }
}
