import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

/// Files that look like a location history and are something less.
@Suite struct GoogleMisfitTests {
  private let position =
    #"{"latitudeE7": 506326000, "longitudeE7": 55797000, "timestamp": "2022-03-01T10:00:00Z"}"#
  private let lockedBackup =
    "You have encrypted Timeline backups stored on Google servers. Open Maps on your phone.\n"

  @Test func monthsWithoutRecordsAreNotTables() throws {
    for text in [#"{"timelineObjects":[]}"#, "{}", "[]", " [ [ ] ]\n"] {
      let dossier = try read([
        "2012_MAY.json": text, "Records.json": "{\"locations\": [\(position)]}",
      ])
      .dossier
      #expect(dossier.files.map(\.note) == [.withoutRecords, nil], "\(text)")
      #expect(dossier.files[0].rows == 0)
      #expect(dossier.files[0].columns.isEmpty)
      #expect(dossier.problems.isEmpty)
    }
  }

  @Test func aDocumentThatEndsBeforeItsFirstRecordSaysSo() throws {
    let dossier = try read([
      "2012_MAY.json": #"{"timelineObjects":[{"placeV"#,
      "Records.json": "{\"locations\": [\(position)]}",
    ]).dossier
    #expect(dossier.files[0].note == .withoutRecords)
    #expect(dossier.problems.map(\.reason) == [.cutOff])
  }

  @Test func theWordOfALockedBackupIsUnderstood() throws {
    let dossier = try read([
      "Encrypted Backups.txt": lockedBackup, "Records.json": "{\"locations\": [\(position)]}",
      "readme.txt": "You have mail.\n",
    ]).dossier
    #expect(dossier.files.map(\.note) == [.lockedOnPhone, nil, .document])
  }

  @Test func aCopyOfNothingButALockedBackupSaysWhereTheDataAre() {
    let folder = TemporaryFolder()
    folder.write(Array(lockedBackup.utf8), to: "Versleutelde back-ups.txt")
    #expect(throws: ReadingError.lockedOnPhone(path: folder.path)) {
      try ExportReader.read([folder.path])
    }
  }

  @Test func theSamePositionsInTwoCopiesCountOnce() throws {
    let later = position.replacingHour("11")
    let last = position.replacingHour("12")
    func copy(_ records: [String]) -> (path: String, bytes: [UInt8]) {
      ("Records.json", Array("{\"locations\": [\(records.joined(separator: ","))]}".utf8))
    }
    let dossier = try read(exports: [[copy([position, later])], [copy([position, later, last])]])
      .dossier
    #expect(dossier.fixes.count == 3)
    #expect(dossier.files.map(\.rowsRepeated) == [0, 2])
  }

  @Test func waysAreSeriesOfPositions() throws {
    let dossier = try read([
      "Timeline.json": """
      {"semanticSegments": [{"startTime": "2024-05-01T20:00:00.000+02:00",
        "endTime": "2024-05-01T22:00:00.000+02:00", "timelinePath": [
          {"point": "50.6326000°, 5.5797000°", "time": "2024-05-01T20:04:00.000+02:00"},
          {"point": "50.6426000°, 5.5797000°", "time": "2024-05-01T20:04:00.000+02:00"}]}]}
      """
    ]).dossier
    #expect(Array(dossier.fixes.times) == [1_714_586_640, 1_714_586_640])
    #expect(dossier.fixes.coordinate(at: 1) == Coordinate(latitude: 50.6426, longitude: 5.5797))
    #expect(dossier.givenStays.isEmpty)
    #expect(dossier.movements.isEmpty)
  }

  @Test func partsFarDownInADocumentAreFound() throws {
    let stay =
      #"{"startTime": "2024-05-01T20:00:00.000+02:00", "endTime": "2024-05-01T22:00:00.000+02:00", "#
      + #""visit": {"hierarchyLevel": 0, "topCandidate": {"semanticType": "HOME"}}}"#
    let stays = Array(repeating: stay, count: 10_000).joined(separator: ",")
    let signal =
      #"{"position": {"LatLng": "50.6°, 5.5°", "timestamp": "2024-05-02T06:00:00Z"}}"#
    func timeline(_ rest: String) throws -> Dossier {
      try read(["Timeline.json": "{\"semanticSegments\": [\(stays)]\(rest)}"]).dossier
    }
    let whole = try timeline(", \"rawSignals\": [\(signal)]")
    #expect(whole.files.map(\.part) == ["semanticSegments[]", "rawSignals[]"])
    #expect(whole.files.map(\.rows) == [10_000, 1])
    #expect(whole.files.map(\.note) == [nil, nil])
    #expect(whole.fixes.count == 1)
    #expect(whole.files[1].columns == ["position.LatLng", "position.timestamp"])
    #expect(try timeline("").files.map(\.part) == ["semanticSegments[]"])
  }
}

extension String {
  /// The record an hour or two later.
  fileprivate func replacingHour(_ hour: String) -> String {
    split(separator: "T10:").joined(separator: "T\(hour):")
  }
}
