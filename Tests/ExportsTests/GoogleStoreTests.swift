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
    #expect(dossier.appEvents.matters.allSatisfy { $0 == .site })
    #expect(dossier.files.map(\.rows) == [8, 1])
    #expect(dossier.files.map(\.rowsSetAside) == [2, 0])
  }

  @Test func appsTellTheirDeviceAndOperator() throws {
    let dossier = try read([
      "Installs.json": """
      [{"install": {"doc": {"title": "Timetable"}, "firstInstallationTime": "2024-03-05T18:04:40Z",
        "deviceAttribute": {"model": "M1", "manufacturer": "Example", "carrier": "Mobile One"}}},
       {"install": {"doc": {"title": "Diary"}, "lastUpdateTime": "2024-03-06T18:04:40Z"}},
       {"install": {"doc": {"title": "Lamp"}}}]
      """,
      "Library.json": """
      [{"libraryDoc": {"doc": {"title": "A film"}, "acquisitionTime": "2024-03-07T18:04:40Z"}}]
      """,
    ]).dossier
    let (events, strings) = (dossier.appEvents, dossier.strings)
    #expect(events.names.map { strings[$0] } == ["Timetable", "Diary", "A film"])
    #expect(events.devices.map { strings[$0] } == ["Example M1", "", ""])
    #expect(events.carriers.map { strings[$0] } == ["Mobile One", "", ""])
    // A library holds films and books as well.
    #expect(events.matters == [.app, .app, .action])
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

  @Test func aPurchaseInTwoListsIsPaidOnce() throws {
    func order(_ time: String, _ price: String) -> String {
      #"{"orderHistory": {"creationTime": "2024-03-05T18:\#(time)Z", "totalPrice": "\#(price)"}}"#
    }
    func bill(_ time: String, _ price: String) -> String {
      #"{"purchaseHistory": {"purchaseTime": "2024-03-05T18:\#(time)Z", "invoicePrice": "#
        + #""\#(price)"}}"#
    }
    let dossier = try read([
      "Order History.json":
        "[\(order("04:40", "€1.99")), \(order("04:45", "€1.99")), \(order("10:00", "€3.00"))]",
      "Purchase History.json":
        "[\(bill("04:50", "€1.99")), \(bill("11:01", "€3.00")), \(bill("10:00", "€4.00"))]",
    ]).dossier
    // Two orders of one list are two; a minute and a second later is another purchase.
    #expect(
      dossier.purchases.compactMap(\.amount?.minorUnits) == [199, 199, 300, 400, 300])
    #expect(dossier.files.map(\.rowsRepeated) == [0, 1])
  }

  @Test func paymentsNameNoZone() throws {
    let dossier = try read([
      "transactions_1.csv": lines(
        "Time,Transaction ID,Description,Product,Payment method,Status,Amount",
        "\"Nov 14, 2025, 4:52 AM\",G1,A film (YouTube),Google Play Apps,Card-1234,Complete,EUR 3.99",
        "\"Nov 15, 2025, 4:52\u{202F}PM\",G2,A game,Google Play Apps,Card-1234,Complete,EUR 1.00",
        "tomorrow,G3,A game,Google Play Apps,Card-1234,Complete,EUR 1.00")
    ]).dossier
    #expect(dossier.purchases.map(\.what) == ["A film (YouTube)", "A game"])
    #expect(dossier.purchases.map(\.counterpart) == ["Google Play Apps", "Google Play Apps"])
    #expect(
      dossier.purchases.map(\.at) == [utc("2025-11-14T04:52:00Z"), utc("2025-11-15T16:52:00Z")])
    #expect(dossier.purchases[0].amount == Money(minorUnits: 399, currency: Currency("EUR")))
    #expect(dossier.problems.map(\.reason) == [.takenAsUTC, .notADate])
  }

  @Test func picturesTellWhereTheyWereTaken() throws {
    func picture(_ time: String, _ data: String, _ exif: String) -> String {
      #"{"title": "a.jpg", "photoTakenTime": {"timestamp": "\#(time)"}, "geoData": {\#(data)}, "#
        + #""geoDataExif": {\#(exif)}}"#
    }
    let nowhere = #""latitude": 0.0, "longitude": 0.0"#
    let somewhere = #""latitude": 50.6326, "longitude": 5.5797"#
    let dossier = try read([
      "a.json": picture("1521408455", somewhere, nowhere),
      "b.json": picture("1521408456", nowhere, somewhere),
      "c.json": picture("1521408457", nowhere, nowhere), "d.json": picture("x", somewhere, nowhere),
    ]).dossier
    #expect(Array(dossier.fixes.times) == [1_521_408_455, 1_521_408_456])
    #expect(dossier.files.map(\.format) == Array(repeating: "google-takeout/photos", count: 4))
    #expect(dossier.problems.map(\.reason) == [.notADate])
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
