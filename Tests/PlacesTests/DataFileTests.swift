import Assets
import Digests
import Testing

@testable import Places

@Suite struct DataFileTests {
  @Test func `The embedded files are those of the list of sums`() throws {
    let bytes = ["basemap", "gazetteer", "zones"].compactMap { Assets.bytes("places/\($0).bin") }
    #expect(bytes.count == 3)
    // The budget of the binary.
    #expect(bytes.map(\.count).reduce(0, +) < 2_000_000)
    let sums = bytes.map { SHA256.hexadecimal(of: Array($0)) }
    let listed = try #require(Assets.text("places/SHA256SUMS")).split(separator: "\n")
    #expect(listed.map { String($0.prefix(64)) } == sums)
  }

  @Test func `Every section decodes to its stated size`() throws {
    for (name, sections) in [("basemap", 2), ("gazetteer", 7), ("zones", 2)] {
      let file = try #require(Assets.bytes("places/\(name).bin").flatMap(PackedSections.init))
      for index in 0..<sections { #expect(file.section(index) != nil) }
      #expect(file.section(sections) == nil)
      #expect(file.section(-1) == nil)
    }
    #expect(ZonePolygons.standard?.count == 67)
  }

  @Test(arguments: ["basemap", "gazetteer", "zones"])
  func `Damaged files are refused or read without a trap`(name: String) throws {
    let whole = try Array(#require(Assets.bytes("places/\(name).bin")))
    for length in [0, 8, 11, 12, 20, 40, whole.count / 2, whole.count - 1] {
      Array(whole.prefix(length)).withUnsafeBytes { bytes in
        #expect(Gazetteer(bytes) == nil && ZonePolygons(bytes) == nil && Basemap(bytes) == nil)
      }
    }
    for position in stride(from: 0, to: 28, by: 4) {
      var damaged = whole
      damaged[position] ^= 0x81
      damaged.withUnsafeBytes { bytes in _ = (ZonePolygons(bytes), Basemap(bytes)) }
    }
  }

  @Test func `Numbers run from small to large and past the end`() {
    let bytes: [UInt8] = [0, 1, 2, 3, 127, 128, 1, 255, 255, 3]
    bytes.withUnsafeBytes { buffer in
      var reader = VarintReader(buffer)
      #expect((0..<4).map { _ in reader.nextSigned() } == [0, -1, 1, -2])
      #expect((0..<3).map { _ in reader.next() } == [127, 128, 65_535])
      #expect(reader.isSound)
      #expect(reader.next() == 0 && !reader.isSound)
    }
    [UInt8](repeating: 255, count: 40).withUnsafeBytes { buffer in
      var reader = VarintReader(buffer)
      #expect(reader.nextCount() == 0 && !reader.isSound)
    }
  }

  @Test func `A square with a hole`() throws {
    let square = try [point(0, 0), point(0, 4), point(4, 4), point(4, 0)]
    let hole = try [point(1, 1), point(1, 3), point(3, 3), point(3, 1)]
    let area = try #require(Polygon(rings: [square, hole]))
    #expect(area.contains(try point(0.5, 2)))
    for outside in try [point(2, 2), point(5, 2), point(-1, 2)] {
      #expect(!area.contains(outside))
    }
    #expect(area.distance(to: try point(0.5, 2)) == .zero)
    // From the middle of the hole to its edge, and from outside, one degree each.
    #expect(abs(area.distance(to: try point(2, 2)).value - 111_195) < 200)
    #expect(abs(area.distance(to: try point(5, 2)).value - 111_195) < 1)
    #expect(Polygon(rings: [[], [try point(0, 0)]]) == nil)
  }
}
