import CivilTime

/// Something that the data subject bought or was billed for.
public struct Purchase: DossierEvent {
  public var at: Instant
  /// As written. Hostile.
  public var what: String
  /// Nil where the export tells no price, or none with a currency.
  public var amount: Money?
  /// Shop or payee, where the export tells it. Hostile.
  public var counterpart: String?
  public var provenance: Provenance

  public init(
    at: Instant, what: String, amount: Money? = nil, counterpart: String? = nil,
    provenance: Provenance
  ) {
    self.at = at
    self.what = what
    self.amount = amount
    self.counterpart = counterpart
    self.provenance = provenance
  }

  public var order: Instant? { at }
}
