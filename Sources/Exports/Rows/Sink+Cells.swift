import CivilTime
import Dossier
import Places
import Scanning

// One cell at a time: a value, or nil where the cell says that there is nothing, or nil and a
// problem where it says something else.
extension Sink {
  /// Longest text that is kept of one cell, in bytes.
  static let textBytes = 1_024

  mutating func text(_ row: borrowing Record, _ column: Column) -> String? {
    let field = row[column.index].trimmed
    return field.isNull ? nil : field.text(bytes: Self.textBytes)
  }

  mutating func integer(_ row: borrowing Record, _ column: Column) -> Int64? {
    let field = row[column.index]
    guard !field.isNull else { return nil }
    if let value = field.integer() { return value }
    // Counts are written as `3.0` by some programs.
    if let number = field.decimal(), number.scale == 0 { return number.unscaled }
    note(.notANumber, column.name, value: field.excerpt)
    return nil
  }

  mutating func number(_ row: borrowing Record, _ column: Column) -> Double? {
    let field = row[column.index]
    guard !field.isNull else { return nil }
    if let value = field.double() { return value }
    note(.notANumber, column.name, value: field.excerpt)
    return nil
  }

  /// A length that the column gives in units of `metres`; nil below zero.
  mutating func length(
    _ row: borrowing Record, _ column: Column, metres: Double
  ) -> Metres? {
    guard let value = number(row, column) else { return nil }
    let length = value * metres
    guard value >= 0, length.isFinite else {
      note(.notANumber, column.name, value: row[column.index].excerpt)
      return nil
    }
    return Metres(length)
  }

  /// Whole seconds from a column in units of `seconds`, rounded; nil beyond a century.
  mutating func duration(
    _ row: borrowing Record, _ column: Column, seconds: Double
  ) -> Int64? {
    guard let value = number(row, column) else { return nil }
    let duration = (value * seconds).rounded()
    guard abs(duration) < 3_200_000_000 else {
      note(.notANumber, column.name, value: row[column.index].excerpt)
      return nil
    }
    return Int64(duration)
  }

  mutating func money(
    _ row: borrowing Record, _ column: Column, _ currency: Currency?
  ) -> Money? {
    let field = row[column.index]
    guard let currency, !field.isNull else { return nil }
    if let value = field.decimal(),
      let money = Money(unscaled: value.unscaled, scale: value.scale, currency: currency)
    {
      return money
    }
    note(.notAnAmount, column.name, value: field.excerpt)
    return nil
  }

  /// Nil where a currency is no word of three letters.
  mutating func currency(_ row: borrowing Record, _ column: Column) -> Currency? {
    let field = row[column.index].trimmed
    guard field.count == 3, field.bytes.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else {
      return nil
    }
    return Currency(field.string)
  }

  /// Nil for 0,0, which exports write for "unknown".
  mutating func coordinate(_ row: borrowing Record, _ place: PlaceColumns) -> Coordinate? {
    let latitude = row[place.latitude.index]
    let longitude = row[place.longitude.index]
    if let north = latitude.double(), let east = longitude.double(),
      let coordinate = Coordinate(latitude: north, longitude: east)
    {
      return coordinate == .origin ? nil : coordinate
    }
    if latitude.isNull || longitude.isNull { return nil }
    let isLatitude = !(-90...90).contains(latitude.double() ?? .infinity)
    note(
      .notACoordinate, isLatitude ? place.latitude.name : place.longitude.name,
      value: (isLatitude ? latitude : longitude).excerpt)
    return nil
  }

  /// The IANA zone that the row names, which is counted.
  mutating func zone(_ row: borrowing Record, _ column: Column) -> String? {
    guard let name = text(row, column), name.utf8.count <= 64 else { return nil }
    vote(zone: name)
    return name
  }
}

extension FieldBytes {
  /// The text of at most so many bytes.
  func text(bytes limit: Int) -> String {
    count <= limit
      ? string : FieldBytes(UnsafeRawBufferPointer(rebasing: bytes.prefix(limit))).string
  }

  /// What a problem shows of the field: at most eighty characters.
  var excerpt: String {
    String(String.UnicodeScalarView(text(bytes: 320).unicodeScalars.prefix(80)))
  }
}
