import CivilTime
import Places

/// The role in which the data subject used the service.
public enum Role: String, Sendable, Hashable, CaseIterable, Comparable {
  case rider, driver, courier, eater
  /// Of a service that is no platform for rides or food.
  case user

  public static func < (one: Role, other: Role) -> Bool { one.rawValue < other.rawValue }
}

/// A moment of a trip with the place that the export gives for it.
public struct Waypoint: Sendable, Hashable {
  public var at: Instant?
  public var coordinate: Coordinate?
  /// The address as the export writes it. Hostile.
  public var address: String?

  public init(at: Instant? = nil, coordinate: Coordinate? = nil, address: String? = nil) {
    self.at = at
    self.coordinate = coordinate
    self.address = address
  }
}

/// One ride, delivery or request for one.
public struct Trip: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case completed, riderCancelled, driverCancelled, cancelled, unfulfilled, fareSplit, unknown
  }

  public var role: Role
  public var status: Status
  public var request: Waypoint
  public var begin: Waypoint
  public var dropoff: Waypoint
  /// Where the rider asked to go, which may differ from where the ride ended.
  public var destination: Waypoint?
  public var product: String?
  public var distance: Metres?
  /// As the export states it, which may differ from dropoff − begin.
  public var statedSeconds: Int64?
  /// What the export calls the original fare. Not what was paid to a driver.
  public var fare: Money?
  /// The company's cut as the export states it, in ten-thousandths: 0.25 is 2 500.
  public var serviceFeeBasisPoints: Int?
  /// How the fare came about, as far as the export tells.
  public var terms: FareTerms?
  /// The IANA zone that the row names, or that its place lies in.
  public var zone: String?
  /// Instants were worked out from local times with an assumed zone.
  public var assumedZone: Bool
  public var provenance: Provenance

  public init(
    role: Role, status: Status, request: Waypoint = Waypoint(), begin: Waypoint = Waypoint(),
    dropoff: Waypoint = Waypoint(), destination: Waypoint? = nil, product: String? = nil,
    distance: Metres? = nil, statedSeconds: Int64? = nil, fare: Money? = nil,
    serviceFeeBasisPoints: Int? = nil, terms: FareTerms? = nil, zone: String? = nil,
    assumedZone: Bool = false, provenance: Provenance
  ) {
    self.role = role
    self.status = status
    self.request = request
    self.begin = begin
    self.dropoff = dropoff
    self.destination = destination
    self.product = product
    self.distance = distance
    self.statedSeconds = statedSeconds
    self.fare = fare
    self.serviceFeeBasisPoints = serviceFeeBasisPoints
    self.terms = terms
    self.zone = zone
    self.assumedZone = assumedZone
    self.provenance = provenance
  }
}

/// A food order.
public struct Order: Sendable, Hashable {
  public var at: Instant?
  public var restaurant: String?
  public var status: String?
  public var items: Int
  public var price: Money?
  /// The order's first row; the following `items` rows of one order share it.
  public var provenance: Provenance

  public init(
    at: Instant? = nil, restaurant: String? = nil, status: String? = nil, items: Int = 1,
    price: Money? = nil, provenance: Provenance
  ) {
    self.at = at
    self.restaurant = restaurant
    self.status = status
    self.items = items
    self.price = price
    self.provenance = provenance
  }
}
