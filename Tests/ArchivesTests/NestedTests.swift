import Archives
import Testing

@Suite("Archives inside archives")
struct NestedTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private let inner = ZipBuilder.zip([.init("x.csv", "inner"), .init("empty", "")])

  @Test("One level is opened, its labels behind the archive's own")
  func oneLevel() throws {
    let container = try scratch.zip([.init("a.csv"), .init("in/ner.zip", inner)])
    #expect(container.paths == ["a.csv", "in/ner.zip/empty", "in/ner.zip/x.csv"])
    #expect(try container.text("in/ner.zip/x.csv") == "inner")
    #expect(container.readability("in/ner.zip/empty") == .empty)
  }

  @Test("Deeper ones are listed")
  func deeper() throws {
    let middle = ZipBuilder.zip([.init("inner.zip", inner), .init("m.csv")])
    let container = try scratch.zip([.init("middle.zip", middle)])
    #expect(container.paths == ["middle.zip/inner.zip", "middle.zip/m.csv"])
    #expect(container.readability("middle.zip/inner.zip") == .refused(.nestedTooDeep))
  }

  @Test("A folder counts as no level")
  func folder() throws {
    try scratch.write("outer.zip", ZipBuilder.zip([.init("inner.zip", inner), .init("o.csv")]))
    let container = try Container.open(scratch.path)
    #expect(container.paths == ["outer.zip/inner.zip", "outer.zip/o.csv"])
    #expect(container.readability("outer.zip/inner.zip") == .refused(.nestedTooDeep))
    #expect(try container.text("outer.zip/o.csv") == "x")
  }

  @Test("A broken one costs only itself")
  func broken() throws {
    let container = try scratch.zip([
      .init("cut.zip", inner.dropLast(5).map { $0 }), .init("a.csv"),
      .init("void.zip", ZipBuilder.zip([])),
      .init("damaged.zip", inner).with { $0.checksum = 5 },
    ])
    #expect(container.readability("cut.zip") == .refused(.brokenArchive(.truncated)))
    #expect(container.readability("void.zip") == .empty)
    #expect(
      container.readability("damaged.zip")
        == .refused(.brokenArchive(.damaged(entry: "damaged.zip", .checksum))))
    #expect(try container.text("a.csv") == "x")
  }

  @Test("Documents that happen to be zips stay files, whatever holds them")
  func documents() throws {
    let container = try scratch.zip([.init("b.xlsx", inner), .init("text.zip", "no zip")])
    #expect(container.paths == ["b.xlsx", "text.zip"])
    #expect(container.entries.map(\.readability) == [.readable, .readable])
    let file = try scratch.open(inner, name: "Book.XLSX")
    #expect(file.kind == .file)
    #expect(file.paths == ["Book.XLSX"])
  }

  @Test("Their number and their bytes are bounded")
  func budgets() throws {
    var limits = ArchiveLimits.standard
    limits.nestedArchives = 1
    let members: [ZipBuilder.Member] = [.init("1.zip", inner), .init("2.zip", inner)]
    let few = try scratch.zip(members, limits: limits)
    #expect(few.readability("1.zip/x.csv") == .readable)
    #expect(few.readability("2.zip") == .refused(.tooManyArchives))
    limits = .standard
    limits.nestedBytes = UInt64(inner.count) + 1
    let small = try scratch.zip(members, limits: limits)
    #expect(small.readability("1.zip/x.csv") == .readable)
    #expect(small.readability("2.zip") == .refused(.overBudget))
  }
}
