import Archives
import Testing

@Suite("Tar and 7z")
struct StreamTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private let members: [TarBuilder.Member] = [
    .init(name: "export/", type: "5"), .init(name: "export/b.csv", content: Array("second".utf8)),
    .init(name: "export/a.csv", content: [UInt8](repeating: 0x61, count: 1_000_000)),
    .init(name: "export/empty.csv"),
    .init(name: "export/link", type: "2", link: "/etc/passwd"),
    .init(name: "export/pipe", type: "6"),
  ]

  @Test("Entries of a tar, plain and gzipped", arguments: [false, true])
  func tar(isGzipped: Bool) throws {
    let tar = TarBuilder.tar(members)
    let bytes = isGzipped ? deflated(tar, windowBits: 31) : tar
    let container = try scratch.open(bytes, name: "export.tgz")
    #expect(container.kind == .tar)
    #expect(
      container.paths == [
        "export/a.csv", "export/b.csv", "export/empty.csv", "export/link", "export/pipe",
      ])
    #expect(try container.text("export/b.csv") == "second")
    #expect(try container.text("export/a.csv").utf8.count == 1_000_000)
    #expect(container.readability("export/empty.csv") == .empty)
    #expect(container.readability("export/link") == .refused(.symbolicLink))
    #expect(container.readability("export/pipe") == .refused(.specialFile))
  }

  @Test("A zip in a tar, a tar in a zip, a tar in a folder")
  func nested() throws {
    let zip = ZipBuilder.zip([.init("x.csv", "in zip")])
    let tar = deflated(
      TarBuilder.tar([.init(name: "y.csv", content: Array("in tar".utf8))]), windowBits: 31)
    let outer = TarBuilder.tar([.init(name: "in.zip", content: zip)])
    #expect(try scratch.open(outer, name: "o.tar").text("in.zip/x.csv") == "in zip")
    #expect(try scratch.zip([.init("in.tar.gz", tar)]).text("in.tar.gz/y.csv") == "in tar")
    let folder = try Scratch()
    try folder.write("in.tar.gz", tar)
    #expect(try Container.open(folder.path).text("in.tar.gz/y.csv") == "in tar")
  }

  @Test("Entries are read in any order, again, and after a stop", arguments: 0..<6)
  func anyOrder(seed: Int) throws {
    let files = (0..<12).map { index in
      TarBuilder.Member(
        name: "f\(index)", content: [UInt8](repeating: UInt8(index), count: 700 * index + 1))
    }
    let container = try scratch.open(TarBuilder.tar(files), name: "o.tar")
    for step in 0..<40 {
      let index = (step * (2 * seed + 1) + step / 5) % 12
      let entry = try #require(container.entries.first { $0.path == "f\(index)" })
      if step % 3 == 0 { try container.read(entry) { _ in false } }
      #expect(try container.bytes(of: entry) == files[index].content)
    }
  }

  @Test("Entries are read side by side")
  func concurrent() async throws {
    let files = (0..<8).map { index in
      TarBuilder.Member(
        name: "f\(index)", content: [UInt8](repeating: UInt8(index), count: 100_000))
    }
    let bytes = deflated(TarBuilder.tar(files), windowBits: 31)
    let container = try scratch.open(bytes, name: "o.tgz")
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for entry in container.entries {
        group.addTask { (entry.id, try container.bytes(of: entry)) }
      }
      for try await (index, read) in group { #expect(read == files[index].content) }
    }
  }

  @Test("Entries of a 7z, and a damaged one")
  func sevenZip() throws {
    let long = [UInt8](repeating: 0x62, count: 300_000)
    let bytes = try SevenZip.archive([("b/long.csv", long), ("a.csv", Array("first".utf8))])
    let container = try scratch.open(bytes, name: "export.7z")
    #expect(container.kind == .sevenZip)
    #expect(container.paths == ["a.csv", "b/long.csv"])
    #expect(try container.text("a.csv") == "first")
    #expect(try container.bytes(of: container.entries[1]) == long)
    #expect(failure { try scratch.open(bytes.dropLast(9).map { $0 }, name: "export.7z") } != nil)
    for index in stride(from: 6, to: bytes.count, by: 3) {
      var changed = bytes
      changed[index] ^= 0x40
      guard let container = try? scratch.open(changed, name: "export.7z") else { continue }
      for entry in container.entries { _ = try? container.bytes(of: entry) }
    }
  }

  @Test(
    "Of a cut archive, what came before is read and the rest is missed", arguments: [false, true])
  func cut(isGzipped: Bool) throws {
    // Bytes that do not pack, so that half of the archive is half of its entries.
    var state: UInt32 = 1
    let files = (0..<6).map { index in
      TarBuilder.Member(
        name: "f\(index)",
        content: (0..<100_000).map { _ in
          state = state &* 1_664_525 &+ 1_013_904_223
          return UInt8(truncatingIfNeeded: state >> 24)
        })
    }
    let tar = TarBuilder.tar(files)
    let bytes = isGzipped ? deflated(tar, windowBits: 31) : tar
    let container = try scratch.open(Array(bytes.prefix(bytes.count * 5 / 8)), name: "o.tgz")
    let count = container.entries.count
    #expect(container.paths == ["f0", "f1", "f2", "f3"].prefix(count - 1) + ["o.tgz"])
    #expect(count >= 3)
    #expect(container.readability("o.tgz") == .refused(.brokenArchive(.truncated)))
    #expect(try container.bytes(of: container.entries[0]) == files[0].content)
    var kept: [UInt8] = []
    let last = container.entries[count - 2]
    let error = failure {
      try container.read(last) { chunk in
        kept.append(contentsOf: chunk)
        return true
      }
    }
    #expect(error != nil)
    #expect(files[count - 2].content.starts(with: kept))
  }

  @Test("An archive cut before its first file is an error", arguments: [false, true])
  func cutAtOnce(isGzipped: Bool) {
    let tar = TarBuilder.tar(Array(members.prefix(2)))
    let bytes = isGzipped ? deflated(tar, windowBits: 31) : tar
    let length = isGzipped ? 30 : 600
    let error = failure { try scratch.open(Array(bytes.prefix(length)), name: "o.tgz") }
    #expect(error == (isGzipped ? .notAnArchive : .truncated))
  }

  @Test("A tar that states more than the budget is not passed over")
  func budget() {
    var limits = ArchiveLimits.standard
    limits.totalBytes = 999_999
    let bytes = deflated(TarBuilder.tar(members), windowBits: 31)
    #expect(
      failure { try scratch.open(bytes, name: "o.tgz", limits: limits) }
        == .overBudget(limit: 999_999))
  }

  @Test("Any byte of a tar.gz changed: no crash", arguments: 0..<8)
  func flips(bit: Int) throws {
    let tar = TarBuilder.tar([.init(name: "a.csv", content: Array("content".utf8))])
    let bytes = deflated(tar, windowBits: 31)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1 << UInt8(bit)
      guard let container = try? scratch.open(changed, name: "o.gz") else { continue }
      for entry in container.entries {
        #expect(entry.size <= 1 << 40)
        _ = try? container.bytes(of: entry)
      }
    }
  }
}
