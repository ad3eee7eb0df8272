import Dossier
import Testing

@testable import Exports

@Suite struct HostileTests {
  private static let start = Layout.driverSAR[0].header + "\n"

  @Test(arguments: [
    "\u{1B}]0;owned\u{7}", "1e400", "9999999-01-01T00:00:00Z", "\u{202E}open", "=cmd|'/c'!A1",
    "-9223372036854775808", "0x10", "99999999999999999999", "\u{0}", "NaN", "∞",
    "9999-12-31T23:59:60Z", "0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z",
  ])
  func anyCellAnywhereIsHeldOut(_ cell: String) throws {
    var files: [(String, [UInt8])] = []
    for (index, layout) in Layout.all.enumerated() {
      let separator: Character = layout.header.contains(";") ? ";" : ","
      let columns = layout.header.split(separator: separator).count
      let row = Array(repeating: cell, count: columns).joined(separator: String(separator))
      files.append(("\(index)/\(layout.path)", Array((layout.header + "\n" + row + "\n").utf8)))
    }
    let dossier = try read(exports: [files], zone: "Europe/Paris").dossier
    #expect(dossier.segments.isEmpty)
    #expect(dossier.payments.isEmpty)
    #expect(dossier.fixes.isEmpty)
    #expect(dossier.problems.allSatisfy { ($0.value?.unicodeScalars.count ?? 0) <= 80 })
  }

  @Test func aHugeFieldAndBrokenTextCostOnlyTheirRows() throws {
    var bytes = Array(Self.start.utf8)
    bytes += Array("open;".utf8) + Array(repeating: 0x61, count: 2 << 20)
    bytes += Array(";;;;;2021-03-05T06:00:00Z;2021-03-05T06:01:00Z;1;;\n".utf8)
    bytes += [0x6F, 0xFF, 0xFE, 0x3B]
    bytes += Array("1;;;;;2021-03-05T06:00:00Z;2021-03-05T06:01:00Z;1;;\n".utf8)
    bytes += Array("open;\"1;;;;;2021-03-05T06:00:00Z;2021-03-05T06:01:00Z;1;;\n".utf8)
    bytes += Array("open;1;;;;;2021-03-05T06:02:00Z;2021-03-05T06:03:00Z;1;;\n".utf8)
    let dossier = try read(exports: [[("a.csv", bytes)]]).dossier
    #expect(dossier.segments.map(\.phase) == [nil, .p1])
    #expect(dossier.files[0].rows == 4)
    #expect(dossier.files[0].rowsSetAside == 2)
    #expect(
      dossier.problems.map(\.reason) == [.fieldTooLong, .unknownState, .unclosedQuote])
  }

  @Test func longTextIsCut() throws {
    let address = String(repeating: "é", count: 400_000)
    let header = Layout.rider[0].header
    let dossier = try read([
      "t.csv": lines(
        header,
        "1,x,COMPLETED,2021-11-08 06:12:31 +0000 UTC,,,,\(address),,,,,1,1,CHF")
    ]).dossier
    #expect(dossier.trips[0].begin.address?.utf8.count ?? 0 <= 1_026)
    #expect(dossier.trips[0].begin.address?.hasPrefix("éé") == true)
  }

  @Test func surplusFieldsAreToldAndShortRowsAreRead() throws {
    let dossier = try read([
      "a.csv": Self.start + "open;1;;;;;2021-03-05T06:02:00Z;2021-03-05T06:03:00Z;1;;;extra\n"
        + "open;1;;;;;2021-03-05T06:03:00Z;2021-03-05T06:04:00Z\n"
        + "open;1;;;;;2021-03-05T06:04:00Z;2021-03-05T06:05:00Z;1;;;;\n"
    ]).dossier
    #expect(dossier.segments.count == 3)
    #expect(dossier.problems.map(\.reason) == [.tooManyFields])
    #expect(dossier.problems[0].at.row == 1)
  }

  @Test func thousandsOfZoneNamesAreNotThousandsOfFiles() throws {
    let rows = (0..<3_000).map {
      DriverTripsTests.trip([
        "timezone": "Zone/\($0)", "request_timestamp_utc": "2021-02-01T09:00:00Z",
      ])
        + "\n"
    }.joined()
    let dossier = try read(["t.csv": DriverTripsTests.header + "\n" + rows]).dossier
    #expect(dossier.trips.count == 3_000)
    #expect(dossier.zone == "UTC")
    #expect(dossier.exports[0].timeZones.count == 600)
  }
}
