import CivilTime
import Dossier

/// A figure about other people. Its words are `study.<id>` and `study.<id>.caveat`.
public struct Study: Sendable, Hashable, Identifiable {
  public var id: String
  /// Of 100 people; nil where the study states something else, which its words then tell.
  public var n: Int?
  /// How many people were studied.
  public var people: Int?
  public var place: String
  public var year: Int
  public var source: String
}

/// What is known beforehand about one kind of risk, whatever a file says.
public struct RiskEntry: Sendable, Hashable, Identifiable {
  public var id: String
  public var kinds: [FindingKind]
  /// Which variants of the kinds the entry is for; empty for all that have no entry of their own.
  public var variants: [String]
  public var icon: Icon
  public var severity: Severity
  /// Why the severity is what it is, in English.
  public var reason: String
  /// When the severity was judged.
  public var judged: LocalDate
  public var study: Study?
  /// The band that the study puts the risk in where the file has no share of its own.
  public var studyBand: Band?
  /// The count that a file must reach before the study's figure speaks for it.
  public var studyCondition: Int?
  /// Wording keys below `do.`, most useful first. At least one.
  public var actions: [String]
  /// People who should take extra care.
  public var groups: [ReaderGroup]
  /// What raises the level where both of its sides are open.
  public var interactions: [Interaction]
  /// Closed on a screen until it is asked for.
  public var isSensitive: Bool
}
