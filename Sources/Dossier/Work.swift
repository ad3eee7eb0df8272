import CivilTime
import Places

/// What a driver does, as the working-time literature counts it.
public enum Phase: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Offline.
  case p0 = 0
  /// Online and waiting.
  case p1 = 1
  /// On the way to a passenger or a pick-up.
  case p2 = 2
  /// Passenger or goods on board.
  case p3 = 3

  public static func < (one: Phase, other: Phase) -> Bool { one.rawValue < other.rawValue }
}

/// A row of a status file: from `begin` until `end` the worker was in one phase.
public struct WorkSegment: Sendable, Hashable {
  /// Nil where the export writes a state that no one knows.
  public var phase: Phase?
  public var begin: Instant
  /// Nil where the export leaves the end open.
  public var end: Instant?
  /// As the export states it.
  public var statedSeconds: Int64?
  public var beginPlace: Coordinate?
  public var endPlace: Coordinate?
  /// The company's number or name of the city; a change may be a change of territory.
  public var city: String?
  public var provenance: Provenance

  public init(
    phase: Phase?, begin: Instant, end: Instant?, statedSeconds: Int64? = nil,
    beginPlace: Coordinate? = nil, endPlace: Coordinate? = nil, city: String? = nil,
    provenance: Provenance
  ) {
    self.phase = phase
    self.begin = begin
    self.end = end
    self.statedSeconds = statedSeconds
    self.beginPlace = beginPlace
    self.endPlace = endPlace
    self.city = city
    self.provenance = provenance
  }
}

/// A window in which the company counted a worker's minutes and offers.
public struct DispatchSlot: Sendable, Hashable {
  public var begin: Instant
  public var end: Instant
  /// Seconds; nil where the cell is empty.
  public var online: Double?
  public var active: Double?
  public var onTrip: Double?
  public var onBreak: Double?
  public var dispatches: Int?
  public var accepts: Int?
  public var rejections: Int?
  public var expired: Int?
  public var driverCancellations: Int?
  public var riderCancellations: Int?
  public var completed: Int?
  public var provenance: Provenance

  public init(
    begin: Instant, end: Instant, online: Double? = nil, active: Double? = nil,
    onTrip: Double? = nil, onBreak: Double? = nil, dispatches: Int? = nil, accepts: Int? = nil,
    rejections: Int? = nil, expired: Int? = nil, driverCancellations: Int? = nil,
    riderCancellations: Int? = nil, completed: Int? = nil, provenance: Provenance
  ) {
    self.begin = begin
    self.end = end
    self.online = online
    self.active = active
    self.onTrip = onTrip
    self.onBreak = onBreak
    self.dispatches = dispatches
    self.accepts = accepts
    self.rejections = rejections
    self.expired = expired
    self.driverCancellations = driverCancellations
    self.riderCancellations = riderCancellations
    self.completed = completed
    self.provenance = provenance
  }
}

/// The platform stopped or limited the worker.
public struct Restriction: Sendable, Hashable {
  public var at: Instant
  /// As the export names it: `consecutiveReject`, `drivingHourLimits`. Hostile.
  public var rule: String
  /// The stated length of the lock-out, in seconds; 0 where the export says 0.
  public var seconds: Int64?
  public var place: Coordinate?
  public var provenance: Provenance

  public init(
    at: Instant, rule: String, seconds: Int64? = nil, place: Coordinate? = nil,
    provenance: Provenance
  ) {
    self.at = at
    self.rule = rule
    self.seconds = seconds
    self.place = place
    self.provenance = provenance
  }
}

/// One line of the ledger between the platform and the worker.
public struct Payment: Sendable, Hashable {
  /// What the line is, as far as its classification tells.
  public enum Purpose: String, Sendable, Hashable, CaseIterable, Comparable {
    case fare, waiting, incentive, commission, tip, toll, tax, adjustment, unclassified

    public static func < (one: Purpose, other: Purpose) -> Bool { one.rawValue < other.rawValue }
  }

  public var amount: Money
  public var purpose: Purpose
  /// As written: `transport.fare.driver_upfront_fare`. Hostile.
  public var classification: String
  public var at: Instant
  /// The local time as written, which joins a line to its trip.
  public var localTime: LocalDateTime?
  /// The trip's number where the ledger gives one. Hostile.
  public var trip: String?
  public var provenance: Provenance

  public init(
    amount: Money, purpose: Purpose, classification: String, at: Instant,
    localTime: LocalDateTime? = nil, trip: String? = nil, provenance: Provenance
  ) {
    self.amount = amount
    self.purpose = purpose
    self.classification = classification
    self.at = at
    self.localTime = localTime
    self.trip = trip
    self.provenance = provenance
  }
}
