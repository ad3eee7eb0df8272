import CivilTime
import Places

/// One thing that the company knows about the account: a name, a number, a rating…
public struct AccountFact: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case name, email, phone, rating, country, city, language, signupDate, signupPlace
    case paymentMethod, referral, userType, lifetimeTrips, licencePlate, device
    /// With day, month and year.
    case birthDate
    case postcode, sex, other
  }

  public var kind: Kind
  /// As written. Hostile.
  public var value: String
  public var place: Coordinate?
  public var provenance: Provenance

  public init(kind: Kind, value: String, place: Coordinate? = nil, provenance: Provenance) {
    self.kind = kind
    self.value = value
    self.place = place
    self.provenance = provenance
  }
}

/// A place that the data subject stored with the service.
public struct SavedPlace: Sendable, Hashable {
  public var label: String
  public var address: String?
  public var coordinate: Coordinate?
  public var provenance: Provenance

  public init(
    label: String, address: String? = nil, coordinate: Coordinate? = nil, provenance: Provenance
  ) {
    self.label = label
    self.address = address
    self.coordinate = coordinate
    self.provenance = provenance
  }
}

/// A rating that somebody gave the data subject.
public struct Rating: Sendable, Hashable {
  /// 1…5.
  public var stars: Int
  public var provenance: Provenance

  public init(stars: Int, provenance: Provenance) {
    self.stars = stars
    self.provenance = provenance
  }
}

/// A message, push note or ticket between the company and the data subject: when and how, not what.
public struct Communication: Sendable, Hashable {
  public enum Direction: String, Sendable, Hashable { case toSubject, fromSubject, unknown }

  public var at: Instant?
  /// `push`, `email`, `ticket`… Hostile.
  public var medium: String
  public var direction: Direction
  public var provenance: Provenance

  public init(at: Instant?, medium: String, direction: Direction, provenance: Provenance) {
    self.at = at
    self.medium = medium
    self.direction = direction
    self.provenance = provenance
  }
}
