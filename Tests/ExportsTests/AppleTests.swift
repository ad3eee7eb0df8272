import CivilTime
import Dossier
import Testing

@testable import Exports

// Every person, device and number here is invented.

@Suite struct AppPrivacyReportTests {
  private func access(_ kind: String, _ number: String, _ time: String) -> String {
    #"{"accessor":{"identifier":"org.example.tram","identifierType":"bundleID"},"category":"#
      + #""camera","identifier":"\#(number)","kind":"\#(kind)","timeStamp":"\#(time)","type":"access"}"#
  }

  private func call(_ fields: String) -> String {
    #"{"bundleID":"org.example.tram","context":"","domain":"ads.example.com","domainType":1,"#
      + #""firstTimeStamp":"2023-05-01T08:00:00.000+02:00","initiatedType":"AppInitiated","#
      + fields + #""type":"networkActivity"}"#
  }

  @Test func anAccessCountsOnceAndACallNamesItsCompany() throws {
    let dossier = try read([
      "report.ndjson": lines(
        access("intervalBegin", "A", "2023-05-01T10:00:00.000+02:00"),
        access("intervalEnd", "A", "2023-05-01T10:00:09.000+02:00"),
        access("intervalEnd", "B", "2023-05-01T11:00:00.000+02:00"),
        access("event", "", "2023-05-01T12:00:00.000+02:00"),
        access("event", "", "2023-05-01T12:00:01.000+02:00"),
        access("intervalBegin", "C", "yesterday"),
        call(#""timeStamp":"2023-05-02T10:00:00.000+02:00","hits":12,"domainOwner":"","#),
        call(#""timeStamp":"2023-05-02T11:00:00.000+02:00","hits":-1,"domainOwner":"Ads Inc","#))
    ]).dossier
    #expect(dossier.files[0].rows == 8)
    let events = (0..<dossier.appEvents.count).map { dossier.appEvents[$0] }
    #expect(
      events.map(\.at) == [
        utc("2023-05-01T08:00:00"), utc("2023-05-01T09:00:00"), utc("2023-05-01T10:00:00"),
        utc("2023-05-01T10:00:01"),
      ])
    #expect(Set(events.map { dossier.strings[$0.name] }) == ["org.example.tram"])
    #expect(Set(events.map { dossier.strings[$0.type] }) == ["camera"])
    #expect(dossier.companyLinks.map(\.name) == ["ads.example.com", "Ads Inc"])
    #expect(dossier.companyLinks.map(\.count) == [12, 1])
    #expect(dossier.companyLinks.map(\.via) == ["org.example.tram", "org.example.tram"])
    #expect(dossier.companyLinks.map(\.deed) == ["networkActivity", "networkActivity"])
    #expect(
      dossier.companyLinks.map(\.at) == [utc("2023-05-02T08:00:00"), utc("2023-05-02T09:00:00")])
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.problems.map(\.setAside) == [true])
  }

  @Test func aReportOfCallsAloneIsRead() throws {
    let dossier = try read([
      "report.ndjson": call(#""timeStamp":"2023-05-02T10:00:00Z","hits":2,"#)
    ]).dossier
    #expect(dossier.companyLinks.map(\.count) == [2])
    #expect(dossier.appEvents.isEmpty)
  }

  @Test func anotherLogOfObjectsIsNone() throws {
    let folder = TemporaryFolder()
    folder.write(
      Array(#"{"type":"access","timeStamp":"2023-05-02T10:00:00Z","path":"/"}"#.utf8),
      to: "log.ndjson")
    let reading = try ExportReader.read(
      [folder.path], options: ReadingOptions(acceptsUnknownTables: true))
    #expect(reading.dossier.files.map(\.format) == [nil])
  }
}

@Suite struct AppleDocumentTests {
  @Test func filmsAndGamesTellWhen() throws {
    let dossier = try read([
      "TV App Favorites and Activity.json":
        #"{"events": [{"stored_event": {"timestamp": 1682928000000, "x": 1}, "#
        + #""event_interpretation": {"human_readable_media_description": "Episode 1"}}, "#
        + #"{"stored_event": {"timestamp": "soon"}}]}"#,
      "Game Center Data.json":
        #"{"games_state": [{"game_name": "Trams", "leaderboard": [{"leaderboard_title": "All", "#
        + #""leaderboard_score": [{"submitted_time_utc": "12/31/2022 23:59:59"}]}], "#
        + #""achievements": [{"achievements_title": "First stop", "last_update_utc": "#
        + #""13/01/2023 10:00:00"}, {"achievements_title": "Depot", "last_update_utc": "#
        + #""01/13/2023 10:00:00"}]}]}"#,
    ]).dossier
    let events = (0..<dossier.appEvents.count).map { dossier.appEvents[$0] }
    #expect(
      events.map(\.at) == [
        utc("2022-12-31T23:59:59"), utc("2023-01-13T10:00:00"), utc("2023-05-01T08:00:00"),
      ])
    #expect(events.map { dossier.strings[$0.type] } == ["score", "achievement", "watch"])
    #expect(events.map { dossier.strings[$0.name] } == ["", "Depot", "Episode 1"])
    #expect(dossier.problems.map(\.value) == ["13/01/2023 10:00:00", "soon"])
    #expect(dossier.problems.allSatisfy { $0.setAside })
  }

  @Test func listsInTheCloudTellNetworksAddressesAndPlaces() throws {
    let networks = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://192.0.2.1/list.dtd">
      <plist version="1.0"><array>
      <dict><key>Tram WiFi</key><dict><key>added_at</key><string>Jan 05 2020 18:04:05</string>
      <key>added_by</key><string>Phone</string><key>hidden</key><false/></dict></dict>
      <dict><key>net.2</key><dict><key>added_at</key><string>soon</string>
      <key>ssid_str</key><string>Café</string></dict></dict>
      </array></plist>
      """
    let recents = """
      <plist version="1.0"><dict><key>recents</key><array>
      <dict><key>address</key><string>ana@example.org</string><key>t</key><array>
      <date>2023-01-02T03:04:05Z</date></array></dict>
      <dict><key>address</key><string>Rue Haute 1</string><key>map_location</key><dict>
      <key>hAccuracy</key><real>10</real><key>latitude</key><real>50.84</real>
      <key>longitude</key><real>4.35</real></dict></dict>
      <dict><key>latitude</key><real>91</real><key>longitude</key><real>4.35</real></dict>
      <dict><key>latitude</key><real>1</real></dict><dict><key>longitude</key><real>2</real></dict>
      </array></dict></plist>
      """
    let dossier = try read([
      "Apple Features Using iCloud/Wi-Fi/KnownNetworks.xml": networks,
      "Apple Features Using iCloud/Calendar/Recents.xml": recents,
    ]).dossier
    #expect(dossier.exports[0].kind == "apple")
    #expect(dossier.networks.map(\.name) == ["Café", "Tram WiFi"])
    #expect(dossier.networks.map(\.at) == [nil, utc("2020-01-05T18:04:05")])
    #expect(dossier.contacts.map(\.name) == ["ana@example.org"])
    #expect(dossier.savedPlaces.map(\.address) == ["Rue Haute 1"])
    #expect(dossier.savedPlaces.map(\.coordinate?.latitude) == [50.84])
    #expect(dossier.problems.map(\.reason) == [.notACoordinate, .notADate])
  }
}

@Suite struct AppleStoreTests {
  private static let orders = "Order Number,Order Date,Description"

  @Test func ordersOfAnotherShopAreNotApples() throws {
    let folder = TemporaryFolder()
    folder.write(
      Array(lines(Self.orders, "W1,2023-01-02T10:00:00Z,Phone case").utf8), to: "orders.csv")
    let reading = try ExportReader.read(
      [folder.path], options: ReadingOptions(acceptsUnknownTables: true))
    #expect(reading.dossier.files.map(\.format) == [nil])
  }

  @Test func tablesWithRepeatedHeadersAndSecondTablesAreRead() throws {
    let layouts = Layout.appleStores
    let dossier = try read([
      "Online Purchase History.csv": lines(
        Self.orders, Self.orders, "W1,2023-01-02T10:00:00Z,Phone case"),
      layouts[0].path: lines(
        layouts[0].header, "2022-03-04T00:00:00Z,Phone 12,SN1", "",
        "Serial Number,Warranty Start Date", "SN1,2022-03-04T00:00:00Z"),
      layouts[1].path: lines(layouts[1].header, "R1,2023-02-03T00:00:00Z,SN1"),
      layouts[2].path: lines(layouts[2].header, "C1,2023-02-01T08:00:00Z,Battery", "Total: 1"),
      layouts[3].path: lines(
        layouts[3].header, "Eva Lind, 5300, Bank SA, Debit, 2021-01-01 10:00:00"),
      layouts[4].path: lines(
        layouts[4].header, "Delivery Time,Communication Name",
        "2021-02-03 04:05:06','Spring", "2021-02-04 04:05:06.,\"'Summer\"", "soon,x"),
      layouts[5].path: lines(layouts[5].header, "2021-02-03 05:00:00,open,Spring"),
      layouts[6].path: lines(layouts[6].header, "2023-05-01 10:00:00,All,Access,Done"),
      layouts[7].path: lines(layouts[7].header, "2022-12-01T10:00:00Z,LOVE,Song A"),
      layouts[8].path: lines(layouts[8].header, "2020-01-01T10:00:00Z,Eva's laptop"),
      layouts[9].path: lines(layouts[9].header, "2014-01-01 10:00:00,SN0"),
      layouts[10].path: lines(layouts[10].header, "2022-01-01T10:00:00Z,Tram,198.51.100.7"),
    ]).dossier
    #expect(dossier.purchases.map(\.what) == ["Phone 12", "Phone case"])
    #expect(
      dossier.communications.map(\.at) == [
        utc("2021-02-03T04:05:06"), utc("2021-02-04T04:05:06"), utc("2023-02-01T08:00:00"),
      ])
    #expect(
      dossier.communications.map(\.direction) == [.toSubject, .toSubject, .fromSubject])
    #expect(dossier.accountFacts.map(\.value) == ["Bank SA Debit 5300", "Eva Lind"])
    let events = (0..<dossier.appEvents.count).map { dossier.appEvents[$0] }
    #expect(
      events.map { dossier.strings[$0.type] } == [
        "open", "download", "LOVE", "repair", "Access",
      ])
    #expect(dossier.signIns.map(\.device) == ["SN0", "Eva's laptop"])
    #expect(dossier.strings[events[1].address] == "198.51.100.7")
    #expect(dossier.problems.map(\.setAside) == [true, true])
    #expect(Set(dossier.problems.map(\.reason)) == [.missingValue, .notADate])
  }

  @Test func aSongWithoutBeginHasItsEnd() throws {
    let dossier = try read([
      "Apple Music Play Activity.csv": lines(
        Layout.apple[3].header, ",2023-06-03T22:03:00.5Z,PLAY_END,Song A", ",,PLAY_END,Song B")
    ]).dossier
    #expect(dossier.appEvents.count == 1)
    #expect(dossier.appEvents[0].at == utc("2023-06-03T22:03:00"))
    #expect(dossier.problems.map(\.reason) == [.missingValue])
  }
}
