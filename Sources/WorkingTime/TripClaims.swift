import CivilTime
import Dossier

/// What trips claim beside the status rows of their app.
///
/// From begin to dropoff a trip is P3, whatever the status rows say. Its request comes before the
/// driver accepts, so the way to the passenger is taken from the status rows where there are any.
struct TripClaims {
  private(set) var claims: [Claim] = []
  private(set) var leftOut: [Provenance] = []
  let longestApproach: Int64

  init(longestApproach: Int64) { self.longestApproach = longestApproach }

  mutating func add(_ trip: Trip, log: StatusLog?) {
    guard trip.isWork, let begin = trip.begin.at, let dropoff = trip.dropoff.at, begin < dropoff
    else { return }
    guard PlausibleTime.holds(begin), PlausibleTime.holds(dropoff) else {
      leftOut.append(trip.provenance)
      return
    }
    let isLogged = log?.covers(begin) ?? false
    if isLogged, trip.wasCancelled { return }
    claims.append(
      Claim(
        from: begin, to: dropoff, phase: .p3, flags: isLogged ? [] : .tripsOnly,
        source: trip.provenance))
    addApproach(of: trip, until: begin, log: log)
  }

  private mutating func addApproach(of trip: Trip, until begin: Instant, log: StatusLog?) {
    guard let request = trip.request.at, request < begin, begin - request <= longestApproach,
      !(log?.covers(begin - 1) ?? false)
    else { return }
    let start = max(request, log?.silence(before: begin) ?? request)
    guard start < begin else { return }
    claims.append(
      Claim(from: start, to: begin, phase: .p2, flags: .tripsOnly, source: trip.provenance))
  }
}
