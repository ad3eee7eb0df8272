import CivilTime
import Dossier
import Places

/// Time in one phase: a row of the status file.
package struct Stretch: Sendable, Hashable {
  package var phase: Phase
  package var from: Instant
  /// Where the platform leaves the end open, the moment at which it really ended is not known either.
  package var to: Instant?
  package var begin: Coordinate
  package var end: Coordinate

  /// Zero without an end.
  package var seconds: Int64 { to.map { $0 - from } ?? 0 }
}

/// A request that was accepted.
package struct Ride: Sendable, Hashable {
  package enum Outcome: String, Sendable { case completed, rider_canceled, driver_canceled }

  package var outcome: Outcome
  package var request: Instant
  /// The end of the approach; of a cancelled ride, when it was cancelled.
  package var begin: Instant
  package var dropoff: Instant
  package var from: Coordinate
  package var to: Coordinate
  /// By road.
  package var metres: Int64
  /// Those that the platform counts.
  package var paidMetres: Int64
  package var isAirport: Bool
  package var pay = Pay()

  package var isCompleted: Bool { outcome == .completed }

  /// In a straight line.
  var crowMetres: Int64 { Int64(from.distance(to: to).value.rounded()) }
}

/// The platform logged the driver off.
package struct Sanction: Sendable, Hashable {
  package enum Rule: String, Sendable { case consecutiveReject, drivingHourLimits }

  package var rule: Rule
  package var at: Instant
  package var place: Coordinate?
}
