import Dossier
import Scanning

// The report on rides that a fleet downloads from Uber and hands on to its drivers, in German.

extension TableFormat {
  static let uberFleet = [
    TableFormat(
      "uber-fleet/trips", vote: KindVote("uber-fleet", 48),
      required: ["fahrer_uuid", "zeitpunkt_der_fahrtbestellung", "fahrtstatus"],
      known: [
        "fahrt_uuid", "ankunftszeit_der_fahrt", "abholadresse", "zieladresse", "kennzeichen",
      ],
      reader: { FleetReader($0) })
  ]
}

/// Reads the rides of one driver: a report may hold those of the colleagues too.
struct FleetReader: RowReader {
  private static let names = [
    (folded: "request_time", other: "zeitpunkt_der_fahrtbestellung"),
    (folded: "dropoff_time", other: "ankunftszeit_der_fahrt"),
    (folded: "begintrip_address", other: "abholadresse"),
    (folded: "dropoff_address", other: "zieladresse"),
    (folded: "status", other: "fahrtstatus"),
    (folded: "product_type", other: "produkttyp"),
    (folded: "product_type_name", other: "serviceart"),
  ]

  private let rides: RideReader
  private let driver: Column
  /// The driver of the first row.
  private var own: [UInt8]?

  init(_ columns: Columns) {
    rides = RideReader(columns.also(Self.names), role: .driver)
    driver = columns.column("fahrer_uuid")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[driver.index].trimmed
    if own == nil, !field.isNull { own = Array(field.bytes.prefix(Sink.textBytes)) }
    guard field.isNull || own.map({ field == $0 }) == true else {
      return sink.setAside(.anotherPerson, driver.name, value: field.excerpt)
    }
    rides.read(row, into: &sink)
  }
}
