import CivilTime
import Dossier

/// The rows behind the figures of `Hours`, for whoever wants to work them out again.
public struct WorkRecord: Sendable {
  /// In the order of days, then of rows.
  public var ledger: [LedgerLine]
  /// Driven or delivered, cancelled ones among them, in the order of time.
  public var trips: [Trip]
  /// The rows behind each day's distance, sorted.
  public var ways: [Way: [Provenance]]

  /// One phase of one local day.
  public struct Way: Sendable, Hashable {
    public var date: LocalDate
    public var phase: Phase

    public init(date: LocalDate, phase: Phase) {
      self.date = date
      self.phase = phase
    }
  }

  public init(
    ledger: [LedgerLine] = [], trips: [Trip] = [], ways: [Way: [Provenance]] = [:]
  ) {
    self.ledger = ledger
    self.trips = trips
    self.ways = ways
  }
}

extension WorkingTime {
  /// The rows that hours were made of. `dossier` is the one that the hours were made from.
  /// O(n log n) in the rows of work.
  public static func record(of dossier: Dossier, for hours: Hours) -> WorkRecord {
    let zone = hours.zone
    let rows = WorkRows(of: dossier).within(window(of: hours.settings, in: zone))
    let lines = Ledger(payments: rows.payments, trips: rows.trips, zone: zone).lines
    var record = WorkRecord(
      ledger: lines.sorted {
        ($0.date, $0.source, $0.purpose) < ($1.date, $1.source, $1.purpose)
      },
      trips: rows.trips)
    for row in rows.segments where row.phase == .p1 || row.phase == .p2 {
      guard let phase = row.phase, row.greatCircle != nil else { continue }
      let way = WorkRecord.Way(date: zone.local(row.begin).date, phase: phase)
      record.ways[way, default: []].append(row.provenance)
    }
    for trip in rows.trips where !trip.wasCancelled && trip.plausibleDistance != nil {
      guard let begin = trip.begin.at ?? trip.order else { continue }
      let way = WorkRecord.Way(date: zone.local(begin).date, phase: .p3)
      record.ways[way, default: []].append(trip.provenance)
    }
    record.ways = record.ways.mapValues { $0.sorted() }
    return record
  }
}
