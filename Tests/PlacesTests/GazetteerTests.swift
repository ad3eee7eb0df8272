import Places
import Testing

@Suite struct GazetteerTests {
  @Test func `It holds Europe's places and the world's towns`() throws {
    let gazetteer = try #require(Gazetteer.standard)
    #expect(gazetteer.count > 90_000)
  }

  @Test(arguments: [
    (46.2044, 6.1432, "Geneva", "Genève", "CH", "Europe/Zurich"),
    (46.1837, 6.1388, "Carouge", "Genève", "CH", "Europe/Zurich"),
    (46.2576, 6.1080, "Ferney-Voltaire", "Auvergne-Rhône-Alpes", "FR", "Europe/Paris"),
    (46.1934, 6.2360, "Annemasse", "Auvergne-Rhône-Alpes", "FR", "Europe/Paris"),
    (50.8467, 4.3525, "Brussels", "Région de Bruxelles-Capitale", "BE", "Europe/Brussels"),
    (52.3730, 4.8924, "Amsterdam", "Noord-Holland", "NL", "Europe/Amsterdam"),
    (51.5074, -0.1278, "London", "England", "GB", "Europe/London"),
    (45.4642, 9.1900, "Milan", "Lombardia", "IT", "Europe/Rome"),
    (40.7128, -74.0060, "New York City", "New York", "US", "America/New_York"),
    (-33.8688, 151.2093, "Sydney", "New South Wales", "AU", "Australia/Sydney"),
  ])
  func `The nearest place is found`(
    latitude: Double, longitude: Double, name: String, admin1: String, country: String, zone: String
  ) throws {
    let gazetteer = try #require(Gazetteer.standard)
    let city = try #require(gazetteer.nearestCity(to: try point(latitude, longitude)))
    #expect(city.name == name)
    #expect(city.admin1 == admin1)
    #expect(city.countryCode == country)
    #expect(city.zoneIdentifier == zone)
    #expect(city.distance < Metres(5_000))
  }

  @Test(arguments: [
    // Both sides of the border west and south of Geneva, each nearer to a place across it.
    (46.2330, 6.0500, "CH"), (46.2500, 6.0700, "FR"), (46.1440, 6.0840, "FR"),
    (46.1950, 6.2100, "CH"), (46.1905, 6.2180, "FR"),
  ])
  func `The nearest place is in the right country`(
    latitude: Double, longitude: Double, country: String
  ) throws {
    let gazetteer = try #require(Gazetteer.standard)
    let city = try #require(gazetteer.nearestCity(to: try point(latitude, longitude)))
    #expect(city.countryCode == country)
  }

  @Test func `A label names the place and the city around it`() throws {
    let gazetteer = try #require(Gazetteer.standard)
    #expect(gazetteer.label(for: try point(46.1837, 6.1388)) == "Carouge, Geneva")
    #expect(gazetteer.label(for: try point(46.2044, 6.1432)) == "Geneva")
    // Geneva is nearer and larger, but abroad.
    #expect(gazetteer.label(for: try point(46.1934, 6.2360)) == "Annemasse")
    #expect(gazetteer.label(for: try point(30, -40)) == nil)
  }

  @Test func `A region is named after its largest town, in the same country`() throws {
    let gazetteer = try #require(Gazetteer.standard)
    func name(_ latitude: Double, _ longitude: Double) throws -> String? {
      gazetteer.mainCity(near: try point(latitude, longitude))?.name
    }
    #expect(try name(46.1837, 6.1388) == "Geneva")
    #expect(try name(46.2044, 6.1432) == "Geneva")
    #expect(try name(46.1934, 6.2360) == "Annemasse")
    #expect(try name(30, -40) == nil)
  }

  @Test func `Labels are the same at every call`() throws {
    let gazetteer = try #require(Gazetteer.standard)
    var numbers = Numbers(seed: 11)
    for _ in 0..<60 {
      let place = try point(36 + numbers.next() * 24, -8 + numbers.next() * 30)
      let label = gazetteer.label(for: place)
      #expect((0..<3).allSatisfy { _ in gazetteer.label(for: place) == label })
    }
  }

  @Test func `A map asks for the largest places of its box`() throws {
    let gazetteer = try #require(Gazetteer.standard)
    let box = try #require(BoundingBox(south: 45.8, west: 5.9, north: 47.9, east: 10.6))
    let cities = gazetteer.cities(in: box, limit: 4)
    #expect(cities.map(\.name) == ["Zürich", "Geneva", "Basel", "Lausanne"])
    #expect(cities.allSatisfy { box.contains($0.coordinate) })
    #expect(abs(Double(try #require(cities.first).population) / 415_367 - 1) < 0.04)
    #expect(gazetteer.cities(in: box, limit: 0).isEmpty)
    #expect(gazetteer.cities(in: box, limit: -1).isEmpty)
  }

  @Test(arguments: [(90.0, 0.0), (-90, 180), (0, -180), (0, 180), (71, 25)])
  func `The ends of the earth are searched without a trap`(
    latitude: Double, longitude: Double
  ) throws {
    let gazetteer = try #require(Gazetteer.standard)
    let place = try point(latitude, longitude)
    _ = gazetteer.label(for: place)
    _ = gazetteer.nearestCity(to: place, within: Metres(20_000_000))
    _ = gazetteer.nearestCity(to: place, within: Metres(-5))
  }
}

@Suite struct ZoneFinderTests {
  @Test(arguments: [
    (47.3779, 8.5403, "Europe/Zurich"), (46.2102, 6.1424, "Europe/Zurich"),
    (46.2576, 6.1080, "Europe/Paris"), (46.1934, 6.2360, "Europe/Paris"),
    (47.5596, 7.5886, "Europe/Zurich"), (47.1410, 9.5215, "Europe/Vaduz"),
    (47.6970, 8.6900, "Europe/Busingen"), (50.8467, 4.3525, "Europe/Brussels"),
    (52.3791, 4.9003, "Europe/Amsterdam"), (51.5007, -0.1246, "Europe/London"),
    (53.3498, -6.2603, "Europe/Dublin"), (54.5973, -5.9301, "Europe/London"),
    (38.7223, -9.1393, "Europe/Lisbon"), (41.0082, 28.9784, "Europe/Istanbul"),
    (60.1699, 24.9384, "Europe/Helsinki"), (64.1466, -21.9426, "Atlantic/Reykjavik"),
    (28.1235, -15.4363, "Atlantic/Canary"), (35.8894, -5.3213, "Africa/Ceuta"),
    // Outside the areas, the nearest town tells.
    (40.7128, -74.0060, "America/New_York"), (35.6895, 139.6917, "Asia/Tokyo"),
    (-1.2864, 36.8172, "Africa/Nairobi"), (28.6139, 77.2090, "Asia/Kolkata"),
  ])
  func `A point has the zone of its clocks`(latitude: Double, longitude: Double, zone: String)
    throws
  {
    #expect(ZoneFinder().zone(at: try point(latitude, longitude)) == zone)
  }

  @Test func `The open ocean has none`() throws {
    #expect(ZoneFinder().zone(at: try point(30, -40)) == nil)
    #expect(ZoneFinder().zone(at: try point(-60, -120)) == nil)
  }
}
