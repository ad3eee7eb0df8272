import CivilTime
import Dossier
import Places
import WorkingTime

/// The tables whose records belong to one local day each: what all figures can be worked out from.
/// The first column is the day.
struct DayTables: Sendable {
  static let names = ["timeline.csv", "payments.csv", "trips.csv", "distances.csv"]

  let timeline: EvidenceTable
  let payments: EvidenceTable
  let trips: EvidenceTable
  let distances: EvidenceTable

  init(_ input: EvidenceInput) {
    timeline = .timeline(input.hours)
    payments = .payments(input.record, isEstimated: input.hours.money?.isEstimated ?? false)
    trips = .trips(input.record, zone: input.hours.zone)
    distances = .distances(input.hours.kilometres, input.record)
  }

  var all: [EvidenceTable] { [timeline, payments, trips, distances] }

  /// Days that no clock of a platform shows are a slip; leaves for millennia would be the price.
  private static let plausible = "2000-01-01"..<"2100-01-01"

  var dates: [LocalDate] {
    Set(all.flatMap(\.rows).map { $0[0] }).filter(Self.plausible.contains)
      .compactMap(LocalDate.init(written:))
  }

  /// The records of each day, each table under its name.
  var content: [LocalDate: String] {
    var content: [LocalDate: String] = [:]
    for table in all {
      var last: LocalDate?
      for row in table.rows {
        guard let date = LocalDate(written: row[0]) else { continue }
        if last != date { content[date, default: ""] += table.name + "\n" }
        content[date, default: ""] += table.record(row)
        last = date
      }
    }
    return content
  }
}

extension EvidenceTable {
  /// The canonical timeline, cut at local midnights. Where hours come from dispatch slots, a record
  /// has no clock.
  static func timeline(_ hours: Hours) -> EvidenceTable {
    var table = EvidenceTable(
      name: "timeline.csv",
      columns: ["date", "from", "to", "phase", "flags", "seconds", "sources"])
    for day in hours.days {
      let date = "\(day.date)"
      for cell in day.cells.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
        table.rows.append([
          date, "\(cell.from)", "\(cell.to)", cell.phase.cell, cell.flags.cell,
          "\(cell.seconds)", RowCodes.text(cell.sources),
        ])
      }
      for phase in Phase.allCases {
        let known = day.cells.lazy.filter { $0.phase == phase }.reduce(0) { $0 + $1.seconds }
        let rest = day.phases[phase] - known
        guard rest > 0, !day.slots.isEmpty else { continue }
        table.rows.append([
          date, "", "", phase.cell, "slot", "\(rest)", RowCodes.text(day.slots),
        ])
      }
    }
    return table
  }

  static func payments(_ record: WorkRecord, isEstimated: Bool) -> EvidenceTable {
    EvidenceTable(
      name: "payments.csv",
      columns: ["date", "purpose", "received", "amount", "currency", "estimated", "source"],
      rows: record.ledger.map { line in
        [
          "\(line.date)", line.purpose.rawValue, line.isReceived.cell, line.amount.decimal,
          line.amount.currency.code, isEstimated.cell, RowCodes.text([line.source]),
        ]
      })
  }

  /// When and for how much, and nothing of where or with whom.
  static func trips(_ record: WorkRecord, zone: ZoneRules) -> EvidenceTable {
    let trips = record.trips.compactMap { trip in trip.order.map { (trip, zone.local($0).date) } }
    return EvidenceTable(
      name: "trips.csv",
      columns: [
        "date", "request", "begin", "dropoff", "status", "product", "fare", "currency",
        "service_fee", "source",
      ],
      rows: trips.sorted { ($0.1, $0.0.provenance) < ($1.1, $1.0.provenance) }.map { trip, date in
        [
          "\(date)", trip.request.at.cell, trip.begin.at.cell, trip.dropoff.at.cell,
          trip.status.rawValue, trip.product ?? "", trip.fare?.decimal ?? "",
          trip.fare?.currency.code ?? "",
          trip.serviceFeeBasisPoints.map { Millis.text(Int64(clamping: $0), decimals: 4) } ?? "",
          RowCodes.text([trip.provenance]),
        ]
      })
  }

  /// Metres by phase, to the millimetre, so that they add up to the figures exactly.
  static func distances(_ kilometres: Kilometres, _ record: WorkRecord) -> EvidenceTable {
    var table = EvidenceTable(
      name: "distances.csv", columns: ["date", "phase", "low", "central", "high", "sources"])
    for day in kilometres.days {
      for (phase, range) in [(Phase.p1, day.p1), (.p2, day.p2), (.p3, day.p3)] {
        guard let range else { continue }
        let rows = record.ways[WorkRecord.Way(date: day.date, phase: phase)] ?? []
        table.rows.append(
          ["\(day.date)", phase.cell]
            + [range.low, range.central, range.high].map { Millis.text(Millis.of($0)) }
            + [RowCodes.text(rows)])
      }
    }
    return table
  }
}

extension Phase {
  var cell: String { "p\(rawValue)" }
}

extension Phase? {
  var cell: String { map(\.cell) ?? "unknown" }
}

extension Instant? {
  fileprivate var cell: String { map { "\($0)" } ?? "" }
}

extension CellFlags {
  fileprivate var cell: String {
    let names: [(CellFlags, String)] = [
      (.endInferred, "endInferred"), (.tripsOnly, "tripsOnly"), (.imposed, "imposed"),
      (.short, "short"), (.inShift, "inShift"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: "+")
  }
}

/// Lengths in whole millimetres, written in metres.
enum Millis {
  static func of(_ length: Metres) -> Int64 {
    let scaled = (length.value * 1_000).rounded()
    return scaled.magnitude < 9e15 ? Int64(scaled) : 0
  }

  /// A whole number of parts as a decimal.
  static func text(_ parts: Int64, decimals: Int = 3) -> String {
    let digits = "\(parts.magnitude)"
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return (parts < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
