import CivilTime
import Dossier
import Scanning

// The Health app's `export.xml`: every measurement of phone and watch, with the device and the time.
// The name of the file is in the phone's language; its root element is not.

extension KindVote {
  static let appleHealth = KindVote("apple-health", 12)
}

extension TableFormat {
  static let appleHealth = TableFormat(
    "apple-health/records", controller: "Apple", vote: .appleHealth,
    part: "/HealthData/Record|/HealthData/Workout",
    asks: [
      "#name", "@type", "@workoutActivityType", "@sourceName", "@device", "@unit", "@value",
      "@creationDate", "@startDate", "@endDate", "@totalDistance", "@totalDistanceUnit",
    ], required: ["type", "startdate"], reader: { HealthRecordReader($0) })
}

/// Reads which devices and apps measured, and the workouts. The measurements themselves, steps and
/// sleep among them, are neither places nor uses of an app: they are counted, and shown as they are.
struct HealthRecordReader: RowReader {
  private let element: Column
  private let begin: Column
  private let end: Column
  private let activity: Column
  private let distance: Column
  private let unit: Column
  private let source: Column
  private var seen: Set<[UInt8]> = []

  /// Devices that are told apart; a person has a few.
  private static let mostSources = 256

  init(_ columns: Columns) {
    element = columns.column("name")
    begin = columns.column("startdate")
    end = columns.column("enddate")
    activity = columns.column("workoutactivitytype")
    distance = columns.column("totaldistance")
    unit = columns.column("totaldistanceunit")
    source = columns.column("sourcename")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[begin.index]
    guard let moment = field.moment(.written), Moment.plausible.contains(moment.seconds) else {
      return sink.setAside(
        field.isNull ? .missingValue : .notADate, begin.name, value: field.excerpt)
    }
    if row[element.index] == "Workout" { readWorkout(row, from: moment, &sink) }
    let name = row[source.index].trimmed
    guard !name.isNull, name.count <= Sink.textBytes, seen.count < Self.mostSources,
      seen.insert(name.array).inserted
    else { return }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .device, value: name.string, provenance: sink.here))
  }

  private func readWorkout(
    _ row: borrowing Record, from begun: Moment, _ sink: inout Sink
  ) {
    let field = row[end.index]
    let ended = field.moment(.written).flatMap { moment in
      Moment.plausible.contains(moment.seconds) ? moment : nil
    }
    if ended == nil, !field.isNull { sink.note(.notADate, end.name, value: field.excerpt) }
    if let ended, ended.seconds < begun.seconds {
      return sink.setAside(.endBeforeBegin, end.name, value: field.excerpt)
    }
    let metres: Double? =
      switch HeaderKey.fold(row[unit.index].text(bytes: 16)) {
      case "km": 1_000
      case "mi": 1_609.344
      case "m": 1
      default: nil
      }
    sink.dossier.movements.append(
      Movement(
        begin: begun.instant, end: (ended ?? begun).instant,
        distance: metres.flatMap { sink.length(row, distance, metres: $0) },
        means: sink.text(row, activity), provenance: sink.here))
  }
}
