/// Writes a file of places: the same places give the same bytes, whatever their order.
package struct PlaceFileWriter {
  private let places: [Place]
  private let streets: [Street]
  private let source: PlaceSource
  private let coverage: [BoundingBox]

  package init(
    places: [Place], streets: [Street] = [], source: PlaceSource, coverage: [BoundingBox]
  ) {
    self.places = ListedPlaces(places.map(\.rounded)).places
    self.streets = streets
    self.source = source
    self.coverage = coverage
  }

  package func encoded() -> [UInt8] {
    let sections = PlaceFileLayout.Section.allCases.map { bytes(of: $0) }
    var file = ByteWriter()
    file.append(PlaceFileLayout.magic)
    var offset = PlaceFileLayout.headerBytes
    for section in sections {
      file.fixed(UInt64(offset))
      file.fixed(UInt64(section.count))
      offset += section.count
    }
    for section in sections { file.append(section) }
    return file.bytes
  }

  private func bytes(of section: PlaceFileLayout.Section) -> [UInt8] {
    switch section {
    case .about: about
    case .coverage: boxes
    case .labels: Array(labelSets.lines.joined(separator: "\n").utf8)
    case .places: records
    case .cells: PlaceCells(places.map(\.box)).cellBytes
    case .large: PlaceCells(places.map(\.box)).largeBytes
    case .outlines: outlines.bytes
    case .names: names.bytes
    case .tiles: StreetTiles(streets).directory
    case .streets: StreetTiles(streets).lines
    }
  }

  private var about: [UInt8] {
    let name = source.name.split(whereSeparator: \.isNewline).joined(separator: " ")
    return Array("\(name)\n\(source.digest)\n\(source.asOf.map { "\($0)" } ?? "")".utf8)
  }

  private var boxes: [UInt8] {
    var writer = ByteWriter()
    for box in coverage { writer.box(box) }
    return writer.bytes
  }

  private var records: [UInt8] {
    var writer = ByteWriter()
    let (sets, names, outlines) = (labelSets.numbers, names.offsets, outlines.offsets)
    for (index, place) in places.enumerated() {
      writer.degrees(place.coordinate.latitude)
      writer.degrees(place.coordinate.longitude)
      writer.fixed(UInt16(clamping: sets[index]))
      writer.fixed(UInt16(clamping: place.use.rawValue))
      writer.fixed(UInt32(clamping: names[index]))
      writer.fixed(UInt32(clamping: outlines[index]))
    }
    return writer.bytes
  }

  /// The sets of labels in the order in which they are first met, and which of them each place has.
  private var labelSets: (lines: [String], numbers: [Int]) {
    var lines = [""]
    var known: [[SensitiveLabel]: Int] = [[]: 0]
    let numbers = places.map { place in
      if let number = known[place.labels] { return number }
      guard lines.count < PlaceFileLayout.mostLabelSets else { return 0 }
      known[place.labels] = lines.count
      lines.append(
        place.labels.map { "\($0.ruleID)=\(Int(($0.prior * 1_000).rounded()))" }
          .joined(separator: " "))
      return lines.count - 1
    }
    return (lines, numbers)
  }

  /// Each name once: chains and schools repeat theirs.
  private var names: (bytes: [UInt8], offsets: [Int]) {
    var writer = ByteWriter()
    var known: [[UInt8]: Int] = [:]
    let offsets = places.map { place in
      guard let name = place.name else { return 0 }
      if let offset = known[Array(name.utf8)] { return offset }
      let offset = writer.bytes.count + 1
      known[Array(name.utf8)] = offset
      writer.text(name)
      return offset
    }
    return (writer.bytes, offsets)
  }

  private var outlines: (bytes: [UInt8], offsets: [Int]) {
    var writer = ByteWriter()
    let offsets = places.map { place in
      guard let area = place.area else { return 0 }
      let offset = writer.bytes.count + 1
      writer.varint(area.outlines.count)
      for ring in area.outlines {
        writer.points(ring, stepsPerDegree: PlaceFileLayout.outlineStepsPerDegree)
      }
      return offset
    }
    return (writer.bytes, offsets)
  }
}

extension ByteWriter {
  fileprivate mutating func degrees(_ degrees: Double) {
    fixed(Int32((degrees * PlaceFileLayout.stepsPerDegree).rounded()))
  }

  fileprivate mutating func box(_ box: BoundingBox) {
    for edge in [box.south, box.west, box.north, box.east] { degrees(edge) }
  }
}

extension Place {
  /// As it will be read again, so that its cells are those of what is read.
  fileprivate var rounded: Place {
    var place = self
    place.coordinate = place.coordinate.rounded(PlaceFileLayout.stepsPerDegree)
    place.area = area.flatMap { area in
      Polygon(
        rings: area.outlines.map { ring in
          ring.map { $0.rounded(PlaceFileLayout.outlineStepsPerDegree) }
        })
    }
    return place
  }
}

extension Coordinate {
  fileprivate func rounded(_ steps: Double) -> Coordinate {
    Coordinate(
      clampingLatitude: (latitude * steps).rounded() / steps,
      longitude: (longitude * steps).rounded() / steps)
  }
}

extension PlaceCells {
  fileprivate var cellBytes: [UInt8] {
    var writer = ByteWriter()
    for entry in entries {
      writer.fixed(entry.row)
      writer.fixed(entry.column)
      writer.fixed(entry.place)
    }
    return writer.bytes
  }

  fileprivate var largeBytes: [UInt8] {
    var writer = ByteWriter()
    for entry in large {
      writer.fixed(entry.place)
      writer.box(entry.box)
    }
    return writer.bytes
  }
}
