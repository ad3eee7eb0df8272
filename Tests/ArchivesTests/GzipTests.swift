import Archives
import Testing

@Suite("One file in a gzip frame")
struct GzipTests {
  private let scratch: Scratch
  private let table = (0..<60_000).map { "\($0),\($0 * 7 % 1_000)\n" }.joined()
  private let packed: [UInt8]

  init() throws {
    scratch = try Scratch()
    packed = deflated(Array(table.utf8), windowBits: 31)
  }

  @Test("Alone, in a folder, in a zip and in a tar it is what it holds")
  func places() throws {
    let alone = try scratch.open(packed, name: "t.csv.gz")
    #expect(alone.kind == .file)
    #expect(alone.entries.map(\.size) == [UInt64(table.utf8.count)])
    let tar = TarBuilder.tar([.init(name: "t.csv.gz", content: packed)])
    let containers = [
      alone, try Container.open(scratch.path), try scratch.zip([.init("t.csv.gz", packed)]),
      try scratch.open(tar, name: "t.tar"),
    ]
    for container in containers { #expect(try container.text("t.csv") == table) }
  }

  @Test("Reading stops when enough has come")
  func stop() throws {
    let container = try scratch.open(packed, name: "t.csv.gz")
    var chunks = 0
    try container.read(container.entries[0]) { _ in
      chunks += 1
      return false
    }
    #expect(chunks == 1)
  }

  @Test("A cut one gives what it has, then says so", arguments: [0.3, 0.9, 0.9999])
  func cut(share: Double) throws {
    let length = Int(Double(packed.count) * share)
    let container = try scratch.open(Array(packed.prefix(length)), name: "t.csv.gz")
    var kept: [UInt8] = []
    let error = failure {
      try container.read(container.entries[0]) { chunk in
        kept.append(contentsOf: chunk)
        return true
      }
    }
    #expect(error == .damaged(entry: "t.csv", .shorterThanStated))
    #expect(Array(table.utf8).starts(with: kept))
    #expect(Double(kept.count) > share * 0.8 * Double(table.utf8.count))
  }

  @Test("A wrong checksum and bytes behind the end are damage")
  func damage() throws {
    var changed = packed
    changed[changed.count - 8] ^= 1
    for bytes in [changed, packed + [0]] {
      let container = try scratch.open(bytes, name: "t.csv.gz")
      #expect(failure { try container.text("t.csv") } == .damaged(entry: "t.csv", .compression))
    }
  }

  @Test("A bomb is measured no further than the budget, all of them together")
  func bomb() throws {
    let bomb = deflated([UInt8](repeating: 0, count: 3_000_000), windowBits: 31)
    var limits = ArchiveLimits.standard
    limits.bytesPerEntry = 1_000_000
    limits.totalBytes = 1_500_000
    let container = try scratch.zip(
      [.init("a.gz", bomb), .init("b.gz", bomb), .init("c.gz", bomb)], limits: limits)
    #expect(container.paths == ["a", "b", "c"])
    for path in container.paths {
      #expect(container.readability(path) == .refused(.overBudget))
    }
    #expect(container.entries.allSatisfy { $0.size <= 1_500_000 })
  }

  @Test("What is only named so stays a file")
  func name() throws {
    #expect(try scratch.open(Array("text".utf8), name: "a.gz").paths == ["a.gz"])
  }
}
