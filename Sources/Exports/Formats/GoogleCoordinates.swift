import Dossier
import Places
import Scanning

// The ways in which Google writes a position: E7 integers, and texts with degree signs or a `geo:`.
extension Sink {
  /// A position of two columns in 1e-7 degrees; nil where there is none.
  ///
  /// Some years of exports hold values above 1.8e9, a signed number taken for an unsigned one.
  mutating func coordinateE7(_ row: borrowing Record, _ place: PlaceColumns) -> Coordinate? {
    guard let latitude = integer(row, place.latitude),
      let longitude = integer(row, place.longitude)
    else { return nil }
    let north = Double(Self.wrapped(latitude)) / 1e7
    let east = Double(Self.wrapped(longitude)) / 1e7
    guard let coordinate = Coordinate(latitude: north, longitude: east) else {
      note(.notACoordinate, place.latitude.name, value: row[place.latitude.index].excerpt)
      return nil
    }
    return coordinate == .origin ? nil : coordinate
  }

  private static func wrapped(_ value: Int64) -> Int64 {
    value > 1_800_000_000 && value < 1 << 32 ? value - 1 << 32 : value
  }

  /// `46.2044000°, 6.1432000°` or `geo:46.204400,6.143200`.
  mutating func coordinateText(_ row: borrowing Record, _ column: Column) -> Coordinate? {
    let field = row[column.index].trimmed
    guard !field.isNull else { return nil }
    let signs = field.bytes.filter { (0x2B...0x39).contains($0) && $0 != 0x2F }
    let numbers = signs.split(separator: UInt8(ascii: ","))
    guard numbers.count == 2,
      let north = Self.number(numbers[0]), let east = Self.number(numbers[1]),
      let coordinate = Coordinate(latitude: north, longitude: east)
    else {
      note(.notACoordinate, column.name, value: field.excerpt)
      return nil
    }
    return coordinate == .origin ? nil : coordinate
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Double? {
    text.withUnsafeBytes { FieldBytes($0).double() }
  }

  /// A moment that is stated with its offset, or in seconds or milliseconds since 1970. A required one
  /// that is missing or no date costs the row.
  mutating func statedInstant(
    _ row: borrowing Record, _ columns: [Column], isRequired: Bool
  ) -> Moment? {
    for column in columns {
      let field = row[column.index].trimmed
      guard !field.isNull else { continue }
      if let moment = field.statedMoment { return moment }
      if isRequired {
        setAside(.notADate, column.name, value: field.excerpt)
      } else {
        note(.notADate, column.name, value: field.excerpt)
      }
      return nil
    }
    if isRequired { setAside(.missingValue, columns.first { $0.exists }?.name) }
    return nil
  }
}

extension FieldBytes {
  /// The moment in a field that is a date with an offset or a number since 1970.
  var statedMoment: Moment? {
    let seconds =
      timestamp().map { $0.utcSeconds ?? $0.naiveSeconds } ?? epochMilliseconds().map { $0 / 1_000 }
    guard let seconds, Moment.plausible.contains(seconds) else { return nil }
    return Moment(seconds: seconds, isWallClock: false)
  }
}
