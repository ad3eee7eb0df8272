import ArchiveFixtures
import Dossier
import Testing

@testable import Exports

/// Laws of reading several exports of one person: whatever they hold, it counts once.
@Suite struct SeveralExportsTests {
  /// What is told of a dossier when its sources are left aside.
  private struct Content: Equatable {
    let payments: [String]
    let fixes: [String]
    let events: [String]

    init(_ dossier: Dossier) {
      payments = dossier.payments.map { "\($0.at.seconds) \($0.amount)" }.sorted()
      fixes = dossier.fixes.times.indices.map { index in
        "\(dossier.fixes.times[index]) \(dossier.fixes.latitudes[index])"
      }
      .sorted()
      events = dossier.appEvents.times.map { "\($0)" }.sorted()
    }
  }

  private struct Generator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
  }

  private static func payment(_ number: Int) -> String {
    "1;\(number);EUR;transport.toll;x;2021-02-\(10 + number % 10)T10:30:00\n"
  }

  private static func ping(_ number: Int) -> String {
    "46.\(1 + number),6.1,\(1_614_926_600_000 + number % 7 * 60_000),,,,,open,,tap\n"
  }

  /// An export of these payments and pings.
  private static func export(
    _ payments: [Int], _ pings: [Int], _ suffix: String = ""
  ) -> [(path: String, bytes: [UInt8])] {
    let ledger = DuplicateTests.header + "\n" + payments.map(payment).joined()
    let device = Layout.driverSAR[7].header + "\n" + pings.map(ping).joined()
    return [
      ("p\(suffix).csv", Array(ledger.utf8)), ("d\(suffix).csv", Array(device.utf8)),
    ]
  }

  private static func content(_ exports: [(path: String, bytes: [UInt8])]...) throws -> Content {
    Content(try read(exports: exports).dossier)
  }

  /// Few different rows, so that they come twice in one export and in both.
  private static func some(_ seed: Int) -> (payments: [Int], pings: [Int]) {
    var generator = Generator(state: UInt64(seed) &* 77 &+ 5)
    let payments = (0..<12).map { _ in 1 + generator.next(9) }
    return (payments, (0..<12).map { _ in generator.next(9) })
  }

  @Test(arguments: 0..<8) func theSameTwiceIsTheSame(seed: Int) throws {
    let rows = Self.some(seed)
    let export = Self.export(rows.payments, rows.pings)
    let once = try Self.content(export)
    #expect(try Self.content(export, export) == once)
    #expect(once.payments.count == 12)
    #expect(once.fixes.count == 12)
  }

  @Test(arguments: 0..<8) func theOrderOfExportsChangesNothing(seed: Int) throws {
    let (one, other) = (Self.some(seed), Self.some(seed + 100))
    let (a, b) = (
      Self.export(one.payments, one.pings), Self.export(other.payments, other.pings)
    )
    let both = try Self.content(a, b)
    #expect(try Self.content(b, a) == both)
    // Nothing is lost: of every row as many as the export has that holds most of them.
    let most = (0..<10).reduce(0) { sum, number in
      sum + max(one.payments.count { $0 == number }, other.payments.count { $0 == number })
    }
    #expect(both.payments.count == most)
  }

  @Test(arguments: [1, 4, 7]) func aTableInTwoFilesIsOneTable(cut: Int) throws {
    let all = Array(1...9)
    let whole = try Self.content(Self.export(all, all))
    let halves =
      Self.export(Array(all.prefix(cut)), Array(all.prefix(cut)), "-0")
      + Self.export(Array(all.dropFirst(cut)), Array(all.dropFirst(cut)), "-1")
    #expect(try Self.content(halves) == whole)
  }

  @Test func partsOfOneDownloadAreOneExport() throws {
    let folder = TemporaryFolder()
    let (first, third) = (Self.export([1, 2], [1]), Self.export([3], [2]))
    folder.write(StoredZip.bytes(first), to: "takeout-20240131T101500Z-001.zip")
    folder.write(StoredZip.bytes(third), to: "takeout-20240131T101500Z-003.zip")
    let stem = folder.path + "/takeout-20240131T101500Z-00"
    let parts = try ExportReader.read([stem + "3.zip", stem + "1.zip"]).dossier
    #expect(parts.exports.count == 1)
    #expect(parts.exports[0].kind != nil)
    #expect(parts.payments.count == 3)
    let missing = parts.problems.filter { $0.reason == .missingPart }
    #expect(missing.map(\.value) == ["takeout-20240131T101500Z-002.zip"])
    let together = try ExportReader.read([folder.path]).dossier
    #expect(Content(together) == Content(parts))
    #expect(together.files == parts.files)
  }
}
