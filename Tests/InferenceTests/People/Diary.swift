import CivilTime
import Dossier
import Places

/// Writes the dossier of an invented person, row by row.
struct Diary {
  var dossier = Dossier()
  /// A Monday.
  static let start = LocalDate(year: 2024, month: 1, day: 1) ?? LocalDate(daysSince1970: 0)
  private var row = 0

  init(zone: String? = "UTC") {
    dossier.zone = zone
    dossier.files = [SourceFile(export: 0, path: "trips.csv", bytes: 1, entry: 0)]
  }

  /// The moment at which the UTC clock shows `hour` on the day after so many days.
  static func moment(_ day: Int, _ hour: Double) -> Instant {
    Instant(
      seconds: Int64((start + day).daysSince1970) * 86_400 + Int64((hour * 3_600).rounded()))
  }

  private mutating func nextSource() -> Provenance {
    row += 1
    return Provenance(file: 0, row: row)
  }

  mutating func ride(
    day: Int, _ hour: Double, from: Coordinate, to: Coordinate, minutes: Double = 15,
    fromAddress: String? = nil, toAddress: String? = nil, role: Role = .rider,
    status: Trip.Status = .completed
  ) {
    let begin = Self.moment(day, hour)
    dossier.trips.append(
      Trip(
        role: role, status: status, request: Waypoint(at: begin - 240, coordinate: from),
        begin: Waypoint(at: begin, coordinate: from, address: fromAddress),
        dropoff: Waypoint(
          at: begin + Int64(minutes * 60), coordinate: to, address: toAddress),
        provenance: nextSource()))
  }

  mutating func fix(_ at: Instant, _ place: Coordinate, accuracy: Double? = 15) {
    dossier.fixes.append(
      Fix(
        at: at, coordinate: place, accuracy: accuracy.map { Metres($0) },
        provenance: nextSource()))
  }

  /// A fix every `minutes` from one hour to another, hours counted from the day's midnight.
  mutating func stay(
    day: Int, _ hours: ClosedRange<Double>, at place: Coordinate, everyMinutes minutes: Double = 15,
    sigma: Double = 15, _ dice: inout Dice
  ) {
    var hour = hours.lowerBound
    while hour <= hours.upperBound {
      fix(Self.moment(day, hour), dice.near(place, sigma: sigma))
      hour += minutes / 60
    }
  }

  /// A stay that the export itself states.
  mutating func given(_ day: Int, _ hours: ClosedRange<Double>, at place: Coordinate) {
    dossier.givenStays.append(
      GivenStay(
        begin: Self.moment(day, hours.lowerBound), end: Self.moment(day, hours.upperBound),
        coordinate: place, provenance: nextSource()))
  }

  mutating func online(
    day: Int, _ hours: ClosedRange<Double>, from: Coordinate, to: Coordinate, phase: Phase = .p1
  ) {
    dossier.segments.append(
      WorkSegment(
        phase: phase, begin: Self.moment(day, hours.lowerBound),
        end: Self.moment(day, hours.upperBound), beginPlace: from, endPlace: to,
        provenance: nextSource()))
  }

  mutating func appEvent(
    _ at: Instant, device: String = "", carrier: String = "", address: String = ""
  ) {
    dossier.appEvents.append(
      AppEvent(
        at: at, device: dossier.strings.intern(device), carrier: dossier.strings.intern(carrier),
        address: dossier.strings.intern(address), role: .rider, provenance: nextSource()))
  }

  func arranged() -> Dossier {
    var dossier = dossier
    dossier.arrange()
    return dossier
  }
}
