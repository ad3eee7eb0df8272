import Assets

/// Names for positions: places of Europe from 1 000 inhabitants, of the world from 15 000.
///
/// Contains data from GeoNames, CC BY 4.0.
public struct Gazetteer: Sendable {
  private let table: GazetteerTable

  /// The one embedded in the program, decoded at its first use in some tens of milliseconds.
  public static let standard = Assets.bytes("places/gazetteer.bin").flatMap(Gazetteer.init)

  /// Nil for what is no gazetteer file.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let table = GazetteerTable(bytes) else { return nil }
    self.table = table
  }

  /// How many places there are.
  public var count: Int { table.count }

  /// Nearby is what people call "near" a city.
  private static let neighbourhood = Metres(15_000)

  /// The nearest place on the same side of the borders between time zones, nil where none lies
  /// within `reach`.
  ///
  /// Near a border the nearest place is often abroad: around Geneva in 7 of 100 points. The
  /// zones' areas, which know Europe's borders, put that right in 6 of the 7.
  public func nearestCity(to point: Coordinate, within reach: Metres = Metres(200_000)) -> City? {
    let zone = ZonePolygons.standard?.zone(at: point).flatMap(table.zoneNumber)
    if let zone, let found = nearest(to: point, within: reach, where: { table.isInZone($0, zone) })
    {
      return found
    }
    return nearestCityAcrossBorders(to: point, within: reach)
  }

  /// The nearest place, whatever lies between.
  func nearestCityAcrossBorders(to point: Coordinate, within reach: Metres) -> City? {
    nearest(to: point, within: reach) { _ in true }
  }

  /// The nearest place and, where another is the largest within 15 km of the point in the same
  /// country, that one too: `Carouge, Geneva`. Nil where there is no place within 200 km.
  public func label(for point: Coordinate) -> String? {
    guard let nearest = nearestCity(to: point) else { return nil }
    guard let largest = largestCity(near: point, country: nearest.countryCode),
      largest.population > nearest.population, largest.name != nearest.name
    else { return nearest.name }
    return "\(nearest.name), \(largest.name)"
  }

  /// The place by which people name a region: the largest within 15 km of the point, in the country of
  /// the nearest place. Nil where there is no place within 200 km.
  public func mainCity(near point: Coordinate) -> City? {
    guard let nearest = nearestCity(to: point) else { return nil }
    guard let largest = largestCity(near: point, country: nearest.countryCode),
      largest.population > nearest.population
    else { return nearest }
    return largest
  }

  /// The most populous places of a box, for the labels of a map; ties by name, then position.
  public func cities(in box: BoundingBox, limit: Int) -> [City] {
    var rows: [Int] = []
    forEachRow(in: box) { row in
      if box.contains(table.coordinate(row)) { rows.append(row) }
    }
    rows.sort { (table.populations[$0], $1) > (table.populations[$1], $0) }
    return rows.prefix(max(0, limit)).map { table.city($0, distance: .zero) }
  }

  private func largestCity(near point: Coordinate, country: String) -> City? {
    var best: (row: Int, distance: Metres)?
    forEachRow(within: Gazetteer.neighbourhood, of: point) { row, distance in
      guard table.country(row) == country else { return }
      if let held = best, table.populations[held.row] >= table.populations[row] { return }
      best = (row, distance)
    }
    return best.map { table.city($0.row, distance: $0.distance) }
  }

  /// Searches ever wider circles, so that dense regions cost little.
  private func nearest(
    to point: Coordinate, within reach: Metres, where isWanted: (Int) -> Bool
  ) -> City? {
    var radius = min(reach, Metres(10_000))
    while true {
      var best: (row: Int, distance: Metres)?
      forEachRow(within: radius, of: point) { row, distance in
        if let held = best, held.distance <= distance { return }
        if isWanted(row) { best = (row, distance) }
      }
      if let best {
        let exact = point.distance(to: table.coordinate(best.row))
        return table.city(best.row, distance: exact)
      }
      guard radius < reach else { return nil }
      radius = min(reach, Metres(radius.value * 4))
    }
  }

  private func forEachRow(
    within reach: Metres, of point: Coordinate, _ body: (_ row: Int, _ distance: Metres) -> Void
  ) {
    let box = BoundingBox(
      checkedSouth: point.latitude, west: point.longitude, north: point.latitude,
      east: point.longitude
    ).expanded(by: reach)
    forEachRow(in: box) { row in
      let distance = point.approximateDistance(to: table.coordinate(row))
      if distance <= reach { body(row, distance) }
    }
  }

  /// Every row of the bands and longitudes of a box, from south to north and west to east.
  private func forEachRow(in box: BoundingBox, _ body: (Int) -> Void) {
    let steps = GazetteerTable.stepsPerDegree
    let bands =
      GazetteerTable.band(
        Int32((box.south * steps).rounded(.down)))...GazetteerTable.band(
        Int32((box.north * steps).rounded(.up)))
    let west = Int32((box.west * steps).rounded(.down))
    let east = Int32((box.east * steps).rounded(.up))
    for band in bands {
      for row in table.rows(inBand: band, longitudes: west...max(west, east)) { body(row) }
    }
  }
}
