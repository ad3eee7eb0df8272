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

  @Test("A cut archive is an error wherever it is cut", arguments: [false, true])
  func cut(isGzipped: Bool) {
    let tar = TarBuilder.tar(Array(members.prefix(2)))
    let bytes = isGzipped ? deflated(tar, windowBits: 31) : tar
    let shortest = isGzipped ? bytes.count - 20 : 600
    #expect(
      failure { try scratch.open(Array(bytes.prefix(shortest)), name: "o.tgz") } == .truncated)
  }

  @Test("What is gzipped but no tar is a file")
  func gzip() throws {
    let container = try scratch.open(
      deflated(Array("a,b\n".utf8), windowBits: 31), name: "a.csv.gz")
    #expect(container.kind == .file)
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
