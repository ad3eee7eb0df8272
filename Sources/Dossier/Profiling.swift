import CivilTime

/// What the company, or those who pay it, take the data subject for.
public struct AdLabel: DossierEvent {
  /// Hostile.
  public var label: String
  /// The list that holds it, as the export names it. Hostile.
  public var source: String
  public var provenance: Provenance

  public init(label: String, source: String, provenance: Provenance) {
    self.label = label
    self.source = source
    self.provenance = provenance
  }

  public var order: Instant? { nil }
}

/// Another company that got data about the data subject, or gave some.
public struct CompanyLink: DossierEvent {
  /// As written: a name or the domain of a server. Hostile.
  public var name: String
  /// What passed: `PURCHASE`, `analytics`, `uploaded list`… Hostile.
  public var deed: String
  /// The app through which it passed, where the export tells it. Hostile.
  public var via: String?
  /// How often, at least 1.
  public var count: Int
  public var at: Instant?
  public var provenance: Provenance

  public init(
    name: String, deed: String, via: String? = nil, count: Int = 1, at: Instant? = nil,
    provenance: Provenance
  ) {
    self.name = name
    self.deed = deed
    self.via = via
    self.count = count
    self.at = at
    self.provenance = provenance
  }

  public var order: Instant? { at }
}
