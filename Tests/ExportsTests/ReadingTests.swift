import ArchiveFixtures
import Dossier
import Synchronization
import Testing

@testable import Exports

@Suite struct ReadingTests {
  static let export: [(path: String, bytes: [UInt8])] = [
    ("CH/.DS_Store", [0, 1, 2]),
    ("CH/02 - Driver Online Offline.csv", Array(DriverAnswerTests.status.utf8)),
    ("CH/05 - Driver Performance Badges.csv", []),
    (
      "CH/08 - Driver Lifetime Trips.csv",
      Array(
        lines(
          DriverTripsTests.header, DriverTripsTests.completed, DriverTripsTests.cancelled,
          end: "\r\n"
        ).utf8)
    ),
    ("CH/data.json", Array("{\"a\": 1}".utf8)), ("CH/other.csv", Array("Foo;Bar\n1;2\n3;4\n".utf8)),
    ("CH/photo.jpg", [0xFF, 0xD8]), ("CH/readme.txt", Array("Read me, please.\nThanks.\n".utf8)),
    ("__MACOSX/CH/._02 - Driver Online Offline.csv", [0, 5]),
  ]

  @Test func everyFileIsListedWithWhatItIs() throws {
    let dossier = try read(exports: [Self.export]).dossier
    #expect(
      dossier.files.map(\.note) == [
        .systemFile, nil, .empty, nil, .unknownFormat, .unknownFormat, .media, .document,
        .systemFile,
      ])
    #expect(dossier.files.map(\.path) == Self.export.map(\.path))
    #expect(dossier.files[5].columns == ["Foo", "Bar"])
    #expect(dossier.files[5].rows == 2)
    #expect(dossier.files[5].format == nil)
    #expect(dossier.files[4].rows == 1)
    #expect(dossier.files[3].columns.count == 86)
    #expect(dossier.problems.map(\.reason) == [.openEnded])
    #expect(dossier.exports[0].kind == "uber-driver-sar")
  }

  @Test func aZipReadsAsItsFolder() throws {
    let folder = TemporaryFolder()
    folder.write(StoredZip.bytes(Self.export), to: "export.zip")
    let zipped = try ExportReader.read([folder.path + "/export.zip"]).dossier
    let plain = try read(exports: [Self.export]).dossier
    #expect(zipped.files == plain.files)
    #expect(zipped.segments == plain.segments)
    #expect(zipped.trips == plain.trips)
    #expect(zipped.problems == plain.problems)
  }

  @Test func theOrderOfFilesPlaysNoPart() throws {
    let folder = TemporaryFolder()
    folder.write(StoredZip.bytes(Self.export), to: "a.zip")
    folder.write(StoredZip.bytes(Self.export.reversed()), to: "b.zip")
    let one = try ExportReader.read([folder.path + "/a.zip"]).dossier
    let other = try ExportReader.read([folder.path + "/b.zip"]).dossier
    #expect(one.files == other.files)
    #expect(one.segments == other.segments)
    #expect(one.trips == other.trips)
    #expect(one.problems == other.problems)
  }

  @Test func rowsAreFoundAgainByTheirProvenance() throws {
    let folder = TemporaryFolder()
    folder.write(StoredZip.bytes(Self.export), to: "export.zip")
    let reading = try ExportReader.read([folder.path + "/export.zip"])
    let segment = reading.dossier.segments[3]
    let (header, cells) = try reading.row(segment.provenance)
    #expect(header.first == "earner_state")
    #expect(cells.prefix(2) == ["ontrip", "4343"])
    #expect(try reading.row(Provenance(file: 1, row: 99)).cells.isEmpty)
    let table = try reading.table(of: 5)
    #expect(table.header == ["Foo", "Bar"])
    #expect(table.row(2) == ["3", "4"])
    #expect(throws: ReadingError.self) { try reading.table(of: 99) }
  }

  @Test func progressRisesToTheWhole() throws {
    let folder = TemporaryFolder()
    for file in Self.export { folder.write(file.bytes, to: file.path) }
    let seen = Mutex<[ReadingProgress]>([])
    _ = try ExportReader.read([folder.path]) { step in seen.withLock { $0.append(step) } }
    let steps = seen.withLock { $0 }
    let last = try #require(steps.last)
    #expect(last.filesDone == 9)
    #expect(last.filesTotal == 9)
    #expect(last.bytesDone == last.bytesTotal)
    #expect(last.rows == 10)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.bytesDone <= $1.bytesDone })
  }

  @Test func stoppingKeepsWhatWasRead() throws {
    let folder = TemporaryFolder()
    for file in Self.export { folder.write(file.bytes, to: file.path) }
    let asked = Mutex(0)
    let reading = try ExportReader.read(
      [folder.path],
      isCancelled: {
        asked.withLock {
          $0 += 1
          return $0 > 4
        }
      })
    #expect(reading.wasCancelled)
    #expect(reading.dossier.segments.count == 5)
    #expect(reading.dossier.trips.isEmpty)
    #expect(reading.dossier.files.count == 9)
    #expect(reading.dossier.files[3].note == .notReached)
    #expect(reading.dossier.files[7].note == .notReached)
  }

  @Test func problemsBeyondAThousandAreCounted() throws {
    let rows = String(repeating: "1;x;EUR;a;b;2021-05-01T10:00:00\n", count: 1_200)
    let dossier = try read(
      ["p.csv": Layout.driverSAR[6].header + "\n" + rows], zone: "Europe/Paris"
    ).dossier
    #expect(dossier.problems.count == 1_000)
    #expect(dossier.uncountedProblems == [0: 200])
    #expect(dossier.files[0].rowsSetAside == 1_200)
  }
}

@Suite struct ReadingErrorTests {
  private func failure(_ paths: [String]) -> ReadingError? {
    do {
      _ = try ExportReader.read(paths)
      return nil
    } catch {
      return error
    }
  }

  @Test func inputsThatHoldNothingSayWhy() {
    let folder = TemporaryFolder()
    folder.write([], to: "empty.csv")
    folder.write(Array("a,b\n1,2\n".utf8), to: "unknown/other.csv")
    folder.write(Array("PK\u{3}\u{4}rest".utf8), to: "broken.zip")
    #expect(failure([folder.path + "/none"]) == .notFound(path: folder.path + "/none"))
    #expect(failure([folder.path + "/empty.csv"]) == .emptyFile(path: folder.path + "/empty.csv"))
    #expect(failure([folder.path + "/unknown"]) == .notAnExport(path: folder.path + "/unknown"))
    #expect(failure([folder.path + "/broken.zip"])?.exitStatus == 65)
    #expect(failure([folder.path + "/none"])?.exitStatus == 66)
    #expect(ReadingError.cancelled.exitStatus == 130)
    #expect(ReadingError.cancelled.path == nil)
  }
}

@Suite struct HeaderListingTests {
  @Test func onlyNamesAreListed() throws {
    let dossier = try read([
      "t.csv": Layout.driverSAR[5].header + "\n",
      "u.csv": "12,logging,1/5/21,\"46.2044, 6.1432\",me@example.org,note\n1,2,3,4,5,6\n",
    ]).dossier
    let listing = HeaderListing(dossier)
    #expect(listing.files[0].columns.first == "msg.cityid")
    #expect(listing.files[0].format == "uber-driver-sar/restrictions")
    #expect(listing.files[1].columns == [nil, "logging", nil, nil, nil, "note"])
    #expect(listing.files[1].format == nil)
  }
}
