import CivilTime
import Dossier
import Places
import Scanning

/// How a column of moments counts.
enum PositionClock: Sendable {
  /// Written out. Without a zone it is taken as UTC, which is said once.
  case written
  /// Since 1970, in seconds or finer; the size tells.
  case unix
  /// Seconds since 1989-12-31T00:00:00Z.
  case garmin

  static let garminEpoch: Int64 = 631_065_600
}

/// In what a column of latitudes or longitudes counts.
enum AngleUnit: Sendable {
  case degrees
  /// 1e-7 degrees.
  case e7
  /// 180/2³¹ degrees.
  case semicircles

  var degrees: Double {
    switch self {
    case .degrees: 1
    case .e7: 1e-7
    case .semicircles: 180 / 2_147_483_648
    }
  }
}

/// Reads rows that say where somebody was and when.
struct PositionReader: RowReader {
  private let time: Column
  private let clock: PositionClock
  private let place: PlaceColumns
  private let unit: AngleUnit
  private let accuracy: Column
  private var hasNoZone = false

  init(
    time: Column, _ clock: PositionClock, _ place: PlaceColumns, _ unit: AngleUnit,
    accuracy: Column
  ) {
    self.time = time
    self.clock = clock
    self.place = place
    self.unit = unit
    self.accuracy = accuracy
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    // Indoors, a device goes on without a position: that is no mistake.
    guard !row[place.latitude.index].isNull || !row[place.longitude.index].isNull,
      let coordinate = sink.coordinate(row, place, unit)
    else { return }
    guard let moment = moment(row, &sink) else { return }
    let radius = row[accuracy.index].double().flatMap { $0 > 0 ? Metres($0) : nil }
    sink.dossier.fixes.append(
      Fix(at: moment, coordinate: coordinate, accuracy: radius, provenance: sink.here))
  }

  private mutating func moment(_ row: borrowing Record, _ sink: inout Sink) -> Instant? {
    let field = row[time.index]
    guard !field.isNull else {
      sink.setAside(.missingValue, time.exists ? time.name : nil)
      return nil
    }
    let read = field.moment(clock)
    guard let read, Moment.plausible.contains(read.seconds) else {
      sink.setAside(.notADate, time.name, value: field.excerpt)
      return nil
    }
    if read.isWallClock, !hasNoZone {
      hasNoZone = true
      sink.note(.takenAsUTC, time.name, value: field.excerpt)
    }
    return read.instant
  }
}

extension FieldBytes {
  /// The moment in a field, without regard to whether it is plausible.
  func moment(_ clock: PositionClock) -> Moment? {
    switch clock {
    case .written:
      guard let time = timestamp() else { return nil }
      return Moment(seconds: time.utcSeconds ?? time.naiveSeconds, isWallClock: time.zone == .none)
    case .unix:
      guard let milliseconds = epochMilliseconds() else { return nil }
      return Moment(seconds: milliseconds / 1_000, isWallClock: false)
    case .garmin:
      guard let seconds = integer(), (0...Int64(UInt32.max)).contains(seconds) else { return nil }
      return Moment(seconds: seconds + PositionClock.garminEpoch, isWallClock: false)
    }
  }
}

extension Sink {
  /// As `coordinate(_:_:)`, in another unit than degrees.
  mutating func coordinate(
    _ row: borrowing Record, _ place: PlaceColumns, _ unit: AngleUnit
  ) -> Coordinate? {
    if case .degrees = unit { return coordinate(row, place) }
    let (latitude, longitude) = (row[place.latitude.index], row[place.longitude.index])
    if latitude.isNull || longitude.isNull { return nil }
    if let north = latitude.double(), let east = longitude.double(),
      let coordinate = Coordinate(
        latitude: north * unit.degrees, longitude: east * unit.degrees)
    {
      return coordinate == .origin ? nil : coordinate
    }
    note(.notACoordinate, place.latitude.name, value: latitude.excerpt)
    return nil
  }
}
