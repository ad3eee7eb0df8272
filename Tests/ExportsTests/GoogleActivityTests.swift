import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

@Suite struct GoogleActivityTests {
  private func read(items: String...) throws -> Dossier {
    try ExportsTests.read(["MyActivity.json": "[\(items.joined(separator: ","))]"]).dossier
  }

  @Test func searchesAreToldByTheirAddressAlone() throws {
    let dossier = try read(
      items:
        #"{"header": "Recherche", "title": "Vous avez recherché l’été", "products": ["Recherche"], "#
        + #""titleUrl": "https://www.google.be/search?q=l%27%C3%A9t%C3%A9+%26+la+mer&hl=fr", "#
        + #""time": "2024-03-05T18:04:40.123456Z"}"#,
      #"{"title": "Searched", "titleUrl": "https://www.youtube.com/results?search_query=bread", "#
        + #""time": "2024-03-05T18:05:40Z"}"#,
      #"{"title": "Searched", "titleUrl": "https://www.google.com/maps/search/bakery+near+me/@50.6,"#
        + #"5.5,15z", "time": "2024-03-05T18:06:40Z", "products": ["Maps"]}"#,
      #"{"title": "x", "titleUrl": "https://play.google.com/store/search?q=chess&c=apps", "#
        + #""time": "2024-03-05T18:07:40Z"}"#)
    #expect(dossier.searches.map(\.text) == ["l'été & la mer", "bread", "bakery near me", "chess"])
    #expect(
      dossier.searches.map(\.service) == ["Google", "YouTube", "Google Maps", "Google Play"])
    #expect(dossier.searches.first?.at == utc("2024-03-05T18:04:40Z"))
    #expect(dossier.appEvents.isEmpty)
    #expect(dossier.fixes.isEmpty)
  }

  @Test func usesHaveTheirProductOrTheServiceOfTheirAddress() throws {
    let dossier = try read(
      items:
        #"{"header": "Android", "title": "Used Timetable", "products": ["Android"], "#
        + #""time": "2024-03-05T18:00:00Z"}"#,
      #"{"header": "x", "title": "Angesehen: Bread", "time": "2024-03-05T18:01:00Z", "#
        + #""titleUrl": "https://www.youtube.com/watch?v=abc", "products": ["y"]}"#,
      #"{"title": "Visited example.org", "titleUrl": "https://www.google.com/url?q=https://"#
        + #"example.org/search?q=no", "time": "2024-03-05T18:02:00Z", "products": []}"#)
    let strings = dossier.strings
    #expect(
      dossier.appEvents.names.map { strings[$0] } == [
        "Used Timetable", "Angesehen: Bread", "Visited example.org",
      ])
    #expect(dossier.appEvents.types.map { strings[$0] } == ["Android", "YouTube", ""])
    #expect(dossier.searches.isEmpty)
  }

  @Test func whatWasShownIsNoSearchAndNoWish() throws {
    let dossier = try read(
      items:
        #"{"header": "YouTube", "title": "Regardé : Savon", "time": "2024-03-05T18:00:00Z", "#
        + #""titleUrl": "https://www.youtube.com/watch?v=abc", "products": ["YouTube"], "#
        + #""details": [{"name": "À partir de Google Ads"}]}"#,
      #"{"header": "x", "title": "y", "time": "2024-03-05T18:00:01Z", "products": ["YouTube"], "#
        + #""titleUrl": "https://www.google.com/search?q=soap", "#
        + #""details": [{"name": "Von Google Anzeigen"}]}"#)
    #expect(dossier.searches.isEmpty)
    #expect(dossier.appEvents.types.map { dossier.strings[$0] } == ["Google Ads", "Google Ads"])
  }

  @Test func positionsHideInTheAddressesOfMaps() throws {
    func map(_ center: String) -> String {
      #"{"name": "x", "url": "https://www.google.com/maps/@?api=1&map_action=map&center=\#(center)"#
        + #"&zoom=12", "source": "y"}"#
    }
    func item(_ minute: Int, _ maps: String...) -> String {
      #"{"header": "Search", "title": "x", "time": "2024-03-05T18:0\#(minute):00Z", "#
        + #""products": ["Search"], "locationInfos": [\#(maps.joined(separator: ","))]}"#
    }
    let dossier = try read(
      items: item(0, map("50.632600,5.579700")),
      item(1, map("50.6326%2C5.5797"), #"{"name": "home", "sourceUrl": "https://example.org"}"#),
      item(2, map("50.6326,5.5797"), map("50.6330,5.5797")),
      // Two places at one moment are nobody's.
      item(3, map("50.6326,5.5797"), map("51.2,4.4")),
      item(4, map("950,5.5")), item(5, map("0,0")), item(6, map("50.6")))
    #expect(dossier.fixes.count == 3)
    #expect(dossier.fixes[0].coordinate == Coordinate(latitude: 50.6326, longitude: 5.5797))
    #expect(dossier.fixes[0].accuracy == Metres(1_000))
    #expect(dossier.fixes.times.last == utc("2024-03-05T18:02:00Z")?.seconds)
    #expect(dossier.appEvents.count == 7)
    #expect(dossier.files[0].rowsSetAside == 0)
  }

  @Test func hostileItemsCostOnlyThemselves() throws {
    let long = String(repeating: "%41", count: 30_000)
    let dossier = try read(
      items: #"{"title": "no time", "products": ["x"]}"#,
      #"{"title": "x", "time": "tomorrow", "products": ["x"]}"#,
      #"{"title": "x", "titleUrl": "https://www.google.com/search?q=\#(long)", "products": [["x"]], "#
        + #""time": "2024-03-05T18:00:00Z"}"#,
      #"{"title": "x", "titleUrl": "https://www.google.com/search?q=%zz%4&q=b", "products": {}, "#
        + #""time": "2024-03-05T18:00:00Z", "locationInfos": "center=1,2"}"#,
      #"{"title": null, "titleUrl": "javascript:alert(1)", "time": "2024-03-05T18:00:00Z"}"#)
    #expect(dossier.files[0].rows == 5)
    #expect(dossier.files[0].rowsSetAside == 2)
    #expect(dossier.problems.map(\.reason) == [.missingValue, .notADate])
    #expect(dossier.searches.map(\.text) == ["%zz%4"])
    #expect(dossier.appEvents.count == 2)
  }

  @Test func oneSearchInSeveralListsIsOne() throws {
    func item(_ product: String, _ time: String) -> String {
      #"{"title": "x", "titleUrl": "https://www.google.com/search?q=bread", "#
        + #""products": ["\#(product)"], "time": "2024-03-05T18:\#(time)Z"}"#
    }
    let dossier = try ExportsTests.read([
      "Chrome.json": "[\(item("Chrome", "04:42"))]",
      // 1 709 661 881 s are 18:04:41.
      "History.json":
        #"{"Browser History": [{"url": "https://www.google.com/search?q=bread", "#
        + #""time_usec": 1709661881000000}]}"#,
      "Search.json": "[\(item("Search", "04:40")), \(item("Search", "04:50")), "
        + "\(item("Search", "06:00"))]",
    ]).dossier
    // What one file holds twice was sought twice.
    #expect(
      dossier.searches.map(\.at) == [
        utc("2024-03-05T18:04:40Z"), utc("2024-03-05T18:04:50Z"), utc("2024-03-05T18:06:00Z"),
      ])
    #expect(dossier.files.map(\.rowsRepeated) == [1, 1, 0])
  }

  @Test func otherListsOfTitlesAndTimesAreNoActivity() throws {
    let reading = try ExportsTests.read([
      "a.json": #"[{"title": "x", "time": "2024-03-05T18:00:00Z"}]"#,
      "MyActivity.json":
        #"[{"title": "x", "products": ["y"], "time": "2024-03-05T18:00:00Z"}]"#,
    ])
    #expect(reading.dossier.files.map(\.format) == ["google-activity/items", nil])
  }
}
