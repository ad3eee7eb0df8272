import CivilTime
import Dossier
import Testing

@testable import Exports

@Suite struct GoogleStoreTests {
  @Test func pagesAreUsesOfTheirSiteAndSearchesInThem() throws {
    // 1 709 661 880 s are 2024-03-05 18:04:40 UTC.
    let dossier = try read([
      "Geschiedenis.json": """
      {"Browser History": [
        {"url": "https://Shop.example:8443/x?y", "time_usec": 1709661880000001},
        {"url": "https://www.google.com/search?q=shoes", "time_usec": 1709661881000000},
        {"url": "https://www.google.com/search?q=shoes&start=10", "time_usec": 1709661882000000},
        {"url": "https://duckduckgo.com/?q=boots&ia=web", "time_usec": 1709661883000000},
        {"url": "https://duckduckgo.com/about", "time_usec": 1709661884000000},
        {"url": "chrome://settings", "time_usec": 1709661885000000},
        {"url": "https://shop.example/", "time_usec": "soon"},
        {"url": "https://shop.example/", "time_usec": 13354135480000000000}
      ], "Typed Url": [{"url": "https://shop.example/", "visits": [13354135480000000]}]}
      """
    ]).dossier
    #expect(dossier.searches.map(\.text) == ["shoes", "boots"])
    #expect(dossier.searches.map(\.service) == ["Google", "DuckDuckGo"])
    #expect(
      dossier.appEvents.names.map { dossier.strings[$0] } == [
        "shop.example", "www.google.com", "www.google.com", "duckduckgo.com", "duckduckgo.com",
      ])
    #expect(dossier.appEvents.times.first == 1_709_661_880)
    #expect(dossier.files.map(\.rows) == [8, 1])
    #expect(dossier.files.map(\.rowsSetAside) == [2, 0])
  }

  @Test func appsTellTheirDeviceAndOperator() throws {
    let dossier = try read([
      "Installs.json": """
      [{"install": {"doc": {"title": "Timetable"}, "firstInstallationTime": "2024-03-05T18:04:40Z",
        "deviceAttribute": {"model": "M1", "manufacturer": "Example", "carrier": "Mobile One"}}},
       {"install": {"doc": {"title": "Diary"}, "lastUpdateTime": "2024-03-06T18:04:40Z"}}]
      """,
      "Library.json": """
      [{"libraryDoc": {"doc": {"title": "A film"}, "acquisitionTime": "2024-03-07T18:04:40Z"}}]
      """,
    ]).dossier
    let (events, strings) = (dossier.appEvents, dossier.strings)
    #expect(events.names.map { strings[$0] } == ["Timetable", "A film"])
    #expect(events.devices.map { strings[$0] } == ["Example M1", ""])
    #expect(events.carriers.map { strings[$0] } == ["Mobile One", ""])
    #expect(dossier.problems.map(\.reason) == [.missingValue])
  }

  @Test func ordersTellPriceAndConnection() throws {
    let dossier = try read([
      "Order History.json": """
      [{"orderHistory": {"creationTime": "2024-03-05T18:04:40Z", "totalPrice": "1,99 €",
        "ipAddress": "192.0.2.7", "ipCountry": "BE", "lineItem": [
          {"doc": {"title": "A film"}}, {"doc": {"title": "A book"}}]}},
       {"orderHistory": {"creationTime": "2024-03-06T18:04:40Z", "totalPrice": "$1.99"}}]
      """,
      "Purchase History.json": """
      [{"purchaseHistory": {"purchaseTime": "2024-03-07T18:04:40Z", "invoicePrice": "US$1,200.50",
        "doc": {"title": "A phone"}}}]
      """,
    ]).dossier
    #expect(dossier.purchases.map(\.what) == ["A film, A book", "", "A phone"])
    #expect(
      dossier.purchases.map(\.amount) == [
        Money(minorUnits: 199, currency: Currency("EUR")), nil,
        Money(minorUnits: 120_050, currency: Currency("USD")),
      ])
    #expect(dossier.signIns.map(\.address) == ["192.0.2.7"])
    #expect(dossier.signIns.map(\.place) == ["BE"])
    // A bare dollar is nobody's currency for sure.
    #expect(dossier.problems.map(\.value) == ["$1.99"])
  }

  @Test func channelsThatAreFollowedTellInterests() throws {
    let dossier = try read([
      "Abos.csv": lines(
        "Kanal-ID,Kanal-URL,Kanaltitel", "UC1,http://www.youtube.com/channel/UC1,\"Brot, täglich\"",
        "UC2,http://www.youtube.com/channel/UC2,", ",,"),
      "comments.csv": lines(
        "Comment ID,Channel ID,Comment Create Timestamp,Price,Video ID,Comment Text",
        "c1,UC9,2023-09-19T17:42:53.434647+00:00,0,v1,\"{\"\"text\"\":\"\"hello\"\"}\""),
    ]).dossier
    #expect(
      dossier.adLabels.map(\.label) == ["Brot, täglich", "http://www.youtube.com/channel/UC2"])
    #expect(dossier.adLabels.map(\.source) == ["YouTube", "YouTube"])
    #expect(dossier.files.map(\.rowsSetAside) == [1, 0])
    #expect(dossier.appEvents.times.first == utc("2023-09-19T17:42:53Z")?.seconds)
  }
}
