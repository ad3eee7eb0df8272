import Archives
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Names are labels, whatever they say")
struct NameTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(
    "A name leads nowhere and reads its own entry",
    arguments: [
      "../../../etc/passwd", "/etc/passwd", "C:\\Windows\\x", "\\\\host\\share\\x", "a/../../b",
      "..", ".", "//a", "%2e%2e%2fpasswd", "~/.ssh/id", "$(reboot)", "-rf", "CON", "a\n/b",
      "\u{202E}vsc.x",
      "\u{1B}[2Jx", "a\u{200B}b",
    ])
  func label(name: String) throws {
    let container = try scratch.zip([.init(name, "its own"), .init("z", "other")])
    #expect(try container.text(name) == "its own")
    let read = try scratch.zip([.init(name, "its own")])
    #expect(read.entries.map(\.path) == [name])
  }

  @Test("A NUL in a name, which cuts it short elsewhere, refuses the entry")
  func nul() throws {
    let container = try scratch.zip([.init("a.csv\u{0}.exe"), .init("b")])
    #expect(container.readability("a.csv\u{0}.exe") == .refused(.unsafeName))
    #expect(container.readability("b") == .readable)
  }

  @Test("Twins, in capitals or not, composed or not, stay apart")
  func twins() throws {
    let names = ["a.csv", "A.CSV", "\u{E9}", "e\u{301}", "\u{17F}", "s", "\u{212A}", "k"]
    let container = try scratch.zip(names.map { .init($0, Array($0.utf8)) })
    #expect(container.entries.count == names.count)
    for entry in container.entries {
      let content = try container.bytes(of: entry)
      #expect(content == Array(entry.path.utf8))
    }
  }

  @Test("The same name twice is two entries, each with its content")
  func duplicates() throws {
    let container = try scratch.zip([.init("a.csv", "first"), .init("a.csv", "second")])
    let contents = try container.entries.map {
      String(decoding: try container.bytes(of: $0), as: UTF8.self)
    }
    #expect(container.paths == ["a.csv", "a.csv"])
    #expect(contents.sorted() == ["first", "second"])
  }

  @Test("The longest name that a zip can hold")
  func long() throws {
    let name = String(repeating: "a/", count: 32_767) + "b"
    #expect(try scratch.zip([.init(name, "deep")]).text(name) == "deep")
  }

  @Test("Overlong and foreign encodings do not turn into slashes and dots")
  func encodings() throws {
    // "../" spelt overlong; "é" in code page 437; half of a pair of surrogates.
    let names: [[UInt8]] = [
      [0xC0, 0xAE, 0xC0, 0xAE, 0xC0, 0xAF, 0x78], [0x82, 0x2E, 0x63], [0xED, 0xA0, 0x80],
    ]
    let container = try scratch.zip(
      names.map { name in ZipBuilder.Member("?", "x").with { $0.name = name } })
    for path in container.paths {
      #expect(path.unicodeScalars.contains("\u{FFFD}"))
      #expect(!path.contains("/") && !path.contains(".."))
    }
    #expect(container.entries.allSatisfy { $0.readability == .readable })
  }

  @Test("Two sizes in 64 bits, of which every tool believes another")
  func wideTwice() {
    let field = [1, 0, 16, 0] + u64(1) + u64(1)
    let member = ZipBuilder.Member("a", "x", method: 0).with {
      $0.isZip64 = true
      $0.extra = field + field
    }
    #expect(failure { try scratch.zip([member]) } == .inconsistent(.zip64))
  }

  @Test("A file under two names in a folder is two files", .timeLimit(.minutes(1)))
  func hardLinks() throws {
    let path = try scratch.write("a.csv", "same")
    #expect(link(path, scratch.path + "/b.csv") == 0)
    let container = try Container.open(scratch.path)
    #expect(try ["a.csv", "b.csv"].map(container.text) == ["same", "same"])
  }
}
