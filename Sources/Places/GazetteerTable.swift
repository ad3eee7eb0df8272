/// The gazetteer's columns: bands of half a degree from south to north, each from west to east.
struct GazetteerTable: Sendable {
  /// In steps of 1/10 000 degree.
  let latitudes: [Int32]
  let longitudes: [Int32]
  /// Ten times the binary logarithm of the population.
  let populations: [UInt8]
  private let areas: [UInt16]
  private let zones: [UInt16]
  private let names: [UInt8]
  private let nameStarts: [UInt32]
  private let areaNames: [(country: String, name: String)]
  private let zoneNames: [String]
  /// The first row of each band from `firstBand` on, and one more for the end.
  private let bandStarts: [Int]
  private let firstBand: Int

  static let stepsPerDegree = 10_000.0
  static let stepsPerBand = 5_000

  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let sections = PackedSections(bytes), let packed = sections.section(0),
      let (latitudes, longitudes) = GazetteerTable.positions(packed), let south = latitudes.first,
      let populations = sections.section(1), let areas = sections.section(2)?.uint16s(),
      let zones = sections.section(3)?.uint16s(), let names = sections.section(4),
      let areaLines = sections.lines(5), let zoneNames = sections.lines(6)
    else { return nil }
    let count = latitudes.count
    let nameStarts = GazetteerTable.starts(of: names)
    guard populations.count == count, areas.count == count, zones.count == count,
      nameStarts.count == count + 1, areas.allSatisfy({ $0 < areaLines.count }),
      zones.allSatisfy({ $0 < zoneNames.count })
    else { return nil }
    self.latitudes = latitudes
    self.longitudes = longitudes
    self.populations = populations
    self.areas = areas
    self.zones = zones
    self.names = names
    self.nameStarts = nameStarts
    self.zoneNames = zoneNames
    areaNames = areaLines.map { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
    firstBand = GazetteerTable.band(south)
    bandStarts = GazetteerTable.bandStarts(latitudes, from: firstBand)
  }

  var count: Int { latitudes.count }

  /// The rows of a band whose longitudes lie in a range; binary search.
  func rows(inBand band: Int, longitudes range: ClosedRange<Int32>) -> Range<Int> {
    let index = band - firstBand
    guard index >= 0, index + 1 < bandStarts.count else { return 0..<0 }
    let start = firstRow(in: bandStarts[index]..<bandStarts[index + 1]) { $0 >= range.lowerBound }
    let end = firstRow(in: start..<bandStarts[index + 1]) { $0 > range.upperBound }
    return start..<end
  }

  func coordinate(_ row: Int) -> Coordinate {
    Coordinate(
      clampingLatitude: Double(latitudes[row]) / GazetteerTable.stepsPerDegree,
      longitude: Double(longitudes[row]) / GazetteerTable.stepsPerDegree)
  }

  func zone(_ row: Int) -> String { zoneNames[Int(zones[row])] }

  /// The number of a zone's name among the zones, for comparing many rows.
  func isInZone(_ row: Int, _ zone: UInt16) -> Bool { zones[row] == zone }

  func zoneNumber(_ identifier: String) -> UInt16? {
    zoneNames.firstIndex(of: identifier).flatMap(UInt16.init(exactly:))
  }

  func country(_ row: Int) -> String { areaNames[Int(areas[row])].country }

  func city(_ row: Int, distance: Metres) -> City {
    let name = names[Int(nameStarts[row])..<Int(nameStarts[row + 1]) - 1]
    return City(
      name: String(decoding: name, as: UTF8.self), admin1: areaNames[Int(areas[row])].name,
      countryCode: country(row), zoneIdentifier: zone(row),
      population: Int(powerOfTwo(Double(populations[row]) / 10).rounded()),
      coordinate: coordinate(row), distance: distance)
  }

  static func band(_ latitude: Int32) -> Int {
    let step = Int(latitude)
    return step >= 0 ? step / stepsPerBand : -((-step + stepsPerBand - 1) / stepsPerBand)
  }

  private func firstRow(in rows: Range<Int>, where isPast: (Int32) -> Bool) -> Int {
    var low = rows.lowerBound
    var high = rows.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isPast(longitudes[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// Decoding.
extension GazetteerTable {
  private static func positions(_ packed: [UInt8]) -> (latitudes: [Int32], longitudes: [Int32])? {
    packed.withUnsafeBytes { bytes in
      var reader = VarintReader(bytes)
      let count = reader.nextCount()
      func column() -> [Int32] {
        var value: Int32 = 0
        return (0..<count).map { _ in
          value &+= Int32(truncatingIfNeeded: reader.nextSigned())
          return value
        }
      }
      let latitudes = column()
      let longitudes = column()
      return reader.isSound ? (latitudes, longitudes) : nil
    }
  }

  /// Where each NUL-terminated name begins, and the end of the last.
  private static func starts(of names: [UInt8]) -> [UInt32] {
    [0] + names.indices.filter { names[$0] == 0 }.map { UInt32($0 + 1) }
  }

  private static func bandStarts(_ latitudes: [Int32], from first: Int) -> [Int] {
    var starts: [Int] = []
    for (row, latitude) in latitudes.enumerated() {
      while first + starts.count <= band(latitude) { starts.append(row) }
    }
    return starts + [latitudes.count]
  }
}

extension [UInt8] {
  /// Little-endian pairs.
  fileprivate func uint16s() -> [UInt16] {
    stride(from: 0, to: count - count % 2, by: 2).map {
      UInt16(self[$0]) | UInt16(self[$0 + 1]) << 8
    }
  }
}
