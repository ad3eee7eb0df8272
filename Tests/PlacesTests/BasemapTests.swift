import Places
import Testing

@Suite struct BasemapTests {
  @Test func `Lake Geneva and the border are drawn around Geneva`() throws {
    let basemap = try #require(Basemap.standard)
    let box = try #require(BoundingBox(south: 46.1, west: 5.9, north: 46.5, east: 6.5))
    let lines = basemap.lines(in: box)
    #expect(lines.contains { $0.layer == .lake } && lines.contains { $0.layer == .border })
    #expect(!lines.contains { $0.layer == .coast })
    #expect(basemap.lines(in: box, layers: [.lake]).allSatisfy { $0.layer == .lake })
    #expect(basemap.lines(in: box, layers: []).isEmpty)
  }

  @Test func `The coast passes Ostend within a mile`() throws {
    let basemap = try #require(Basemap.standard)
    let box = try #require(BoundingBox(south: 51.1, west: 2.7, north: 51.4, east: 3.2))
    let beach = try point(51.2343, 2.9110)
    var nearest = Double.infinity
    for line in basemap.lines(in: box, layers: [.coast]) {
      for (start, end) in zip(line.points, line.points.dropFirst()) {
        for share in stride(from: 0, through: 1, by: 0.05) {
          let between = try point(
            start.latitude + share * (end.latitude - start.latitude),
            start.longitude + share * (end.longitude - start.longitude))
          nearest = min(nearest, beach.distance(to: between).value)
        }
      }
    }
    #expect(nearest < 1_500)
  }

  @Test func `Every line keeps its promises`() throws {
    let basemap = try #require(Basemap.standard)
    let world = try #require(BoundingBox(south: -90, west: -180, north: 90, east: 180))
    for box in [world, Basemap.europe] {
      let lines = basemap.lines(in: box)
      #expect(lines.count > 300)
      #expect(lines.allSatisfy { (2...97).contains($0.points.count) })
      #expect(lines.allSatisfy { line in line.points.allSatisfy(line.box.contains) })
      #expect(lines.map(\.layer.rawValue) == lines.map(\.layer.rawValue).sorted())
    }
  }

  @Test func `Small boxes outside Europe use the world's lines`() throws {
    let basemap = try #require(Basemap.standard)
    let lakes = try #require(BoundingBox(south: 41, west: -93, north: 49, east: -76))
    #expect(basemap.lines(in: lakes, layers: [.lake]).count > 3)
  }
}
