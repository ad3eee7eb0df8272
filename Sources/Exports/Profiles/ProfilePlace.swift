import Dossier
import Places
import Scanning

/// The place that a row tells, in two columns or in one.
struct ProfilePlace: Sendable {
  let columns: PlaceColumns
  let both: Column
  let degrees: TableProfile.Degrees
  let order: TableProfile.CoordinateOrder

  /// Nil where the row tells none; a problem where it tells something else.
  func coordinate(_ row: borrowing Record, _ sink: inout Sink) -> Coordinate? {
    both.exists ? read(row[both.index], &sink) : read(row, &sink)
  }

  func address(_ row: borrowing Record, _ sink: inout Sink) -> String? {
    sink.text(row, columns.address)
  }

  private func read(_ row: borrowing Record, _ sink: inout Sink) -> Coordinate? {
    let (latitude, longitude) = (row[columns.latitude.index], row[columns.longitude.index])
    if latitude.isNull || longitude.isNull { return nil }
    let north = latitude.angle(.latitude)
    let east = longitude.angle(.longitude)
    if let north, let east, let coordinate = scaled(north, east) {
      return coordinate == .origin ? nil : coordinate
    }
    let isLatitude = north.map { scaled($0, 0) == nil } ?? true
    let column = isLatitude ? columns.latitude : columns.longitude
    sink.note(.notACoordinate, column.name, value: row[column.index].excerpt)
    return nil
  }

  private func read(_ field: FieldBytes, _ sink: inout Sink) -> Coordinate? {
    if field.isNull { return nil }
    if let (first, second) = field.angles(order), let coordinate = scaled(first, second) {
      return coordinate == .origin ? nil : coordinate
    }
    sink.note(.notACoordinate, both.name, value: field.excerpt)
    return nil
  }

  private func scaled(_ north: Double, _ east: Double) -> Coordinate? {
    let unit = degrees == .e7 ? 1e-7 : 1
    return Coordinate(latitude: north * unit, longitude: east * unit)
  }
}
