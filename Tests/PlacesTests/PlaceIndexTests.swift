import Testing

@testable import Places

@Suite struct PlaceIndexTests {
  @Test func `Places near a stay come nearest first with their labels`() throws {
    let index = try PlaceIndex(geoJSON: collection(Invented.town))
    let neighbours = index.near(try point(50.0005, 4.0), within: Metres(60))
    // 0.0005° is 55.6 m: the mosque's pad is 25 m, the bakery has none.
    #expect(neighbours.map(\.place.name) == ["Bakery Example", "Mosque Example"])
    #expect(neighbours.map { Int($0.distance.value.rounded()) } == [0, 56])
    #expect(neighbours.map { $0.labels.map(\.ruleID) } == [[], ["R02"]])
    let close = index.near(try point(50.0005, 4.0), within: Metres(31))
    #expect(close.map(\.place.name) == ["Bakery Example", "Mosque Example"])
    let closer = index.near(try point(50.0005, 4.0), within: Metres(30))
    #expect(closer.map(\.place.name) == ["Bakery Example"])
  }

  @Test func `Areas are entered by their outline`() throws {
    let index = try PlaceIndex(geoJSON: collection(Invented.town))
    let inside = index.near(try point(50.0115, 4.011), within: .zero)
    #expect(inside.map(\.place.name) == ["Hospital Example"])
    #expect(inside.map(\.distance) == [.zero])
    #expect(inside.first?.place.isArea == true)
    // 10 m north of it lies within the 15 m around an outline; 30 m does not.
    #expect(index.near(try point(50.01209, 4.011), within: .zero).count == 1)
    #expect(index.near(try point(50.01227, 4.011), within: .zero).isEmpty)
    // The yard in its middle is not part of it, but near.
    let yard = index.near(try point(50.011, 4.011), within: Metres(20))
    #expect(yard.map { $0.distance > .zero } == [true])
  }

  @Test func `Refuges are no part of an index`() throws {
    let index = try PlaceIndex(geoJSON: collection(Invented.town + [Invented.refuge]))
    #expect(!index.places.contains { $0.name == "Frauenhaus Example" })
    #expect(index.near(try point(50.003, 4.003), within: Metres(200)).isEmpty)
    // Not even the edge of the coverage tells.
    let without = try PlaceIndex(geoJSON: collection(Invented.town))
    #expect(index.coverage == without.coverage)
  }

  @Test func `Outside the coverage nothing is known`() throws {
    let index = try PlaceIndex(geoJSON: collection(Invented.town))
    #expect(index.covers(try point(50.005, 4.005)))
    #expect(!index.covers(try point(51, 4)))
    let empty = try PlaceIndex(geoJSON: collection([]))
    #expect(empty.coverage.isEmpty)
    #expect(!empty.covers(try point(50, 4)))
  }

  @Test func `The order of the features changes nothing`() throws {
    let features = Invented.town + [Invented.school]
    let places = try PlaceIndex(geoJSON: collection(features)).places
    #expect(places.count == 4)
    #expect(try PlaceIndex(geoJSON: collection(features.reversed())).places == places)
    #expect(
      try PlaceIndex(geoJSON: collection(features.suffix(2) + features.prefix(2))).places == places)
  }

  @Test func `A collection, a sequence and a sequence with separators say the same`() throws {
    let features = Invented.town + [Invented.school]
    let places = try PlaceIndex(geoJSON: collection(features)).places
    for text in [
      features.joined(separator: "\n"), features.joined(separator: "\r\n") + "\r\n\r\n",
      features.map { "\u{1E}" + $0 }.joined(separator: "\n") + "\n",
    ] {
      #expect(try PlaceIndex(geoJSON: Array(text.utf8)).places == places)
    }
    #expect(try PlaceIndex(geoJSON: Array(Invented.school.utf8)).places.count == 1)
  }

  @Test func `Merged indexes hold each place once`() throws {
    let town = try PlaceIndex(geoJSON: collection(Invented.town))
    let school = try PlaceIndex(geoJSON: collection([Invented.school]))
    let merged = PlaceIndex(merging: [town, school, town])
    #expect(merged.places == PlaceIndex(merging: [school, town]).places)
    #expect(merged.places.count == 4)
    #expect(merged.covers(try point(50.5, 4.5)))
    #expect(merged.covers(try point(50.005, 4.005)))
    // Between the two regions nothing is known.
    #expect(!merged.covers(try point(50.3, 4.3)))
    #expect(PlaceIndex(merging: []).places.isEmpty)
  }

  @Test func `One odd feature does not spoil the others`() throws {
    let odd = [
      #"{"type":"Feature","geometry":null,"properties":{"name":"Nowhere"}}"#,
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":[400,50]},"properties":{}}"#,
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":["4",50]},"properties":{}}"#,
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1e999,50]},"properties":{}}"#,
      #"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[4,50]]]},"properties":{}}"#,
      #"{"type":"Feature","geometry":{"type":"LineString","coordinates":[[4,50],[5,50]]}}"#,
      "17", "null", "[]",
    ]
    let index = try PlaceIndex(geoJSON: collection(odd + [Invented.school]))
    #expect(index.places.map(\.name) == ["School Example"])
    #expect(index.skippedFeatures == odd.count)
    let lines = ([Invented.school, "{", "not JSON"] + odd).joined(separator: "\n")
    #expect(try PlaceIndex(geoJSON: Array(lines.utf8)).skippedFeatures == odd.count + 2)
  }

  @Test func `Odd properties are left out`() throws {
    let feature = #"""
      {"type":"Feature","geometry":{"type":"Point","coordinates":[4.5,50.5,12]},
       "properties":{"amenity":"school","isced:level":1,"name":["a"],"x":null,"brand":"B"}}
      """#
    let index = try PlaceIndex(geoJSON: Array(feature.utf8))
    #expect(index.places.map(\.name) == ["B"])
    #expect(index.places.first?.labels.map(\.ruleID) == ["K04", "K03"])
  }

  @Test(arguments: [
    "", " ", "17", "[]", "{}", #"{"type":"Topology"}"#, "name,latitude\nA,50", "{", "\u{0}",
    String(repeating: "[", count: 100_000), String(repeating: #"{"a":"#, count: 100_000),
  ])
  func `What is no GeoJSON is refused`(text: String) {
    #expect(throws: PlaceFileError.notGeoJSON) { try PlaceIndex(geoJSON: Array(text.utf8)) }
  }

  @Test func `A file cut anywhere is refused or read, without a trap`() throws {
    let whole = collection(Invented.town)
    for length in stride(from: 0, to: whole.count - 1, by: 7) {
      #expect(throws: PlaceFileError.notGeoJSON) {
        try PlaceIndex(geoJSON: Array(whole.prefix(length)))
      }
    }
  }

  @Test func `An index finds what a look at every place finds`() throws {
    var numbers = Numbers(seed: 5)
    let features = (0..<300).map { number in
      let (latitude, longitude) = (-0.005 + numbers.next() / 100, -0.005 + numbers.next() / 100)
      let size = numbers.next() / 50
      return number % 3 == 0
        ? Invented.square("A\(number)", latitude, longitude, size)
        : Invented.feature("P\(number)", latitude, longitude, #""amenity":"clinic""#)
    }
    let index = try PlaceIndex(geoJSON: collection(features))
    #expect(index.places.count == 300)
    for _ in 0..<40 {
      let stay = try point(-0.01 + numbers.next() / 50, -0.01 + numbers.next() / 50)
      let reach = Metres(numbers.next() * 300)
      let expected = index.places.filter { $0.distance(to: stay) <= reach + $0.pad }
      let found = index.near(stay, within: reach)
      #expect(Set(found.map(\.place)) == Set(expected))
      #expect(found.map(\.distance) == found.map(\.distance).sorted())
    }
  }

  @Test func `A senseless reach finds nothing or all`() throws {
    let index = try PlaceIndex(geoJSON: collection(Invented.town))
    let stay = try point(50.0005, 4.0)
    #expect(index.near(stay, within: Metres(.nan)).isEmpty)
    #expect(index.near(stay, within: Metres(-1)).isEmpty)
    #expect(index.near(stay, within: Metres(.infinity)).count == 3)
    #expect(index.near(try point(90, 180), within: Metres(100_000)).isEmpty)
  }
}

private enum Invented {
  static let town = [
    feature("Mosque Example", 50, 4, #""amenity":"place_of_worship","religion":"muslim""#),
    feature("Bakery Example", 50.0005, 4, #""shop":"bakery""#),
    // A block of some 220 m by 140 m with a yard of 10 m in it.
    #"""
    {"type":"Feature","properties":{"amenity":"hospital","name":"Hospital Example"},"geometry":{"type":"Polygon","coordinates":[[[4.01,50.01],[4.012,50.01],[4.012,50.012],[4.01,50.012],[4.01,50.01]],[[4.0109,50.0109],[4.0111,50.0109],[4.0111,50.0111],[4.0109,50.0111],[4.0109,50.0109]]]}}
    """#,
  ]
  static let school = feature("School Example", 50.5, 4.5, #""amenity":"school""#)
  static let refuge = feature(
    "Frauenhaus Example", 50.003, 4.9, #""amenity":"social_facility","social_facility:for":"women""#
  )

  static func feature(
    _ name: String, _ latitude: Double, _ longitude: Double, _ tags: String
  ) -> String {
    #"{"type":"Feature","properties":{"name":"\#(name)",\#(tags)},"geometry":"#
      + #"{"type":"Point","coordinates":[\#(longitude),\#(latitude)]}}"#
  }

  static func square(
    _ name: String, _ south: Double, _ west: Double, _ size: Double
  ) -> String {
    let (north, east) = (south + size, west + size)
    return #"{"type":"Feature","properties":{"name":"\#(name)","amenity":"school"},"geometry":"#
      + #"{"type":"MultiPolygon","coordinates":[[[[\#(west),\#(south)],[\#(east),\#(south)],"#
      + #"[\#(east),\#(north)],[\#(west),\#(north)]]]]}}"#
  }
}

private func collection(_ features: some Sequence<String>) -> [UInt8] {
  Array(
    (#"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}").utf8)
}
