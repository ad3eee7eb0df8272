import CivilTime

/// A message between the data subject and another person: when and with whom, never what.
///
/// `Communication` is what the company itself sent or received.
public struct Message: DossierEvent {
  public var at: Instant?
  /// Who wrote to the subject, or to whom the subject wrote; nil in groups and where the export is
  /// silent. Hostile.
  public var counterpart: String?
  /// What the export holds messages together by: a name, a number, a path. Hostile.
  public var thread: String?
  public var direction: Communication.Direction
  public var provenance: Provenance

  public init(
    at: Instant?, counterpart: String? = nil, thread: String? = nil,
    direction: Communication.Direction, provenance: Provenance
  ) {
    self.at = at
    self.counterpart = counterpart
    self.thread = thread
    self.direction = direction
    self.provenance = provenance
  }

  public var order: Instant? { at }
}

/// Somebody whom the company knows through the data subject.
public struct Contact: DossierEvent {
  /// Hostile.
  public var name: String
  /// By what the contact is told: `phone`, `email`, `profile`, `name`.
  public var kind: Kind
  /// Since when, where the export tells it.
  public var at: Instant?
  public var provenance: Provenance

  public enum Kind: String, Sendable, Hashable, CaseIterable { case phone, email, profile, name }

  public init(name: String, kind: Kind, at: Instant? = nil, provenance: Provenance) {
    self.name = name
    self.kind = kind
    self.at = at
    self.provenance = provenance
  }

  public var order: Instant? { at }
}

/// Something that the data subject looked for.
public struct Search: DossierEvent {
  public var at: Instant?
  /// Which part of which service, as this program names it: `Netflix`, `LinkedIn`.
  public var service: String
  /// What was looked for. Hostile; shown with the rows, never in a report.
  public var text: String
  public var provenance: Provenance

  public init(at: Instant?, service: String, text: String, provenance: Provenance) {
    self.at = at
    self.service = service
    self.text = text
    self.provenance = provenance
  }

  public var order: Instant? { at }
}
