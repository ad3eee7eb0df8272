import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

// Every person, number and place here is invented.

@Suite struct TinderTests {
  private static let document = #"""
    {"Campaigns": {}, "Experiences": {}, "Photos": [],
     "Purchases": {"subscription": [{"product_type": "gold", "platform": "android",
       "create_date": "2023-05-01T20:00:00.000Z"}], "consumable": []},
     "Messages": [
       {"match_id": "Match 2", "messages": [
         {"to": 2, "from": "You", "message": "secret", "sent_date": "Mon, 01 May 2023 20:11:34 GMT"},
         {"to": 2, "from": "You", "message": "secret", "sent_date": "Mon, 41 May 2023"}]},
       {"match_id": "Match 1", "messages": []}],
     "Usage": {"app_opens": {"2023-05-01": 3, "2023-05-02": 4, "2023-05-03": -1, "2023-05-04": "x"},
       "swipes_likes": {}, "swipes_passes": {"2023-05-01": 40},
       "matches": {"2023-05-01": 9223372036854775807, "2023-05-02": 1},
       "advertising_id": {"2023-05-01": "a-1", "2023-05-02": "a-1", "2023-05-03": "b-2"}},
     "User": {"active_time": "2023-05-01T20:00:00.000Z", "birth_date": "1990-04-01T00:00:00.000Z",
       "create_date": "2019-01-02T03:04:05.000Z", "gender": "F", "interested_in": "M",
       "ip_address": "203.0.113.7", "name": "Mia",
       "pos": {"at": "2023-05-01T19:59:00.000Z", "lat": 50.6326, "lon": 5.5797}}}
    """#

  @Test func theWholeDocumentIsRead() throws {
    let dossier = try read(["data.json": Self.document]).dossier
    #expect(dossier.exports[0].kind == "tinder")
    #expect(dossier.messages.map(\.at) == [utc("2023-05-01T20:11:34")])
    #expect(dossier.messages.map(\.thread) == ["2"])
    #expect(dossier.messages.map(\.direction) == [.fromSubject])
    #expect(dossier.purchases.map(\.what) == ["gold"])
    #expect(dossier.signIns.map(\.address) == ["203.0.113.7"])
    #expect(dossier.signIns.map(\.at) == [utc("2023-05-01T20:00:00")])
    #expect(dossier.fixes.count == 1)
    #expect(dossier.fixes[0].at == utc("2023-05-01T19:59:00"))
    #expect(dossier.fixes[0].coordinate == Coordinate(latitude: 50.6326, longitude: 5.5797))
    #expect(!"\(dossier)".contains("secret"))
  }

  @Test func countsADayAreASumAndNoMoments() throws {
    let dossier = try read(["data.json": Self.document]).dossier
    let facts = Set(dossier.accountFacts.map { "\($0.kind) \($0.value)" })
    #expect(
      facts == [
        "other app_opens: 7", "other swipes_passes: 40", "other matches: 9223372036854775807",
        "other advertising_id: a-1", "other advertising_id: b-2", "name Mia",
        "signupDate 2019-01-02T03:04:05.000Z", "birthDate 1990-04-01T00:00:00.000Z",
        "sex F", "other interested_in: M",
      ])
    #expect(dossier.appEvents.isEmpty)
    let days = try #require(dossier.files.first { $0.part == "Usage.app_opens.*" })
    #expect(days.rows == 4)
    #expect(days.rowsSetAside == 2)
    #expect(days.columns == ["$", "$key"])
  }

  @Test func aDayIsShownWithItsCount() throws {
    let folder = TemporaryFolder()
    folder.write(Array(Self.document.utf8), to: "data.json")
    let reading = try ExportReader.read([folder.path])
    let file = try #require(
      reading.dossier.files.firstIndex { $0.part == "Usage.app_opens.*" })
    #expect(try reading.row(Provenance(file: file, row: 2)).cells == ["4", "2023-05-02"])
  }

  @Test func aPositionWithoutTimeIsAPlace() throws {
    let dossier = try read([
      "data.json":
        #"{"User": {"create_date": "", "gender": "F", "pos": {"lat": 50.6326, "lon": 5.5797}}}"#
    ]).dossier
    #expect(dossier.fixes.isEmpty)
    #expect(dossier.savedPlaces.map(\.label) == ["pos"])
  }
}
