import Scanning
import Testing

@Suite("The build of a document from its first bytes")
struct XMLShapeTests {
  private func read(_ text: String) -> XMLShape? {
    Array(text.utf8).withUnsafeBytes { XMLShape(prefix: $0) }
  }

  @Test("The root, and of each path the count and the columns")
  func track() throws {
    let shape = try #require(read(XMLReaderTests.track))
    #expect(shape.root == "gpx")
    #expect(shape.elements.map(\.path).contains("gpx/trk"))
    let points = try #require(shape.elements.first { $0.path == "gpx/trk/trkseg/trkpt" })
    #expect(points.count == 3)
    #expect(points.isRepeated)
    #expect(
      points.columns == ["@lat", "@lon", "ele", "time", "extensions/TrackPointExtension/hr"])
    // Segments are repeated, so that the track's own columns end before them.
    let tracks = try #require(shape.elements.first { $0.path == "gpx/trk" })
    #expect(tracks.columns == ["name"])
    #expect(!tracks.isRepeated)
  }

  @Test("Of a beginning that ends anywhere")
  func prefixes() {
    let bytes = Array(XMLReaderTests.track.utf8)
    for end in 0...bytes.count {
      let shape = bytes[..<end].withUnsafeBytes { XMLShape(prefix: $0) }
      #expect(shape == nil || shape?.root == "gpx")
      if end > 120 { #expect(shape != nil) }
    }
  }

  @Test("Declared entities are noticed, though no element is reached")
  func entities() throws {
    let text = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\">]><a><b>&y;</b></a>"
    let shape = try #require(Array(text.utf8).withUnsafeBytes { XMLShape(prefix: $0) })
    #expect(shape.declaresEntities)
    #expect(shape.root.isEmpty && shape.elements.isEmpty)
    let plain = try #require(Array("<a><b>1</b></a>".utf8).withUnsafeBytes { XMLShape(prefix: $0) })
    #expect(!plain.declaresEntities)
  }

  @Test(
    "None where there is no element", arguments: ["", "a;b\n1;2\n", "{\"a\": 1}", "<!-- x -->"])
  func none(text: String) {
    #expect(read(text) == nil)
  }
}
