/// A file of places that the program made of an extract, searched where it lies in memory.
///
/// Opening takes the time of its few sections; a search reads the cells around a point and decodes
/// the places there. Nothing in the file is believed: whatever points outside of it is left out.
struct PlaceFile: PlaceTable {
  let source: PlaceSource
  let coverage: [BoundingBox]
  private let bytes: [UInt8]
  private let sections: [Range<Int>]
  private let labels: [[SensitiveLabel]?]

  /// The most that is read of a place.
  private static let mostRings = 1_000
  /// More cells than a person ever looks at; a wider search looks at every place.
  private static let mostRows: Int32 = 4_096

  /// Nil for what is no such file.
  init?(_ bytes: [UInt8], taxonomy: SensitiveTaxonomy = .standard) {
    guard bytes.count >= PlaceFileLayout.headerBytes, PlaceFile.isOne(bytes) else { return nil }
    var sections: [Range<Int>] = []
    for index in PlaceFileLayout.Section.allCases.indices {
      let entry = PlaceFileLayout.magic.count + index * 16
      let offset = bytes.number(at: entry, as: UInt64.self)
      let count = bytes.number(at: entry + 8, as: UInt64.self)
      guard offset <= UInt64(bytes.count), count <= UInt64(bytes.count) - offset else { return nil }
      sections.append(Int(offset)..<Int(offset + count))
    }
    self.bytes = bytes
    self.sections = sections
    func section(_ section: PlaceFileLayout.Section) -> ArraySlice<UInt8> {
      bytes[sections[section.rawValue]]
    }
    source = PlaceSource(lines: section(.about))
    coverage = PlaceFile.boxes(section(.coverage))
    labels = PlaceFile.labels(section(.labels), taxonomy)
  }

  /// Whether the bytes begin as such a file does.
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: PlaceFileLayout.magic) }

  var count: Int { range(.places).count / PlaceFileLayout.placeBytes }

  var hasStreets: Bool { !range(.tiles).isEmpty }

  /// Nil for one that the file places nowhere or whose labels are never shown.
  func place(_ number: Int) -> Place? {
    guard number >= 0, number < count else { return nil }
    let at = range(.places).lowerBound + number * PlaceFileLayout.placeBytes
    let set = Int(bytes.number(at: at + 8, as: UInt16.self))
    let steps = PlaceFileLayout.stepsPerDegree
    guard set < labels.count, let labels = labels[set],
      let coordinate = Coordinate(
        latitude: Double(bytes.number(at: at, as: Int32.self)) / steps,
        longitude: Double(bytes.number(at: at + 4, as: Int32.self)) / steps)
    else { return nil }
    return Place(
      name: name(bytes.number(at: at + 12, as: UInt32.self)), coordinate: coordinate,
      labels: labels,
      use: VenueUse(rawValue: Int(bytes.number(at: at + 10, as: UInt16.self))) ?? .other,
      area: outline(bytes.number(at: at + 16, as: UInt32.self)))
  }

  /// The largest pad of any set of labels, which bounds that of any place.
  var largestPad: Metres {
    labels.compactMap { $0 }.flatMap { $0.map(\.padMetres) }
      .reduce(Place.padOfAreas) { max($0, $1) }
  }

  func places(touching box: BoundingBox) -> [Int] {
    let (rows, columns) = PlaceCells.cells(of: box)
    guard rows.count <= Int(PlaceFile.mostRows) else { return Array(0..<count) }
    var found = Set(large(touching: box))
    let cells = range(.cells).count / PlaceFileLayout.cellBytes
    for row in rows {
      let end = PlaceCells.key(row: row, column: columns.upperBound)
      var index = firstCell(from: PlaceCells.key(row: row, column: columns.lowerBound), of: cells)
      while index < cells, key(ofCell: index) <= end {
        found.insert(place(ofCell: index))
        index += 1
      }
    }
    return found.sorted()
  }

  /// The streets whose tiles touch a box, in the order in which they are drawn.
  func streets(in box: BoundingBox) -> [Street] {
    let wide = BoundingBox(
      checkedSouth: max(-90, box.south - PlaceFileLayout.longestStreet),
      west: max(-180, box.west - PlaceFileLayout.longestStreet),
      north: min(90, box.north + PlaceFileLayout.longestStreet),
      east: min(180, box.east + PlaceFileLayout.longestStreet))
    let (first, last) = (
      PlaceFileLayout.tile(Coordinate(clampingLatitude: wide.south, longitude: wide.west)),
      PlaceFileLayout.tile(Coordinate(clampingLatitude: wide.north, longitude: wide.east))
    )
    let tiles = range(.tiles).count / PlaceFileLayout.tileBytes
    var found: [Street] = []
    for index in 0..<tiles {
      let at = range(.tiles).lowerBound + index * PlaceFileLayout.tileBytes
      let (row, column) = Int(bytes.number(at: at, as: UInt32.self))
        .quotientAndRemainder(dividingBy: PlaceFileLayout.tileColumns)
      guard (first.row...last.row).contains(row), (first.column...last.column).contains(column)
      else { continue }
      found += streets(ofTile: index, of: tiles)
    }
    return found.sorted { $0.kind.rawValue < $1.kind.rawValue }
  }

  private func range(_ section: PlaceFileLayout.Section) -> Range<Int> {
    sections[section.rawValue]
  }

  private func large(touching box: BoundingBox) -> [Int] {
    let range = range(.large)
    return (0..<range.count / PlaceFileLayout.largeBytes).compactMap { index in
      let at = range.lowerBound + index * PlaceFileLayout.largeBytes
      let large = bytes.box(at: at + 4)
      return large.map { $0.intersects(box) } == true
        ? Int(bytes.number(at: at, as: UInt32.self)) : nil
    }
  }

  private func key(ofCell index: Int) -> Int64 {
    let at = range(.cells).lowerBound + index * PlaceFileLayout.cellBytes
    return PlaceCells.key(
      row: bytes.number(at: at, as: Int32.self), column: bytes.number(at: at + 4, as: Int32.self))
  }

  private func place(ofCell index: Int) -> Int {
    let at = range(.cells).lowerBound + index * PlaceFileLayout.cellBytes
    return Int(bytes.number(at: at + 8, as: UInt32.self))
  }

  private func firstCell(from key: Int64, of count: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.key(ofCell: middle) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func name(_ offset: UInt32) -> String? {
    guard offset > 0 else { return nil }
    return read(.names, at: Int(offset) - 1) { reader in
      reader.text(longest: Folding.longestName * 4)
    }
  }

  private func outline(_ offset: UInt32) -> Polygon? {
    guard offset > 0 else { return nil }
    return read(.outlines, at: Int(offset) - 1) { reader in
      let rings = (0..<min(reader.nextCount(), PlaceFile.mostRings)).map { _ in
        reader.points(stepsPerDegree: PlaceFileLayout.outlineStepsPerDegree)
      }
      return Polygon(rings: rings)
    }
  }

  private func streets(ofTile index: Int, of count: Int) -> [Street] {
    func beginning(_ tile: Int) -> Int {
      guard tile < count else { return range(.streets).count }
      let at = range(.tiles).lowerBound + tile * PlaceFileLayout.tileBytes
      return Int(bytes.number(at: at + 4, as: UInt32.self))
    }
    // Up to the next tile's, so that no two tiles can ask for the same bytes.
    return read(.streets, at: beginning(index), until: beginning(index + 1)) { reader in
      (0..<reader.nextCount()).compactMap { _ -> Street? in
        let kind = Street.Kind(rawValue: reader.next())
        let points = reader.points(stepsPerDegree: PlaceFileLayout.streetStepsPerDegree)
        guard let kind, points.count > 1 else { return nil }
        return Street(kind: kind, points: points)
      }
    } ?? []
  }

  /// What stands at an offset of a section; nil for an offset outside of it.
  private func read<Value>(
    _ section: PlaceFileLayout.Section, at offset: Int, until end: Int = .max,
    _ body: (inout VarintReader) -> Value?
  ) -> Value? {
    let range = range(section)
    let end = min(end, range.count)
    guard offset < end else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let part = bytes[range.lowerBound + offset..<range.lowerBound + end]
      var reader = VarintReader(UnsafeRawBufferPointer(rebasing: part))
      return body(&reader)
    }
  }
}
