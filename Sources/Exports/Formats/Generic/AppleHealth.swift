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
      "@creationDate", "@startDate", "@endDate",
    ], required: ["type", "startdate"], reader: { HealthRecordReader($0) })
}

/// Reads which devices and apps measured. The measurements themselves are neither places nor uses of
/// an app: they are counted, and shown as they are.
struct HealthRecordReader: RowReader {
  private let begin: Column
  private let source: Column
  private var seen: Set<[UInt8]> = []

  /// Devices that are told apart; a person has a few.
  private static let mostSources = 256

  init(_ columns: Columns) {
    begin = columns.column("startdate")
    source = columns.column("sourcename")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[begin.index]
    guard let moment = field.moment(.written), Moment.plausible.contains(moment.seconds) else {
      return sink.setAside(
        field.isNull ? .missingValue : .notADate, begin.name, value: field.excerpt)
    }
    let name = row[source.index].trimmed
    guard !name.isNull, name.count <= Sink.textBytes, seen.count < Self.mostSources,
      seen.insert(name.array).inserted
    else { return }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .device, value: name.string, provenance: sink.here))
  }
}
