import Archives
import Testing

@Suite("Zip files that lie")
struct HostileZipTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func opening(_ members: [ZipBuilder.Member]) -> ArchiveError? {
    failure { try scratch.zip(members) }
  }

  @Test("Two headers that disagree on what an entry is")
  func headers() {
    let changes: [(inout ZipBuilder.Member) -> Void] = [
      { $0.localName = Array("b.csv".utf8) }, { $0.localMethod = 0 }, { $0.localFlags = 1 },
      { $0.localSize = 2 }, { $0.localChecksum = 7 },
    ]
    for change in changes {
      let member = ZipBuilder.Member("a.csv", "content").with(change)
      #expect(opening([member]) == .inconsistent(.headers(entry: "a.csv")))
    }
  }

  @Test("Two entries on the same bytes")
  func overlap() {
    let shared = ZipBuilder.Member("a", "content").with { $0.offset = 0 }
    #expect(opening([shared, shared]) == .overlappingEntries)
  }

  @Test("An entry inside another one's data")
  func nestedOverlap() {
    var inner = ZipBuilder()
    inner.add(.init("in", "kernel", method: 0))
    let outer = ZipBuilder.Member("out", inner.bytes, method: 0)
    // The second record points at the local header that is the content of the first.
    let second = ZipBuilder.Member("in", "kernel", method: 0).with { $0.offset = 30 + 3 }
    #expect(opening([outer, second]) == .overlappingEntries)
  }

  @Test("An entry that points outside")
  func outside() {
    let member = ZipBuilder.Member("a").with { $0.offset = 9999 }
    #expect(opening([member]) == .inconsistent(.entryPosition(entry: "a")))
    let inDirectory = ZipBuilder.Member("a").with { $0.offset = 4 }
    #expect(opening([inDirectory]) == .inconsistent(.entryPosition(entry: "a")))
  }

  @Test("Two ends, one hidden in the other's comment")
  func twoEnds() {
    let inner = ZipBuilder.zip([])
    let bytes = ZipBuilder.zip([.init("a")], comment: inner)
    #expect(failure { try scratch.open(bytes) } == .inconsistent(.twoDirectories))
  }

  @Test("Bytes behind the end, bytes in front of the start")
  func junk() {
    let bytes = ZipBuilder.zip([.init("a")])
    #expect(failure { try scratch.open(bytes + [0]) } == .inconsistent(.bytesAfterTheEnd))
    #expect(failure { try scratch.open([0] + bytes) } == .inconsistent(.directoryPosition))
  }

  @Test("A directory that is not what the end says")
  func directory() {
    for (count, shift, error) in [
      (2, 0, ArchiveError.inconsistent(.directoryContent)),
      (0, 0, .inconsistent(.directoryContent)), (1, 1, .inconsistent(.directoryPosition)),
    ] {
      for isZip64 in [false, true] {
        var builder = ZipBuilder()
        builder.add(.init("a"))
        builder.end(isZip64: isZip64, count: count, shift: shift)
        #expect(failure { try scratch.open(builder.bytes) } == error)
      }
    }
  }

  @Test("An archive cut anywhere is truncated, inconsistent or no archive, and never crashes")
  func cuts() {
    let bytes = ZipBuilder.zip([.init("a", "content"), .init("b", "more")], isZip64: true)
    for length in 1..<bytes.count {
      let error = failure { try scratch.open(Array(bytes.prefix(length))) }
      #expect(error == (length < 4 ? .notAnArchive : .truncated))
    }
  }

  @Test("An entry longer than stated is stopped, a shorter one told")
  func sizes() throws {
    let bomb = [UInt8](repeating: 0, count: 2_000_000)
    let container = try scratch.zip([
      .init("long", bomb).with { $0.size = 10 }, .init("short", "abc").with { $0.size = 4 },
    ])
    var received = 0
    let error = failure {
      try container.read(container.entries[0]) { chunk in
        received += chunk.count
        return true
      }
    }
    #expect(error == .damaged(entry: "long", .longerThanStated))
    #expect(received <= 10)
    #expect(
      failure { try container.text("short") } == .damaged(entry: "short", .shorterThanStated))
  }

  @Test("Content that is not what was packed")
  func content() throws {
    let container = try scratch.zip([
      .init("sum", "abc").with { $0.checksum = 1 },
      .init("noise", "abc").with { $0.packed = [0xFF, 0xFF, 0xFF] },
      .init("cut", "abcabcabc").with { $0.packed = deflated(Array("abcabcabc".utf8)).dropLast(2) },
      .init("more", "abc").with { $0.packed = deflated(Array("abc".utf8)) + [0] },
    ])
    #expect(failure { try container.text("sum") } == .damaged(entry: "sum", .checksum))
    #expect(failure { try container.text("noise") } == .damaged(entry: "noise", .compression))
    #expect(
      failure { try container.text("cut") } == .damaged(entry: "cut", .shorterThanStated))
    #expect(failure { try container.text("more") } == .damaged(entry: "more", .compression))
  }

  @Test("What states too much is refused before it is inflated")
  func budgets() throws {
    var limits = ArchiveLimits.standard
    limits.bytesPerEntry = 100
    limits.totalBytes = 150
    limits.entries = 3
    let members: [ZipBuilder.Member] = [
      .init("a", String(repeating: "a", count: 90)), .init("b", String(repeating: "b", count: 101)),
      .init("c", String(repeating: "c", count: 90)),
    ]
    let container = try scratch.zip(members, limits: limits)
    #expect(container.readability("a") == .readable)
    #expect(container.readability("b") == .refused(.tooLarge))
    #expect(container.readability("c") == .refused(.overBudget))
    #expect(
      failure { try scratch.zip(members + [.init("d")], limits: limits) }
        == .tooManyEntries(limit: 3))
  }

  @Test("Any byte changed: an error or the same content, never a crash or other content")
  func flips() throws {
    let members: [ZipBuilder.Member] = [
      .init("a", "some content, some content"), .init("b", "stored", method: 0),
      .init("c", "streamed").with { $0.hasDescriptor = true },
    ]
    let bytes = ZipBuilder.zip(members, isZip64: true)
    let truth = ["some content, some content", "stored", "streamed"]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x11
      guard let container = try? scratch.open(changed) else { continue }
      for entry in container.entries {
        guard let read = try? container.bytes(of: entry), !read.isEmpty else { continue }
        #expect(truth.contains(String(decoding: read, as: UTF8.self)))
      }
    }
  }
}
