import CivilTime
import Dossier
import Places
import Scanning

/// Reads places that somebody gave a name; with a time they were marked on the spot.
struct NamedPlaceReader: RowReader {
  private let time: Column
  private let place: PlaceColumns
  private let label: Column

  init(_ columns: Columns) {
    time = columns.column("time")
    place = PlaceColumns(latitude: columns.column("lat"), longitude: columns.column("lon"))
    label = columns.column("name", "desc")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let coordinate = sink.coordinate(row, place) else { return }
    let label = sink.text(row, label) ?? ""
    sink.dossier.savedPlaces.append(
      SavedPlace(label: label, coordinate: coordinate, provenance: sink.here))
    guard let moment = row[time.index].moment(.written), Moment.plausible.contains(moment.seconds)
    else { return }
    sink.dossier.fixes.append(
      Fix(at: moment.instant, coordinate: coordinate, provenance: sink.here))
  }
}

/// Reads placemarks: a point is a place with a name, and, with a time, a fix; a line with a time span
/// is where somebody was at its ends.
struct PlacemarkReader: RowReader {
  private let label: Column
  private let address: Column
  private let point: Column
  private let line: Column
  private let when: Column
  private let begin: Column
  private let end: Column

  init(_ columns: Columns) {
    label = columns.column("name")
    address = columns.column("address")
    point = columns.column("point_coordinates")
    line = columns.column("linestring_coordinates")
    when = columns.column("timestamp_when")
    begin = columns.column("timespan_begin")
    end = columns.column("timespan_end")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let begin = moment(row, begin, &sink) ?? moment(row, when, &sink)
    let end = moment(row, end, &sink)
    let points = KMLCoordinates(row[point.index])
    if let first = points.first {
      if begin == nil {
        sink.dossier.savedPlaces.append(
          SavedPlace(
            label: sink.text(row, label) ?? "", address: sink.text(row, address),
            coordinate: first, provenance: sink.here))
      }
      append(first, begin, &sink)
      append(first, end, &sink)
    }
    let line = KMLCoordinates(row[line.index])
    append(line.first, begin, &sink)
    append(line.last, end, &sink)
    if points.isBroken || line.isBroken {
      let column = points.isBroken ? point : self.line
      sink.note(.notACoordinate, column.name, value: row[column.index].excerpt)
    }
  }

  private func moment(
    _ row: borrowing Record, _ column: Column, _ sink: inout Sink
  ) -> Instant? {
    let field = row[column.index]
    if field.isNull { return nil }
    guard let moment = field.moment(.written), Moment.plausible.contains(moment.seconds) else {
      sink.note(.notADate, column.name, value: field.excerpt)
      return nil
    }
    return moment.instant
  }

  private func append(_ coordinate: Coordinate?, _ at: Instant?, _ sink: inout Sink) {
    guard let coordinate, let at else { return }
    sink.dossier.fixes.append(Fix(at: at, coordinate: coordinate, provenance: sink.here))
  }
}

/// The ends of a list of coordinates, `longitude,latitude[,altitude]` between blanks.
struct KMLCoordinates {
  private(set) var first: Coordinate?
  private(set) var last: Coordinate?
  private(set) var isBroken = false

  init(_ field: FieldBytes) {
    for tuple in field.bytes.split(whereSeparator: { $0 <= 0x20 }) {
      guard let coordinate = CoordinateTuple.coordinate(tuple, separator: 0x2C) else {
        isBroken = true
        continue
      }
      guard coordinate != .origin else { continue }
      if first == nil { first = coordinate }
      last = coordinate
    }
  }
}

/// One place written as numbers, the longitude first.
enum CoordinateTuple {
  static func coordinate(
    _ tuple: Slice<UnsafeRawBufferPointer>, separator: UInt8
  ) -> Coordinate? {
    let parts = tuple.split(separator: separator)
    guard parts.count >= 2,
      let east = FieldBytes(UnsafeRawBufferPointer(rebasing: parts[0])).double(),
      let north = FieldBytes(UnsafeRawBufferPointer(rebasing: parts[1])).double()
    else { return nil }
    return Coordinate(latitude: north, longitude: east)
  }
}

/// Pairs the moments of a track with its places: the first with the first, and so on.
struct KMLTrackReader: RowReader {
  private let name: Column
  private let value: Column
  private let track: Column
  private var number: Int64?
  /// Moments that wait for their places; nil for one that is no date.
  private var moments: [Instant?] = []
  private var next = 0

  init(_ columns: Columns) {
    name = columns.column("name")
    value = columns.column("")
    track = columns.column("parent")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let number = row[track.index].integer()
    if number != self.number {
      self.number = number
      moments.removeAll(keepingCapacity: true)
      next = 0
    }
    let field = row[value.index]
    guard row[name.index] == "coord" else {
      let moment = field.moment(.written)
      let isPlausible = moment.map { Moment.plausible.contains($0.seconds) } ?? false
      if !isPlausible { sink.setAside(.notADate, "when", value: field.excerpt) }
      moments.append(isPlausible ? moment?.instant : nil)
      return
    }
    defer { next += 1 }
    guard next < moments.count else { return sink.setAside(.missingValue, "when") }
    guard let moment = moments[next] else { return }
    guard let coordinate = CoordinateTuple.coordinate(field.trimmed.bytes[...], separator: 0x20)
    else { return sink.setAside(.notACoordinate, "coord", value: field.excerpt) }
    guard coordinate != .origin else { return }
    sink.dossier.fixes.append(Fix(at: moment, coordinate: coordinate, provenance: sink.here))
  }
}
