import Assets

/// The time zones of Europe as areas, simplified to about 300 m.
struct ZonePolygons: Sendable {
  private let zones: [(identifier: String, area: Polygon)]

  static let standard = Assets.bytes("places/zones.bin").flatMap(ZonePolygons.init)

  /// Sections: identifiers by line; for each zone its rings, in steps of 1/2500 degree.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let sections = PackedSections(bytes), let identifiers = sections.lines(0),
      let outlines = sections.section(1)
    else { return nil }
    let zones: [(identifier: String, area: Polygon)]? = outlines.withUnsafeBytes { bytes in
      var reader = VarintReader(bytes)
      let zones = identifiers.compactMap { identifier in
        let rings = (0..<reader.nextCount()).map { _ in reader.points(stepsPerDegree: 2_500) }
        return Polygon(rings: rings).map { (identifier, $0) }
      }
      return reader.isSound ? zones : nil
    }
    guard let zones else { return nil }
    self.zones = zones
  }

  var count: Int { zones.count }

  /// The first zone by name whose area holds the point. Simplified borders may overlap a little.
  func zone(at point: Coordinate) -> String? {
    zones.first { $0.area.contains(point) }?.identifier
  }
}
