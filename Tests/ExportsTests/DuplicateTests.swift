import Dossier
import Testing

@testable import Exports

@Suite struct DuplicateTests {
  static let header = Layout.driverSAR[6].header
  static let tip = "1;2;EUR;transport.misc.tip;tip;2021-02-01T10:30:00\n"
  static let toll = "1;3;EUR;transport.toll;x;2021-02-01T10:30:00\n"
  static let fare = "1;9;EUR;transport.fare.base;x;2021-02-02T10:30:00\n"

  @Test func partsThatOverlapAreCountedOnce() throws {
    let dossier = try read([
      "p-0.csv": Self.header + "\n" + Self.tip + Self.toll,
      "p-1.csv": Self.header + "\n" + Self.toll + Self.fare,
    ]).dossier
    #expect(dossier.payments.map(\.amount.minorUnits) == [200, 300, 900])
    #expect(dossier.files.map(\.rowsRepeated) == [0, 1])
    #expect(dossier.files.map(\.rows) == [2, 2])
    #expect(dossier.files.map(\.rowsSetAside) == [0, 0])
  }

  @Test func equalRowsOfOneFileAreTwoRows() throws {
    let dossier = try read([
      "a.csv": Self.header + "\n" + Self.tip,
      "b.csv": Self.header + "\n" + Self.tip + Self.tip + Self.fare,
    ]).dossier
    #expect(dossier.payments.count == 3)
    #expect(dossier.payments.map(\.provenance.file) == [1, 1, 1])
    #expect(dossier.files.map(\.rowsRepeated) == [1, 0])
  }

  @Test func twoExportsOfOnePersonAreOnePerson() throws {
    let status = ("s.csv", Array(DriverAnswerTests.status.utf8))
    let pings = (
      "d.csv",
      Array(
        lines(
          Layout.driverSAR[7].header, "46.2,6.1,1614926600000,,,,,open,,tap",
          "46.2,6.1,1614926600000,,,,,open,,tap", "46.2,6.1,1614926700000,,,,,open,,tap"
        ).utf8)
    )
    let rides = (
      "t.csv", Array(lines(DriverTripsTests.header, DriverTripsTests.completed).utf8)
    )
    let once = try read(exports: [[status, pings, rides]]).dossier
    let twice = try read(exports: [[status, pings, rides], [status, pings, rides]]).dossier
    #expect(twice.segments == once.segments)
    #expect(twice.trips == once.trips)
    #expect(once.fixes.count == 3)
    #expect(twice.fixes.times == once.fixes.times)
    #expect(twice.appEvents.times == once.appEvents.times)
    #expect(twice.files.map(\.rowsRepeated) == [0, 0, 0, 3, 5, 1])
    #expect(twice.exports.count == 2)
  }

  @Test func ratingsOfTwoListsAreNotAdded() throws {
    let dossier = try read([
      "Driver/a.csv": "five_star_rating\n5\n5\n4\n", "Driver/b.csv": "five_star_rating\n5\n5\n5\n",
      "Rider/c.csv": "five_star_rating\n4\n",
    ]).dossier
    #expect(dossier.ratings.map(\.stars).sorted() == [4, 4, 5, 5, 5])
  }
}
