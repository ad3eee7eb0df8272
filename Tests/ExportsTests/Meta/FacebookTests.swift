import Dossier
import Places
import Testing

@testable import Exports

@Suite struct FacebookTests {
  @Test func everyListOfUsesTellsWhenFromWhereAndWithWhat() throws {
    let dossier = try read([
      "a.json": #"""
      {"account_activity_v2": [{"action": "Login", "timestamp": 1615460377,
        "ip_address": "192.0.2.7", "user_agent": "Mozilla/5.0 (X11)", "city": "Li\u00c3\u00a8ge",
        "region": "", "country": "BE", "site_name": "www.facebook.com"},
        {"action": "Login", "ip_address": "192.0.2.8", "user_agent": "x"},
        {"action": "Login", "timestamp": "soon", "ip_address": "192.0.2.8"}]}
      """#,
      "b.json": #"""
      {"login_protection_data": [
        {"name": "Estimated location inferred from IP 50.63, 5.57",
         "session": {"created_timestamp": 1566227155, "updated_timestamp": 1600088850,
           "ip_address": "198.51.100.4"}},
        {"name": "IP address: 198.51.100.4",
         "session": {"created_timestamp": 1566227155, "ip_address": "198.51.100.4"}}]}
      """#,
    ]).dossier
    let uses = dossier.signIns
    #expect(
      uses.map(\.at) == [
        utc("2019-08-19T15:05:55"), utc("2020-09-14T13:07:30"), utc("2021-03-11T10:59:37"),
      ])
    #expect(uses.map(\.address) == ["198.51.100.4", "198.51.100.4", "192.0.2.7"])
    #expect(uses.map(\.device) == [nil, nil, "Mozilla/5.0 (X11)"])
    #expect(uses.map(\.place) == [nil, nil, "Liège BE"])
    #expect(uses.map(\.coordinate) == [nil, Coordinate(latitude: 50.63, longitude: 5.57), nil])
    #expect(dossier.problems.map(\.reason) == [.missingValue, .notADate])
    #expect(dossier.file("a.json")?.rowsSetAside == 2)
  }

  @Test func oneSignInOnThreeListsIsOne() throws {
    let dossier = try read([
      "a.json":
        #"{"used_ip_address_v2": [{"ip": "192.0.2.7", "action": "Login", "timestamp": 1615460377}]}"#,
      "b.json": #"""
      {"account_activity_v2": [
        {"action": "Login", "timestamp": 1615460377, "ip_address": "192.0.2.7", "user_agent": "x",
          "city": "Gent"},
        {"action": "Session", "timestamp": 1615460377, "ip_address": "192.0.2.7", "user_agent": "y",
          "city": "Gent"}]}
      """#,
      "c.json": #"""
      {"account_accesses_v2": [
        {"action": "Login", "timestamp": 1615460377, "site": "z", "ip_address": "192.0.2.7"},
        {"action": "Login", "timestamp": 1615460378, "site": "z", "ip_address": "192.0.2.7"}]}
      """#,
    ]).dossier
    #expect(dossier.signIns.map(\.device) == ["x", "y", "z"])
    #expect(dossier.files.map(\.rowsRepeated) == [1, 0, 1])
  }

  @Test func theOldestListsOfAddressesHoldNothingElse() throws {
    let dossier = try read(["x.json": #"{"used_ip_address": ["192.0.2.7", "192.0.2.8"]}"#]).dossier
    #expect(dossier.signIns.map(\.address) == ["192.0.2.7", "192.0.2.8"])
    #expect(dossier.signIns.map(\.at) == [nil, nil])
    #expect(dossier.problems.isEmpty)
  }

  @Test func theThreeKeysOfAListAreOneTable() throws {
    for key in ["friends", "friends_v2", "friends_v3"] {
      let dossier = try read([
        "x.json": #"{"\#(key)": [{"name": "Ines", "timestamp": 1615460377}]}"#
      ]).dossier
      #expect(dossier.contacts.map(\.name) == ["Ines"])
      #expect(dossier.contacts.map(\.at) == [utc("2021-03-11T10:59:37")])
      #expect(dossier.files.map(\.format) == ["facebook/friends"])
    }
  }

  /// `é` as two characters is undone, `é` as one is left alone; so is what only looks broken.
  @Test func brokenTextIsRepairedStringByString() throws {
    let dossier = try read([
      "x.json": #"""
      {"friends_v2": [{"name": "Andr\u00c3\u00a9"}, {"name": "André"}, {"name": "Andr\u00e9"},
        {"name": "Zo\u00eb \ud83d\ude80"}, {"name": "\u00f0\u009f\u009a\u0080"}, {"name": "100 \u00c3"}]}
      """#
    ]).dossier
    #expect(dossier.contacts.map(\.name) == ["André", "André", "André", "Zoë 🚀", "🚀", "100 Ã"])
  }

  @Test func timesAreSecondsMillisecondsOrWords() throws {
    let dossier = try read([
      "x.json": #"""
      {"account_accesses_v2": [
        {"action": "1", "timestamp": 1583695320}, {"action": "2", "timestamp": 1583695321000},
        {"action": "3", "timestamp": "Mar 08, 2020, 19:22 PM"},
        {"action": "4", "timestamp": "Mar 08, 2020, 7:23 PM"},
        {"action": "5", "timestamp": "2020-03-08T19:24:00+00:00"}, {"action": "6", "timestamp": 0}]}
      """#
    ]).dossier
    #expect(
      dossier.signIns.map(\.at) == [
        utc("2020-03-08T19:22:00"), utc("2020-03-08T19:22:00"), utc("2020-03-08T19:22:01"),
        utc("2020-03-08T19:23:00"), utc("2020-03-08T19:24:00"),
      ])
    #expect(dossier.problems.map(\.reason) == [.takenAsUTC, .missingValue])
    #expect(dossier.files[0].rowsSetAside == 1)
  }

  @Test func positionsAndPlaces() throws {
    let dossier = try read([
      "a.json": #"""
      {"location_history_v2": [
        {"name": "Gent", "coordinate": {"latitude": 51.05, "longitude": 3.72},
          "creation_timestamp": 1615460377},
        {"name": "", "coordinate": {"latitude": 91.0, "longitude": 3.72},
          "creation_timestamp": 1615460377},
        {"name": "Ghost", "creation_timestamp": 1615460377}]}
      """#,
      "b.json": #"{"your_places_v2": [{"name": "Chez Maman", "address": "Rue A 1"}]}"#,
      "c.json": #"{"phone_number_location_v2": [{"spn": "Proxinet", "country_code": "BE"}]}"#,
      "d.json": #"{"timezone_v2": "Europe/Brussels"}"#,
    ]).dossier
    #expect(dossier.fixes.count == 1)
    #expect(dossier.fixes[0].coordinate == Coordinate(latitude: 51.05, longitude: 3.72))
    #expect(dossier.fixes[0].at == utc("2021-03-11T10:59:37"))
    #expect(dossier.problems.map(\.reason) == [.notACoordinate, .missingValue])
    #expect(dossier.savedPlaces.map(\.label) == ["Chez Maman"])
    #expect(dossier.savedPlaces.map(\.address) == ["Rue A 1"])
    #expect(dossier.accountFacts.map(\.value) == ["Proxinet", "BE", "Europe/Brussels"])
    #expect(dossier.accountFacts.map(\.kind) == [.other, .country, .other])
  }

  @Test func advertisersAndLabels() throws {
    let dossier = try read([
      "a.json": #"""
      {"custom_audiences_all_types_v2": [
        {"advertiser_name": "Bread & Co", "has_data_file_custom_audience": true,
          "has_remarketing_custom_audience": true, "has_in_person_store_visit": false},
        {"advertiser_name": "Caf\u00c3\u00a9 Zon", "has_data_file_custom_audience": false,
          "has_remarketing_custom_audience": false, "has_in_person_store_visit": true},
        {"advertiser_name": ""}]}
      """#,
      "b.json": #"{"custom_audiences": ["List Ltd"]}"#,
      "c.json":
        #"{"history_v2": [{"title": "Fresh", "action": "Clicked ad", "timestamp": 1629440065}]}"#,
      "d.json": #"{"topics": ["Bread", "Tennis"]}"#,
      "e.json": #"{"bcts": ["Frequent traveller"]}"#,
    ]).dossier
    let links = dossier.companyLinks
    #expect(
      links.map(\.name) == ["Bread & Co", "Bread & Co", "Café Zon", "List Ltd", "Fresh"])
    #expect(
      links.map(\.deed) == [
        "uploaded list", "remarketing", "store visit", "uploaded list", "Clicked ad",
      ])
    #expect(links.map(\.at) == [nil, nil, nil, nil, utc("2021-08-20T06:14:25")])
    #expect(dossier.adLabels.map(\.label) == ["Bread", "Tennis", "Frequent traveller"])
    #expect(
      dossier.adLabels.map(\.source) == [
        "ads_interests", "ads_interests", "other_categories_used_to_reach_you",
      ])
    #expect(dossier.file("a.json")?.rowsSetAside == 1)
  }

  @Test func searchesAndViews() throws {
    let dossier = try read([
      "a.json": #"""
      {"searches_v2": [
        {"timestamp": 1615460377, "title": "You searched Facebook", "data": [{"text": "pain d\u00e2\u0080\u0099\u00c3\u00a9peautre"}]},
        {"timestamp": 1615460378, "title": "x", "attachments": [{"data": [{"text": "tennis"}]}]},
        {"timestamp": 1615460379, "title": "x", "data": []}]}
      """#,
      "b.json": #"""
      {"recently_viewed": [
        {"name": "Videos", "entries": [{"timestamp": 1615460377, "data": {"name": "Bread"}}]},
        {"name": "Marketplace", "children": [{"name": "Items", "entries": [
          {"timestamp": 1615460400, "data": {"name": "Bike", "uri": "https://example.org"}},
          {"data": {"name": "No time"}}]}]}]}
      """#,
    ]).dossier
    #expect(dossier.searches.map(\.text) == ["pain d’épeautre", "tennis"])
    #expect(dossier.searches.map(\.service) == ["Facebook", "Facebook"])
    let names = dossier.appEvents.names.map { dossier.strings[$0] }
    #expect(names == ["Bread", "Bike"])
    #expect(Array(dossier.appEvents.times) == [1_615_460_377, 1_615_460_400])
    #expect(dossier.problems.map(\.reason) == [.missingValue, .missingValue])
  }

  @Test func addressBooks() throws {
    let dossier = try read([
      "a.json": #"""
      {"address_book_v2": {"address_book": [
        {"name": "Ines", "details": [{"contact_point": "+32 400 00 00 00"}], "created_timestamp": 1615460377},
        {"name": "", "details": [{"contact_point": "tom@example.org"}]},
        {"name": "Bea", "details": []}, {"name": ""}]}}
      """#
    ]).dossier
    #expect(dossier.contacts.map(\.name) == ["tom@example.org", "Bea", "Ines"])
    #expect(dossier.contacts.map(\.kind) == [.email, .name, .phone])
    #expect(dossier.files[0].rowsSetAside == 1)
  }

  @Test func otherDocumentsWithTheSameWordsAreNotFacebooks() throws {
    for text in [
      #"{"friends": [{"id": 1}]}"#, #"{"devices": [{"type": "lamp"}]}"#,
      #"{"history": [{"title": "x", "timestamp": 1615460377}]}"#, #"{"topics": [{"a": 1}]}"#,
    ] {
      #expect(throws: ReadingError.self) { try read(["x.json": text]) }
    }
  }
}
