import Archives
import Testing

/// A folder in which exports of several companies lie.
@Suite struct ExportShelfTests {
  private func opened(_ names: [String]) throws -> [String] {
    let folder = try Scratch()
    for name in names { try folder.write(name, "x") }
    return ExportShelf.opened([folder.path]).map {
      $0 == folder.path ? "the folder" : String($0.dropFirst(folder.path.utf8.count + 1))
    }
  }

  @Test func severalArchivesAreAnExportEach() throws {
    #expect(
      try opened(["b.zip", "a.ZIP", "PERSON.md", ".DS_Store"]) == ["a.ZIP", "b.zip"])
    #expect(try opened(["x.tar.gz", "y.7z", "read me.txt"]) == ["x.tar.gz", "y.7z"])
  }

  @Test(arguments: [
    ["a.zip", "PERSON.md"], ["a.zip", "b.zip", "table.csv"], ["a.zip", "b.zip", "no ending"],
    ["takeout-1-001.zip", "takeout-1-002.zip"], ["PERSON.md"],
  ])
  func anythingElseIsOneExport(names: [String]) throws {
    #expect(try opened(names) == ["the folder"])
  }

  @Test func otherPathsStayAsTheyAre() {
    #expect(ExportShelf.opened(["/none", ""]) == ["/none", ""])
  }
}
