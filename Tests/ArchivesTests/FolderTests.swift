import Archives
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Folders and files")
struct FolderTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test("Files are listed by path and read")
  func plain() throws {
    scratch.makeFolder("b")
    scratch.makeFolder("b/c")
    scratch.makeFolder("void")
    try scratch.write("z.csv", "last")
    try scratch.write("b/c/deep.csv", "deep")
    try scratch.write("b/a.json", "{}")
    try scratch.write("empty.csv", "")
    try scratch.write(".DS_Store", "x")
    let container = try Container.open(scratch.path)
    #expect(container.kind == .folder)
    #expect(container.paths == [".DS_Store", "b/a.json", "b/c/deep.csv", "empty.csv", "z.csv"])
    #expect(try container.text("b/c/deep.csv") == "deep")
    #expect(try container.text("z.csv") == "last")
    #expect(container.readability("empty.csv") == .empty)
    #expect(container.readability(".DS_Store") == .systemFile)
  }

  @Test("Links, pipes and sockets are listed, not followed", .timeLimit(.minutes(1)))
  func special() throws {
    scratch.makeFolder("real")
    try scratch.write("real/a.csv", "x")
    #expect(symlink("/etc/passwd", scratch.path + "/passwd.csv") == 0)
    #expect(symlink("real", scratch.path + "/again") == 0)
    #expect(symlink("..", scratch.path + "/real/loop") == 0)
    #expect(mkfifo(scratch.path + "/pipe.csv", 0o600) == 0)
    let container = try Container.open(scratch.path)
    #expect(container.paths == ["again", "passwd.csv", "pipe.csv", "real/a.csv", "real/loop"])
    for path in ["again", "passwd.csv", "real/loop"] {
      #expect(container.readability(path) == .refused(.symbolicLink))
    }
    #expect(container.readability("pipe.csv") == .refused(.specialFile))
  }

  @Test("A file that changes after opening is not read as what was listed")
  func changed() throws {
    let path = try scratch.write("a.csv", "before")
    let container = try Container.open(scratch.path)
    try scratch.write("a.csv", "longer than before")
    #expect(
      failure { try container.text("a.csv") } == .damaged(entry: "a.csv", .longerThanStated))
    try scratch.write("a.csv", "bef")
    #expect(
      failure { try container.text("a.csv") } == .damaged(entry: "a.csv", .shorterThanStated))
    try scratch.write("other", "before")
    #expect(rename(scratch.path + "/other", path) == 0)
    #expect(failure { try container.text("a.csv") } == .damaged(entry: "a.csv", .replaced))
    #expect(remove(path) == 0)
    #expect(symlink("/etc/passwd", path) == 0)
    #expect(failure { try container.text("a.csv") } != nil)
  }

  @Test("Depth is bounded")
  func depth() throws {
    var path = "d"
    for _ in 0..<20 {
      scratch.makeFolder(path)
      path += "/d"
    }
    try scratch.write("top.csv", "x")
    let container = try Container.open(scratch.path)
    let deepest = Array(repeating: "d", count: 17).joined(separator: "/")
    #expect(container.paths == [deepest, "top.csv"])
    #expect(container.readability(deepest) == .refused(.folderTooDeep))
  }

  @Test("Names that are not UTF-8 are read too")
  func names() throws {
    let target: [CChar] = (scratch.path + "/x").utf8CString.dropLast() + [-1, 0]
    let file = try #require(fopen(target, "wb"))
    fputs("bytes", file)
    fclose(file)
    #expect(try Container.open(scratch.path).text("x\u{FFFD}") == "bytes")
  }

  @Test("Archives in a folder are opened")
  func archives() throws {
    try scratch.write("1.zip", ZipBuilder.zip([.init("a.csv", "one")]))
    try scratch.write("no-ending", ZipBuilder.zip([.init("a.csv", "two")]))
    try scratch.write("text.zip", "no zip")
    let container = try Container.open(scratch.path)
    #expect(container.paths == ["1.zip/a.csv", "no-ending/a.csv", "text.zip"])
    #expect(try container.text("no-ending/a.csv") == "two")
  }

  @Test("One file is an input of one entry, also through a link")
  func file() throws {
    let path = try scratch.write("trips.csv", "a,b\n1,2\n")
    let link = scratch.path + "/link"
    #expect(symlink(path, link) == 0)
    for (path, name) in [(path, "trips.csv"), (link, "link")] {
      let container = try Container.open(path)
      #expect(container.kind == .file)
      #expect(container.paths == [name])
      #expect(try container.text(name) == "a,b\n1,2\n")
    }
  }

  @Test("What cannot be opened says why", .timeLimit(.minutes(1)))
  func errors() throws {
    scratch.makeFolder("void")
    #expect(mkfifo(scratch.path + "/pipe", 0o600) == 0)
    try scratch.write("empty.zip", "")
    for name in ["words.zip", "words.tar.gz", "words.TGZ", "words.7z"] {
      try scratch.write(name, "these are words")
    }
    let expected: [(String, ArchiveError)] = [
      ("missing.zip", .notFound), ("empty.zip/inside", .notFound), ("void", .emptyFolder),
      ("pipe", .specialFile), ("empty.zip", .emptyFile), ("words.zip", .notAnArchive),
      ("words.tar.gz", .notAnArchive), ("words.TGZ", .notAnArchive), ("words.7z", .notAnArchive),
    ]
    for (name, error) in expected {
      #expect(failure { try Container.open(scratch.path + "/" + name) } == error, "\(name)")
    }
    #expect(failure { try Container.open("") } == .notFound)
    #expect(failure { try Container.open(scratch.path + "\u{0}/void") } == .notFound)
  }

  @Test("A file without read permission", .enabled(if: geteuid() != 0, "runs as root"))
  func permission() throws {
    let path = try scratch.write("a.csv", "x")
    #expect(chmod(path, 0) == 0)
    #expect(failure { try Container.open(path) } == .notPermitted)
    #expect(try Container.open(scratch.path).readability("a.csv") == .refused(.notPermitted))
  }
}
