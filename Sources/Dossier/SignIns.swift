import CivilTime
import Places

/// A use of the account that the service noted with its device or network address.
public struct SignIn: DossierEvent {
  public var at: Instant?
  /// Device, browser or program as written. Hostile.
  public var device: String?
  /// The network address. Hostile.
  public var address: String?
  /// Where the service believes that the address is: a country, a city. Hostile.
  public var place: String?
  public var coordinate: Coordinate?
  public var provenance: Provenance

  public init(
    at: Instant?, device: String? = nil, address: String? = nil, place: String? = nil,
    coordinate: Coordinate? = nil, provenance: Provenance
  ) {
    self.at = at
    self.device = device
    self.address = address
    self.place = place
    self.coordinate = coordinate
    self.provenance = provenance
  }

  public var order: Instant? { at }
}

/// A network that a device of the data subject knows, or whose access point it heard.
public struct Network: DossierEvent {
  /// The name that it shows. Hostile.
  public var name: String?
  /// The address of its access point, or another number of it. Hostile.
  public var identifier: String?
  public var at: Instant?
  public var provenance: Provenance

  public init(
    name: String?, identifier: String? = nil, at: Instant? = nil, provenance: Provenance
  ) {
    self.name = name
    self.identifier = identifier
    self.at = at
    self.provenance = provenance
  }

  public var order: Instant? { at }
}
