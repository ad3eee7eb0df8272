import CivilTime
import Dossier
import Places
import Testing

@testable import WorkingTime

// Rows of an invented driver, on a Monday when nothing else happened.

/// Monday 2024-01-15, 00:00 UTC.
let monday: Int64 = 1_705_276_800

func at(_ second: Int64) -> Instant { Instant(seconds: monday) + second }

/// A wall-clock time of Monday, `hour:minute`.
func clock(_ hour: Int64, _ minute: Int64 = 0) -> Int64 { hour * 3_600 + minute * 60 }

func utc(
  _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0
) throws -> Instant {
  let date = try #require(LocalDate(year: year, month: month, day: day))
  return Instant(
    seconds: Int64(date.daysSince1970) * 86_400 + Int64(hour) * 3_600 + Int64(minute) * 60)
}

func date(_ year: Int, _ month: Int, _ day: Int) throws -> LocalDate {
  try #require(LocalDate(year: year, month: month, day: day))
}

/// A status row in seconds after Monday 00:00 UTC.
func row(
  _ phase: Phase?, _ from: Int64, _ to: Int64?, file: Int = 0, row: Int = 1,
  stated: Int64? = nil
) -> WorkSegment {
  WorkSegment(
    phase: phase, begin: at(from), end: to.map(at), statedSeconds: stated,
    provenance: Provenance(file: file, row: row))
}

func trip(
  _ request: Int64?, _ begin: Int64?, _ dropoff: Int64?, status: Trip.Status = .completed,
  fare: Money? = nil, fee: Int? = nil, distance: Metres? = nil, file: Int = 1, row: Int = 1
) -> Trip {
  Trip(
    role: .driver, status: status, request: Waypoint(at: request.map(at)),
    begin: Waypoint(at: begin.map(at)), dropoff: Waypoint(at: dropoff.map(at)),
    distance: distance, fare: fare, serviceFeeBasisPoints: fee,
    provenance: Provenance(file: file, row: row))
}

func restriction(_ second: Int64, stated: Int64 = 0, row: Int = 1) -> Restriction {
  Restriction(
    at: at(second), rule: "consecutiveReject", seconds: stated,
    provenance: Provenance(file: 4, row: row))
}

func euros(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: Currency("EUR")) }

func payment(
  _ purpose: Payment.Purpose, _ cents: Int64, _ second: Int64, currency: String = "EUR",
  file: Int = 3, row: Int = 1
) -> Payment {
  Payment(
    amount: Money(minorUnits: cents, currency: Currency(currency)), purpose: purpose,
    classification: "transport.\(purpose.rawValue)", at: at(second),
    provenance: Provenance(file: file, row: row))
}

/// A dossier of one export with a file for each kind of row: 0 status, 1 trips, 2 slots, 3 payments,
/// 4 restrictions.
func dossier(
  segments: [WorkSegment] = [], trips: [Trip] = [], slots: [DispatchSlot] = [],
  payments: [Payment] = [], restrictions: [Restriction] = [], zone: String? = "UTC"
) -> Dossier {
  var dossier = Dossier()
  dossier.exports = [SourceExport(path: "answer", controller: "Ridewell")]
  dossier.files = ["status", "trips", "slots", "payments", "restrictions"].enumerated().map {
    SourceFile(export: 0, path: $0.element, bytes: 1, entry: $0.offset)
  }
  dossier.segments = segments
  dossier.trips = trips
  dossier.slots = slots
  dossier.payments = payments
  dossier.restrictions = restrictions
  dossier.zone = zone
  dossier.arrange()
  return dossier
}

/// A stretch of one phase, whatever rows it rests on.
struct Span: Hashable, CustomStringConvertible {
  var from: Int64
  var to: Int64
  var phase: Phase?

  init(_ phase: Phase?, _ from: Int64, _ to: Int64) {
    self.from = from
    self.to = to
    self.phase = phase
  }

  var description: String {
    "\(phase.map { "P\($0.rawValue)" } ?? "unknown") \(from)–\(to)"
  }
}

extension Timeline {
  /// Neighbouring cells of one phase joined, in seconds after Monday 00:00 UTC.
  var spans: [Span] {
    cells.reduce(into: []) { spans, cell in
      if let last = spans.last, last.phase == cell.phase, last.to == cell.from.seconds - monday {
        spans[spans.count - 1].to = cell.to.seconds - monday
      } else {
        spans.append(Span(cell.phase, cell.from.seconds - monday, cell.to.seconds - monday))
      }
    }
  }
}

/// A repeatable stream of numbers (SplitMix64), so that a failing case can be run again.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
