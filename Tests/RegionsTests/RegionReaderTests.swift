import Places
import Testing

@testable import Regions

#if canImport(Glibc)
  import Glibc
#endif

/// A file that lasts as long as the value.
final class ScratchFile {
  let path: String

  init(_ bytes: [UInt8], _ ending: String = ".osm.pbf") throws {
    var template = Array("/tmp/dataleaflet-region.XXXXXX\(ending)".utf8CString)
    let descriptor = mkstemps(&template, Int32(ending.utf8.count))
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try #require(descriptor >= 0)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    try #require(written == bytes.count)
  }

  deinit { unlink(path) }
}

func region(_ bytes: [UInt8], withStreets: Bool = false) throws -> Region {
  let file = try ScratchFile(bytes)
  return try RegionReader.read(file.path, withStreets: withStreets)
}

extension TinyExtract {
  /// A clinic and a bakery as points, a hospital as a block with a yard, a school as an outline, a
  /// bench and a refuge.
  static var town: TinyExtract {
    var town = TinyExtract()
    town.nodes = [
      Node(
        id: 1, latitude: 50, longitude: 4,
        tags: [("amenity", "clinic"), ("name", "Clinic Example")]),
      Node(
        id: 2, latitude: 50.001, longitude: 4,
        tags: [("shop", "bakery"), ("name", "Bakery Example")]),
      Node(
        id: 3, latitude: 50.002, longitude: 4,
        tags: [("amenity", "bench"), ("name", "Bench Example")]),
      Node(
        id: 4, latitude: 50.003, longitude: 4,
        tags: [("amenity", "social_facility"), ("name", "Frauenhaus Example")]),
      Node(id: 5, latitude: 50.004, longitude: 4, tags: [("shop", "bakery")]),
    ]
    // Corners of the hospital: 11–14 outside, 21–24 the yard; of the school: 31–34.
    for (first, south, west, size) in [
      (11, 50.01, 4.01, 0.002), (21, 50.0108, 4.0108, 0.0004), (31, 50.02, 4.02, 0.001),
    ] {
      let corners = [(0.0, 0.0), (0, size), (size, size), (size, 0)]
      town.nodes += corners.enumerated().map {
        Node(id: Int64(first + $0), latitude: south + $1.0, longitude: west + $1.1)
      }
    }
    town.ways = [
      Way(id: 100, nodes: [11, 12, 13]), Way(id: 101, nodes: [11, 14, 13]),
      Way(id: 102, nodes: [21, 22, 23, 24, 21]),
      Way(
        id: 103, nodes: [31, 32, 33, 34, 31],
        tags: [("amenity", "school"), ("name", "School Example")]),
      Way(id: 104, nodes: [1, 2, 3], tags: [("highway", "residential")]),
    ]
    town.relations = [
      Relation(
        id: 1_000, ways: [100, 101, 102],
        tags: [("type", "multipolygon"), ("amenity", "hospital"), ("name", "Hospital Example")])
    ]
    return town
  }
}

@Suite struct RegionReaderTests {
  private let names = ["Bakery Example", "Clinic Example", "Hospital Example", "School Example"]

  private func index(_ region: Region) throws -> PlaceIndex {
    try PlaceIndex(file: region.encoded())
  }

  private func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
    try #require(Coordinate(latitude: latitude, longitude: longitude))
  }

  @Test func `Points, outlines and areas of several ways are found`() throws {
    let index = try index(region(TinyExtract.town.bytes))
    #expect(index.places.compactMap(\.name).sorted() == names)
    #expect(
      index.places.filter(\.isArea).compactMap(\.name) == ["Hospital Example", "School Example"])
    let inside = index.near(try point(50.0105, 4.0105), within: .zero)
    #expect(inside.map(\.place.name) == ["Hospital Example"])
    #expect(inside.map(\.distance) == [.zero])
    #expect(inside.first?.labels.map(\.ruleID) == ["H01"])
    // In the middle of the yard, some 14 m from its walls to the east and 22 m to the north.
    let yard = index.near(try point(50.011, 4.011), within: Metres(40))
    #expect(yard.map { $0.distance > Metres(10) } == [true])
    let clinic = index.near(try point(50.0001, 4), within: .zero)
    #expect(clinic.map(\.place.name) == ["Clinic Example"])
    #expect(clinic.map { Int($0.distance.value.rounded()) } == [11])
  }

  @Test func `Benches, nameless shops and refuges are not kept`() throws {
    let bytes = try region(TinyExtract.town.bytes).encoded()
    #expect(try PlaceIndex(file: bytes).count == 4)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("Frauenhaus") && !text.contains("Bench"))
  }

  @Test func `Dense and plain nodes, packed and raw parts say the same`() throws {
    let expected = try region(TinyExtract.town.bytes).encoded()
    for (isDense, isDeflated) in [(true, false), (false, true), (false, false)] {
      var town = TinyExtract.town
      (town.isDense, town.isDeflated) = (isDense, isDeflated)
      let found = try region(town.bytes)
      #expect(found.places.count == 4)
      #expect(try index(found).places == PlaceIndex(file: expected).places)
    }
  }

  @Test func `A document says the same, whatever it is packed in`() throws {
    let town = TinyExtract.town
    let expected = try index(region(town.bytes)).places
    let plain = try ScratchFile(town.xml, ".osm")
    #expect(try index(RegionReader.read(plain.path)).places == expected)
    let packed = try ScratchFile(gzipped(town.xml), ".osm.gz")
    #expect(try index(RegionReader.read(packed.path)).places == expected)
    let streets = try index(RegionReader.read(plain.path, withStreets: true))
    #expect(streets.hasStreets)
  }

  @Test func `GeoJSON is made into the same kind of file`() throws {
    let text =
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":[4,50]},"#
      + #""properties":{"amenity":"clinic","name":"Clinic Example"}}"#
    let file = try ScratchFile(Array(text.utf8), ".geojson")
    #expect(try index(RegionReader.read(file.path)).places.map(\.name) == ["Clinic Example"])
  }

  @Test func `A block may have a grid of its own`() throws {
    var town = TinyExtract.town
    (town.granularity, town.offset) = (1_000, 3_000_000_000)
    #expect(try index(region(town.bytes)).places == index(region(TinyExtract.town.bytes)).places)
  }

  @Test func `A file says where it comes from and what it covers`() throws {
    var town = TinyExtract.town
    town.box = (49.5, 3.5, 50.015, 4.5)
    let file = try ScratchFile(town.bytes)
    let index = try index(RegionReader.read(file.path))
    #expect(index.sources.map(\.asOf) == [1_700_000_000])
    #expect(index.sources.map(\.name) == [String(file.path.dropFirst("/tmp/".count))])
    #expect(index.sources.map(\.digest.count) == [64])
    #expect(index.covers(try point(50.001, 4.001)))
    // In the box of the file, but far from all that it holds.
    #expect(!index.covers(try point(49.6, 3.6)))
    // Beside what it holds, but outside the box.
    #expect(!index.covers(try point(50.02, 4.001)))
  }

  @Test func `Streets are kept where they are asked for`() throws {
    let bytes = TinyExtract.town.bytes
    #expect(try index(region(bytes)).hasStreets == false)
    let index = try index(region(bytes, withStreets: true))
    #expect(index.hasStreets)
    let box = try #require(BoundingBox(south: 49.99, west: 3.99, north: 50.01, east: 4.01))
    // The three nodes lie on a line, so that the one in the middle is left out.
    #expect(index.streets(in: box).map(\.points) == [[try point(50, 4), try point(50.002, 4)]])
    #expect(index.streets(in: box).map(\.kind) == [.minor])
    let far = try #require(BoundingBox(south: 51, west: 3.99, north: 51.01, east: 4.01))
    #expect(index.streets(in: far).isEmpty)
  }

  @Test func `An area that the extract cuts through is a point`() throws {
    var town = TinyExtract.town
    town.ways.removeAll { $0.id == 101 || $0.id == 102 }
    let hospital = try region(town.bytes).places.first { $0.name == "Hospital Example" }
    #expect(hospital?.isArea == false)
    #expect(hospital?.coordinate == (try point(50.01, 4.012)))
  }
}

@Suite struct HostileExtractTests {
  private func failure(_ bytes: [UInt8]) -> RegionError? {
    do {
      _ = try region(bytes)
      return nil
    } catch {
      return error as? RegionError
    }
  }

  @Test(arguments: ["lzma", "bzip2", "lz4", "zstd"])
  func `Other compressions are named`(_ name: String) {
    let numbers = ["lzma": 4, "bzip2": 5, "lz4": 6, "zstd": 7]
    let town = TinyExtract.town
    let blob = number(2, 10) + field(numbers[name] ?? 0, [1, 2, 3])
    let bytes = town.part("OSMHeader", town.header) + town.framed("OSMData", blob)
    #expect(failure(bytes) == .compression(name))
  }

  @Test func `A file with a history is refused`() {
    var town = TinyExtract.town
    town.features.append("HistoricalInformation")
    #expect(failure(town.bytes) == .feature("HistoricalInformation"))
  }

  @Test func `A file cut anywhere is refused`() throws {
    let whole = TinyExtract.town.bytes
    for length in 0..<whole.count {
      // Between two parts, what is there can be read.
      let found = try? region(Array(whole.prefix(length))).places.count
      #expect(found ?? 0 < 4)
    }
  }

  @Test func `Bytes that changed do no harm`() throws {
    var town = TinyExtract.town
    town.isDeflated = false
    let whole = town.bytes
    for index in whole.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var bytes = whole
        bytes[index] ^= change
        if let found = try? region(bytes) { #expect(found.places.count <= 8) }
      }
    }
  }

  @Test func `Sizes that lie are found out`() {
    let town = TinyExtract.town
    let head = town.part("OSMHeader", town.header)
    let content = town.block([])
    // Says that it unpacks to less, to more, and to more than may be.
    for size: UInt64 in [1, UInt64(content.count) + 1, 1 << 40, .max] {
      let blob = number(2, size) + field(3, deflated(content))
      #expect(failure(head + town.framed("OSMData", blob)) == .damaged)
    }
    let blob = field(1, content)
    #expect(failure(head + town.framed("OSMData", blob, statedSize: 40 << 20)) == .damaged)
    #expect(failure(head + town.framed("OSMData", blob, statedSize: blob.count + 1)) == .cutOff)
    #expect(failure([0, 2, 0, 0] + [UInt8](repeating: 0, count: 200_000)) == .unknownFormat)
    #expect(failure(Array("<osm version=\"0.6\">".utf8)) != nil)
    #expect(failure([]) == .unknownFormat)
  }

  @Test func `A document that is cut, broken or declares entities is refused`() throws {
    func error(_ bytes: [UInt8]) throws -> RegionError? {
      let file = try ScratchFile(bytes, ".osm")
      do {
        _ = try RegionReader.read(file.path)
        return nil
      } catch {
        return error
      }
    }
    let xml = TinyExtract.town.xml
    #expect(try error(Array(xml.dropLast(20))) == .cutOff)
    #expect(try error(Array("<osm><node></way></osm>".utf8)) == .damaged)
    #expect(try error(Array("<!DOCTYPE a [<!ENTITY b \"c\">]><osm>&b;</osm>".utf8)) == .damaged)
    #expect(try error(Array("<gpx></gpx>".utf8)) == .noPlaces)
    #expect(try error(Array("BZh91AY".utf8)) == .compression("bzip2"))
    #expect(try error(Array("name,latitude".utf8)) == .unknownFormat)
  }

  @Test func `A folder or nothing is not readable`() {
    #expect(throws: RegionError.notReadable) { try RegionReader.read("/tmp") }
    #expect(throws: RegionError.notReadable) { try RegionReader.read("/tmp/no such file") }
  }
}
