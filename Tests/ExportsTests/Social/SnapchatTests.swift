import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

// Every person, place and address here is invented.

@Suite struct SnapchatTests {
  @Test func positionsOfEveryVintageAreRead() throws {
    let dossier = try read([
      "json/location_history.json": #"""
      {"Frequent Locations": [{"City": "Liège", "Country": "BE", "Region": "Wallonia"}],
       "Latest Location": [{"City": "", "Country": "", "Region": ""}],
       "Home & Work": {"Home": "50.6326, 5.5797", "Work": "0.0, 0.0", "School": "unknown"},
       "Daily Top Locations": [],
       "Location History": [
         {"Time": "2021/09/02 20:37:47 UTC",
          "Latitude, Longitude": "50.6326 ± 39.66 meters, 5.5797 ± 12.0 meters"},
         {"Time": "2021/09/02 20:47:47 UTC", "Latitude, Longitude": "50.6327, 5.5798"},
         {"Time": "2021/09/02 20:57:47 UTC", "Latitude, Longitude": "95.0, 5.5798"},
         {"Time": "later", "Latitude, Longitude": "50.6327, 5.5798"}],
       "Areas you may have visited in the last two years": [
         {"Time": "2021/09/01 00:00:00 UTC", "City": "liege", "Region": "Wallonia",
          "Postal Code": "4000"}]}
      """#
    ]).dossier
    let home = Coordinate(latitude: 50.6326, longitude: 5.5797)
    #expect(dossier.fixes.count == 2)
    #expect(dossier.fixes[0].coordinate == home)
    #expect(dossier.fixes[0].at == utc("2021-09-02T20:37:47"))
    // Metres are kept rounded up.
    #expect(dossier.fixes[0].accuracy == Metres(40))
    #expect(dossier.fixes[1].accuracy == nil)
    #expect(dossier.savedPlaces.map(\.label).sorted() == ["Frequent Locations", "Home"])
    #expect(dossier.savedPlaces.first { $0.label == "Home" }?.coordinate == home)
    #expect(dossier.savedPlaces.compactMap(\.address) == ["Liège Wallonia BE"])
    #expect(dossier.givenStays.map(\.label) == ["4000 liege Wallonia"])
    #expect(dossier.givenStays.map(\.begin) == [utc("2021-09-01T00:00:00")])
    #expect(
      Set(dossier.problems.map(\.reason)) == [.notACoordinate, .notADate, .missingValue])
    #expect(dossier.files.map(\.rowsSetAside).reduce(0, +) == 2)
  }

  @Test func newPositionsArePairs() throws {
    let folder = TemporaryFolder()
    let text = #"""
      {"Location History": [["2024-09-09 00:40:41 UTC", "50.6326, 5.5797"],
        ["2024-09-09 00:50:41 UTC", "50.6327, 5.5798"], ["2024-09-09 01:00:41 UTC"], []]}
      """#
    folder.write(Array(text.utf8), to: "json/location_history.json")
    let reading = try ExportReader.read([folder.path])
    let dossier = reading.dossier
    #expect(dossier.files.map(\.rows) == [4])
    #expect(dossier.files[0].columns == ["[0]", "[1]"])
    #expect(dossier.fixes.count == 2)
    #expect(dossier.fixes[1].at == utc("2024-09-09T00:50:41"))
    #expect(dossier.fixes.provenance(at: 1) == Provenance(file: 0, row: 2))
    #expect(
      try reading.row(Provenance(file: 0, row: 2)).cells
        == ["2024-09-09 00:50:41 UTC", "50.6327, 5.5798"])
    #expect(dossier.problems.map(\.reason) == [.missingValue])
  }

  @Test func aMemoryIsAUseAndPerhapsAPlace() throws {
    let dossier = try read([
      "json/memories_history.json": #"""
      {"Saved Media": [
        {"Date": "2023-05-01 20:00:00 UTC", "Media Type": "Image",
         "Location": "Latitude, Longitude: 50.6326, 5.5797", "Download Link": ""},
        {"Date": "2023-05-02 20:00:00 UTC", "Media Type": "Video",
         "Location": "Latitude, Longitude: 0.0, 0.0", "Download Link": ""}]}
      """#
    ]).dossier
    #expect(dossier.appEvents.count == 2)
    #expect(dossier.fixes.count == 1)
    #expect(
      dossier.fixes[0].coordinate == Coordinate(latitude: 50.6326, longitude: 5.5797))
    #expect(dossier.problems.isEmpty)
  }

  @Test func ofMessagesOnlyTimeAndPartnerAreKept() throws {
    let dossier = try read([
      "json/chat_history.json": #"""
      {"eva_lind": [
        {"From": "eva_lind", "Media Type": "TEXT", "Created": "2023-05-01 20:00:00 UTC",
         "Content": "secret", "Conversation Title": null, "IsSender": false},
        {"From": "mia_r", "Media Type": "TEXT", "Created": "2023-05-01 20:01:00 UTC",
         "Content": "secret", "Conversation Title": null, "IsSender": true}],
       "7f-11": [
        {"From": "bo", "Media Type": "TEXT", "Created": "2023-05-01 20:02:00 UTC",
         "Content": "secret", "Conversation Title": "The depot", "IsSender": false},
        {"From": "bo", "Created": null, "Content": "secret", "IsSender": false}]}
      """#,
      "json/snap_history.json": #"""
      {"Received Snap History": [
        {"From": "bo", "Media Type": "IMAGE", "Created": "2019-05-01 20:00:00 UTC"}],
       "Sent Snap History": [
        {"To": "eva_lind", "Media Type": "VIDEO", "Created": "2019-05-01 20:01:00 UTC"}]}
      """#,
    ]).dossier
    #expect(dossier.messages.map(\.counterpart) == ["bo", "eva_lind", "eva_lind", "eva_lind", nil])
    #expect(
      dossier.messages.map(\.direction)
        == [.toSubject, .fromSubject, .toSubject, .fromSubject, .toSubject])
    #expect(dossier.messages.map(\.thread) == [nil, nil, "eva_lind", "eva_lind", "7f-11"])
    #expect(dossier.messages.last?.at == utc("2023-05-01T20:02:00"))
    #expect(dossier.problems.map(\.reason) == [.missingValue])
    #expect(!"\(dossier)".contains("secret"))
  }

  @Test func accountFriendsAndGuessesAreRead() throws {
    let dossier = try read([
      "json/account.json": #"""
      {"Basic Information": {"Username": "mia_r", "Name": "Mia", "Country": "BE",
        "Creation Date": "2016-02-03 04:05:06 UTC", "Registration IP": "198.51.100.9"},
       "Device Information": {"Make": "Fairphone", "Model Name": "FP4", "OS Type": "Android"},
       "Device History": [{"Make": "Apple", "Model": "iPhone8,1", "Device Type": "PHONE",
        "Start Time": "2018-02-03 04:05:06 UTC"}],
       "Login History": [{"IP": "2001:db8::7", "Country": "BE", "Status": "success",
        "Created": "2023-05-01 20:00:00 UTC"}]}
      """#,
      "json/friends.json": #"""
      {"Friends": [{"Username": "eva_lind", "Display Name": "Eva",
        "Creation Timestamp": "2019-01-01 10:00:00 UTC"},
        {"Username": "", "Display Name": "", "Creation Timestamp": "2019-01-01 10:00:00 UTC"}],
       "Blocked Users": [{"Username": "troll", "Display Name": "",
        "Creation Timestamp": "2020-01-01 10:00:00 UTC"}]}
      """#,
      "json/search_history.json": #"""
      {"": [{"Date and time (hourly)": "2023-05-01 20:00:00 UTC", "Search Term": "tram"}]}
      """#,
      "json/user_profile.json": #"""
      {"Demographics": {"Cohort Age": "AGE_25_TO_34", "Derived Ad Demographic": "FEMALE"},
       "Interest Categories": ["Frequent Fliers"], "Content Categories": [],
       "Interactions": {"Web Interactions": ["shop.example"], "App Interactions": []},
       "Mobile Ad Id": "00000000-0000-0000-0000-000000000000"}
      """#,
    ]).dossier
    #expect(
      dossier.signIns.map(\.device)
        == ["Fairphone FP4 Android", nil, "Apple iPhone8,1 PHONE", nil])
    #expect(dossier.signIns.map(\.address) == [nil, "198.51.100.9", nil, "2001:db8::7"])
    #expect(
      dossier.signIns.map(\.at) == [
        nil, utc("2016-02-03T04:05:06"), utc("2018-02-03T04:05:06"), utc("2023-05-01T20:00:00"),
      ])
    #expect(dossier.contacts.map(\.name) == ["Eva", "troll"])
    #expect(dossier.searches.map(\.text) == ["tram"])
    #expect(
      Set(dossier.adLabels.map { "\($0.source): \($0.label)" }) == [
        "Cohort Age: AGE_25_TO_34", "Derived Ad Demographic: FEMALE",
        "Interest Categories: Frequent Fliers",
      ])
    #expect(dossier.companyLinks.map(\.name) == ["shop.example"])
    #expect(dossier.companyLinks.map(\.deed) == ["Web Interactions"])
    #expect(dossier.problems.map(\.reason) == [.missingValue])
    #expect(dossier.exports[0].kind == "snapchat")
  }
}
