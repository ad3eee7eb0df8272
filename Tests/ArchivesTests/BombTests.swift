import Archives
import Testing

@Suite("What is small outside and large inside")
struct BombTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test("Budgets are in bytes: a thousandfold is read, more bytes than stated are not")
  func ratio() throws {
    let zeros = [UInt8](repeating: 0, count: 10_000_000)
    let packed = deflated(zeros)
    #expect(zeros.count / packed.count > 900)
    let container = try scratch.zip([
      .init("honest", zeros).with { $0.packed = packed },
      .init("lying", zeros).with {
        $0.packed = packed; $0.size = 9_999_999
      },
    ])
    #expect(try container.bytes(of: container.entries[0]).count == zeros.count)
    #expect(
      failure { try container.text("lying") } == .damaged(entry: "lying", .longerThanStated))
  }

  @Test("A thousandfold beyond the budget is refused unread")
  func ratioBeyondBudget() throws {
    var limits = ArchiveLimits.standard
    limits.totalBytes = 15_000_000
    let zeros = [UInt8](repeating: 0, count: 10_000_000)
    let container = try scratch.zip([.init("1", zeros), .init("2", zeros)], limits: limits)
    #expect(container.readability("1") == .readable)
    #expect(container.readability("2") == .refused(.overBudget))
    #expect(failure { try container.text("2") } == .notReadable(entry: "2"))
  }

  /// The construction of D. Fifield's "better zip bomb": the data of each entry begins with a stored
  /// block, which quotes the next entry's header, and goes on with what is the next entry's data too.
  @Test("Entries that quote each other's headers")
  func quotedOverlap() {
    let kernel = deflated([UInt8](repeating: 0x61, count: 100_000))
    var last = ZipBuilder()
    last.add(.init("b", [UInt8](repeating: 0x61, count: 100_000)).with { $0.packed = kernel })
    let header = Array(last.bytes.dropLast(kernel.count))
    let quote = [0] + u16(UInt16(header.count)) + u16(~UInt16(header.count)) + header
    let first = ZipBuilder.Member("a", header + [UInt8](repeating: 0x61, count: 100_000))
      .with { $0.packed = quote + kernel }
    let second = ZipBuilder.Member("b", [UInt8](repeating: 0x61, count: 100_000))
      .with {
        $0.packed = kernel; $0.offset = 30 + 1 + 5
      }
    #expect(failure { try scratch.zip([first, second]) } == .overlappingEntries)
  }

  @Test("A thousand names for the same bytes")
  func manyNames() {
    let shared = ZipBuilder.Member("a", "content").with { $0.offset = 0 }
    let members = Array(repeating: shared, count: 1_000)
    #expect(failure { try scratch.zip(members) } == .overlappingEntries)
  }

  @Test("More entries than are listed, in one archive and in several inside it")
  func counts() throws {
    var limits = ArchiveLimits.standard
    limits.entries = 10
    let members = (0..<11).map { ZipBuilder.Member("\($0)") }
    #expect(failure { try scratch.zip(members, limits: limits) } == .tooManyEntries(limit: 10))
    let half = ZipBuilder.zip(Array(members.prefix(6)))
    let nested = try scratch.zip([.init("1.zip", half), .init("2.zip", half)], limits: limits)
    #expect(nested.entries.count == 7)
    #expect(
      nested.readability("2.zip") == .refused(.brokenArchive(.tooManyEntries(limit: 10))))
  }

  @Test("Archives inside share the budget of what holds them")
  func nestedBudget() throws {
    var limits = ArchiveLimits.standard
    limits.totalBytes = 25
    let inner = ZipBuilder.zip([.init("x", "0123456789")])
    let container = try scratch.zip(
      [.init("1.zip", inner), .init("2.zip", inner), .init("3.zip", inner)], limits: limits)
    #expect(
      container.entries.map(\.readability) == [.readable, .readable, .refused(.overBudget)])
  }

  @Test("Joined parts share one budget, of bytes and of entries")
  func joinedBudget() throws {
    let paths = try (1...3).map { number in
      try scratch.write(
        "takeout-20240131T101500Z-00\(number).zip",
        ZipBuilder.zip([.init("a", "0123456789"), .init("b", "")]))
    }
    let set = try #require(PartSet.sets(of: paths).first)
    var limits = ArchiveLimits.standard
    limits.totalBytes = 25
    let joined = try set.open(limits: limits)
    #expect(
      joined.entries.filter { $0.size > 0 }.map(\.readability) == [
        .readable, .readable, .refused(.overBudget),
      ])
    limits = .standard
    limits.entries = 5
    #expect(throws: PartSet.Failure.self) { try set.open(limits: limits) }
  }

  @Test("Nothing is taken on trust from a directory that states more than it has")
  func statedCounts() {
    for count in [2, 0xFFFF] {
      var builder = ZipBuilder()
      builder.add(.init("a"))
      builder.end(isZip64: true, count: count)
      #expect(
        failure { try scratch.open(builder.bytes) } == .inconsistent(.directoryContent))
    }
    var builder = ZipBuilder()
    builder.add(.init("a"))
    builder.end(isZip64: true, count: 1 << 40)
    #expect(
      failure { try scratch.open(builder.bytes) } == .tooManyEntries(limit: 300_000))
  }
}
