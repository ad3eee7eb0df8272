import Dossier

/// One finding as the leaflet tells it: weighed, worded, with something to do.
public struct LeafletEntry: Sendable, Hashable, Identifiable {
  public var finding: Finding
  /// The risk of the catalogue that it was weighed by; nil where none covers it.
  public var risk: String?
  public var icon: Icon
  public var level: Level
  public var severity: Severity
  public var band: Band
  public var basis: Weight.Basis
  /// Closed on a screen until it is asked for.
  public var isHidden: Bool
  /// A few words: "Your home can be found".
  public var title: String
  /// The claim as a full sentence.
  public var statement: String
  /// "In your file: 91 of 100 nights."
  public var inFile: String
  /// "In studies: …", about other people. Never multiplied with `inFile`.
  public var inStudies: String?
  /// "For 9 of 100 nights this was not so."
  public var contrast: String?
  /// How many of the hundred dots of a grid are full, 1…100; nil where a grid would mislead.
  public var dots: Int?
  /// What to do, most useful first. At least one.
  public var actions: [String]
  /// "Extra care for …", for the groups that the reader has ticked.
  public var groups: [String]
  /// Why the level is one higher than the number alone makes it, each a sentence; mostly none.
  public var raisedBy: [String] = []
  /// How often, as a medicine leaflet would say it; nil unless the reader wants it.
  public var classicWords: String?
  /// How the program came to it, in plain words, with the thresholds that decided.
  public var method: String
  /// What the method cannot see, each a sentence.
  public var limits: [String]
  /// Where the method comes from, as a bibliography cites it.
  public var sources: [String]
  /// What it would be without one of several exports, each a sentence.
  public var reliance: [String]
  /// Other explanations, each a sentence.
  public var alternatives: [String]
  /// What the law says about such data.
  public var law: String?
  /// "measured", "a guess, can be wrong".
  public var tagWords: String
  /// "likely (94 of 100)"; nil for plain counts.
  public var confidenceWords: String?

  public var id: String { finding.id }
  public var kind: FindingKind { finding.kind }
  public var tag: EvidenceTag { finding.tag }

  /// Whether nothing was counted or studied that could carry the level, which a ▼ marks.
  public var isUncertain: Bool { cannotTell || (band == .unknown && tag != .measured) }
  /// Whether the finding says that nothing can be said.
  public var cannotTell: Bool { finding.variant == Self.cannotTellVariant }

  static let cannotTellVariant = "cannotTell"

  /// High levels first, then what is more frequent, then by kind, then by identifier with its number
  /// read as a number.
  static func precedes(_ one: LeafletEntry, _ other: LeafletEntry) -> Bool {
    if one.level == other.level, one.band != other.band { return one.band > other.band }
    return precedesByKind(one, other)
  }

  /// High levels first, then by kind, then by identifier: what the report for programs promises.
  static func precedesByKind(_ one: LeafletEntry, _ other: LeafletEntry) -> Bool {
    if one.level != other.level { return one.level > other.level }
    if one.kind != other.kind { return one.kind < other.kind }
    return FindingID(one.id) < FindingID(other.id)
  }
}

/// `home-12` as `home` and 12, so that `home-2` comes before it.
private struct FindingID: Comparable {
  let name: Substring
  let number: Int
  let whole: String

  init(_ id: String) {
    whole = id
    let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.count
    name = id.dropLast(digits)
    number = Int(id.suffix(digits)) ?? 0
  }

  static func < (one: FindingID, other: FindingID) -> Bool {
    (one.name, one.number, one.whole) < (other.name, other.number, other.whole)
  }
}
