import Archives
import Testing

@Suite("Downloads in several parts")
struct PartTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func part(_ number: Int, _ name: String) throws -> String {
    try scratch.write(
      "takeout-20240131T101500Z-00\(number).zip", ZipBuilder.zip([.init(name, name)]))
  }

  @Test("Parts are one set, wherever they stand among the others")
  func sets() {
    let sets = PartSet.sets(of: [
      "x/takeout-1-003.zip", "uber.zip", "takeout-2-001.zip", "y/takeout-1-001.zip",
      "photos-001.zip", "photos-002.zip",
    ])
    #expect(
      sets.map(\.paths) == [
        ["y/takeout-1-001.zip", "x/takeout-1-003.zip"], ["uber.zip"], ["takeout-2-001.zip"],
        ["photos-001.zip"], ["photos-002.zip"],
      ])
    #expect(sets.map(\.missing) == [["takeout-1-002.zip"], [], [], [], []])
  }

  @Test("A part given twice is another download")
  func twice() {
    let sets = PartSet.sets(of: ["a/takeout-1-001.zip", "b/takeout-1-001.zip"])
    #expect(sets.map(\.paths) == [["a/takeout-1-001.zip"], ["b/takeout-1-001.zip"]])
  }

  @Test("The parts open as one, and a missing one is told")
  func open() throws {
    let set = PartSet.sets(of: [try part(4, "d.csv"), try part(1, "a.csv"), try part(2, "b.csv")])
    #expect(set.count == 1)
    let container = try set[0].open()
    let stem = "takeout-20240131T101500Z-00"
    #expect(
      container.paths == [
        stem + "1.zip/a.csv", stem + "2.zip/b.csv", stem + "3.zip", stem + "4.zip/d.csv",
      ])
    #expect(container.readability(stem + "3.zip") == .refused(.missingPart))
    #expect(try container.text(stem + "4.zip/d.csv") == "d.csv")
    #expect(try Container.open(scratch.path).entries == container.entries)
  }

  @Test("A broken part costs only itself; a part that is not there stops the set")
  func broken() throws {
    let (first, second) = (try part(1, "a.csv"), try part(2, "b.csv"))
    try scratch.write("takeout-20240131T101500Z-002.zip", [0x50, 0x4B, 3, 4])
    let container = try PartSet.sets(of: [first, second])[0].open()
    #expect(
      container.entries.map(\.readability) == [
        .readable, .refused(.brokenArchive(.truncated)),
      ])
    let absent = scratch.path + "/takeout-20240131T101500Z-003.zip"
    #expect(throws: PartSet.Failure.self) { try PartSet.sets(of: [first, absent])[0].open() }
  }

  @Test("Pieces of a cut archive are told as such", arguments: ["a.z01", "a.zip.001", "a.7z.002"])
  func pieces(name: String) throws {
    let bytes = Array(ZipBuilder.zip([.init("a.csv")]).prefix(40))
    #expect(failure { try scratch.open(bytes, name: name) } == .inconsistent(.split))
    let refusal = Readability.refused(.brokenArchive(.inconsistent(.split)))
    #expect(try Container.open(scratch.path).readability(name) == refusal)
    #expect(try scratch.zip([.init(name, bytes)]).readability(name) == refusal)
  }

  @Test("A KMZ is looked into, as one file and inside another archive")
  func kmz() throws {
    let kmz = ZipBuilder.zip([.init("doc.kml", "<kml/>")])
    #expect(try scratch.open(kmz, name: "places.kmz").text("doc.kml") == "<kml/>")
    #expect(try scratch.zip([.init("p.kmz", kmz)]).text("p.kmz/doc.kml") == "<kml/>")
  }
}
