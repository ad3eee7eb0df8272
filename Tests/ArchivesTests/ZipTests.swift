import Archives
import Testing

@Suite("Zip files")
struct ZipTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test("Stored and deflated entries are listed by path and read")
  func plain() throws {
    let long = String(repeating: "begin,end\n", count: 100_000)
    let container = try scratch.zip([
      .init("b/trips.csv", long), .init("a.csv", "x,y", method: 0), .init("b/", [], method: 0),
    ])
    #expect(container.kind == .zip)
    #expect(container.paths == ["a.csv", "b/trips.csv"])
    #expect(container.entries.map(\.id) == [0, 1])
    #expect(container.entries.map(\.size) == [3, 1_000_000])
    #expect(container.entries.map(\.name) == ["a.csv", "trips.csv"])
    #expect(try container.text("a.csv") == "x,y")
    #expect(try container.text("b/trips.csv") == long)
  }

  @Test("Reading stops when it is told to")
  func stop() throws {
    let container = try scratch.zip([.init("a", [UInt8](repeating: 7, count: 3_000_000))])
    var chunks = 0
    try container.read(container.entries[0]) { _ in
      chunks += 1
      return chunks < 2
    }
    #expect(chunks == 2)
  }

  @Test("Sizes behind the data, and in 64 bits")
  func descriptorsAndZip64() throws {
    let members: [ZipBuilder.Member] = [
      .init("a", "streamed").with { $0.hasDescriptor = true },
      .init("b", "wide").with { $0.isZip64 = true },
    ]
    let container = try scratch.open(ZipBuilder.zip(members, isZip64: true))
    #expect(try container.text("a") == "streamed")
    #expect(try container.text("b") == "wide")
  }

  @Test("A comment at the end belongs to the file")
  func comment() throws {
    let bytes = ZipBuilder.zip([.init("a")], comment: Array("made by hand".utf8))
    #expect(try scratch.open(bytes).paths == ["a"])
  }

  @Test("Names are labels: nothing is cleaned, both twins are shown")
  func labels() throws {
    let names = ["../../etc/passwd", "/root", "C:\\x", "a", "a", "A", "ü"]
    let container = try scratch.zip(
      names.map { .init($0, $0) } + [ZipBuilder.Member("?").with { $0.name = [0xFF, 0x2E] }])
    #expect(
      container.paths
        == (names + ["\u{FFFD}."]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(try container.text("../../etc/passwd") == "../../etc/passwd")
  }

  @Test("What is there but not for reading")
  func readabilities() throws {
    let container = try scratch.zip([
      .init("a.csv"), .init("empty.csv", ""), .init("__MACOSX/a.csv"), .init("x/._a.csv"),
      .init(".DS_Store"), .init("x/Thumbs.db"), .init("desktop.ini"),
      .init("link").with { $0.mode = 0o120777 }, .init("pipe").with { $0.mode = 0o010644 },
      .init("secret").with { $0.flags = 1 }, .init("odd", "x", method: 12),
      .init("cut\u{0}.csv"), .init("folder/"),
    ])
    #expect(container.readability("a.csv") == .readable)
    #expect(container.readability("empty.csv") == .empty)
    for path in ["__MACOSX/a.csv", "x/._a.csv", ".DS_Store", "x/Thumbs.db", "desktop.ini"] {
      #expect(container.readability(path) == .systemFile)
    }
    #expect(container.readability("link") == .refused(.symbolicLink))
    #expect(container.readability("pipe") == .refused(.specialFile))
    #expect(container.readability("folder/") == .refused(.specialFile))
    #expect(container.readability("secret") == .refused(.encrypted))
    #expect(container.readability("odd") == .refused(.unknownMethod(12)))
    #expect(container.readability("cut\u{0}.csv") == .refused(.unsafeName))
    #expect(failure { try container.text("odd") } == .notReadable(entry: "odd"))
    #expect(try container.text("empty.csv") == "")
  }

  @Test("When every file is encrypted, the archive is")
  func encrypted() {
    let secret = ZipBuilder.Member("a").with { $0.flags = 1 }
    #expect(failure { try scratch.zip([secret, .init(".DS_Store")]) } == .encrypted)
  }

  @Test("No entry, no archive")
  func empty() {
    #expect(failure { try scratch.zip([]) } == .emptyArchive)
    #expect(failure { try scratch.zip([.init("folder/", "")]) } == .emptyArchive)
  }
}
