import Dossier
import Places
import Scanning

extension KindVote {
  static let geoJSON = KindVote("geojson", 3)
}

extension TableFormat {
  static let geoJSON = TableFormat(
    "geojson/features", controller: nil, vote: .geoJSON, part: "features[]",
    asks: ["geometry.type", "properties.name", "properties.coordTimes"],
    required: ["geometry_coordinates"], known: ["type", "geometry_type"],
    reader: { FeatureReader($0) })
}

/// Reads the features of a GeoJSON collection: points with a time are fixes, points without are
/// places with a name, and lines give a fix for every time that they list.
struct FeatureReader: RowReader {
  private let kind: Column
  private let coordinates: Column
  private let time: Column
  private let times: Column
  private let label: Column

  init(_ columns: Columns) {
    kind = columns.column("geometry_type")
    coordinates = columns.column("geometry_coordinates")
    time = columns.column(
      "properties_timestamp", "properties_time", "properties_date", "properties_datetime")
    times = columns.column("properties_coordtimes", "properties_times")
    label = columns.column("properties_name", "properties_title")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[coordinates.index]
    if row[kind.index] == "Point" {
      readPoint(row, &sink)
    } else if row[kind.index] == "LineString", !row[times.index].isNull {
      readLine(field, row[times.index], &sink)
    }
  }

  private func readPoint(_ row: borrowing Record, _ sink: inout Sink) {
    let field = row[coordinates.index]
    guard let place = JSONNumbers(field).positions.first, let coordinate = place else {
      if !field.isNull { sink.note(.notACoordinate, coordinates.name, value: field.excerpt) }
      return
    }
    guard coordinate != .origin else { return }
    let written = row[time.index]
    guard !written.isNull else {
      return sink.dossier.savedPlaces.append(
        SavedPlace(
          label: sink.text(row, label) ?? "", coordinate: coordinate, provenance: sink.here))
    }
    guard let moment = written.moment(written.decimal() == nil ? .written : .unix),
      Moment.plausible.contains(moment.seconds)
    else { return sink.setAside(.notADate, time.name, value: written.excerpt) }
    sink.dossier.fixes.append(
      Fix(at: moment.instant, coordinate: coordinate, provenance: sink.here))
  }

  private func readLine(_ line: FieldBytes, _ times: FieldBytes, _ sink: inout Sink) {
    let positions = JSONNumbers(line).positions
    let moments = times.bytes.split { byte in
      byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x22
    }.map { FieldBytes(UnsafeRawBufferPointer(rebasing: $0)).trimmed }.filter { !$0.isEmpty }
    if positions.count != moments.count {
      sink.note(.tooFewFields, self.times.name)
    }
    for (position, written) in zip(positions, moments) {
      guard let coordinate = position, coordinate != .origin,
        let moment = written.moment(written.decimal() == nil ? .written : .unix),
        Moment.plausible.contains(moment.seconds)
      else { continue }
      sink.dossier.fixes.append(
        Fix(at: moment.instant, coordinate: coordinate, provenance: sink.here))
    }
  }
}

/// The positions in an array of numbers, or in an array of such arrays; longitude comes first.
struct JSONNumbers {
  /// Nil for what is no place on a map.
  private(set) var positions: [Coordinate?] = []

  init(_ field: FieldBytes) {
    // Between two brackets there are the numbers of one position, if there is a number at all.
    for part in field.bytes.split(whereSeparator: { $0 == 0x5B || $0 == 0x5D }) {
      guard part.contains(where: { (0x30...0x39).contains($0) }) else { continue }
      positions.append(CoordinateTuple.coordinate(part, separator: 0x2C))
    }
  }
}
