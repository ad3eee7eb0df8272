import CivilTime
import Places

/// What is claimed. Raw values are those of the machine-readable report.
public enum FindingKind: String, Sendable, Hashable, CaseIterable, Comparable {
  case home, work
  case frequentPlace = "frequent-place"
  case sensitiveVisit = "sensitive-visit"
  case sensitivePattern = "sensitive-pattern"
  case routine, sleep, absence, travel, uniqueness
  case homeWorkPair = "home-work-pair"
  case device, network
  case appRhythm = "app-rhythm"
  case locationSampling = "location-sampling"
  case contacts, searches
  case adLabels = "ad-labels"
  case companies, purchases, messages
  case hours
  case unpaidTime = "unpaid-time"
  case payPerHour = "pay-per-hour"
  case overtime
  case restBreach = "rest-breach"
  case payDiscrepancy = "pay-discrepancy"
  case sanctions
  case notUnderstood = "not-understood"

  public static func < (one: FindingKind, other: FindingKind) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The shelf on which the finding is shown.
  public var theme: Theme {
    switch self {
    case .home, .work, .frequentPlace, .travel, .homeWorkPair: .places
    case .sensitiveVisit, .sensitivePattern: .sensitive
    case .routine, .sleep, .absence, .appRhythm: .rhythm
    case .uniqueness: .identity
    case .device, .network, .locationSampling: .device
    case .contacts, .messages: .people
    case .searches, .adLabels, .companies, .purchases: .profile
    case .hours, .unpaidTime, .overtime, .restBreach, .sanctions: .working
    case .payPerHour, .payDiscrepancy: .money
    case .notUnderstood: .reading
    }
  }
}

public enum Theme: String, Sendable, Hashable, CaseIterable {
  case sensitive, places, rhythm, identity, device, people, profile, working, money, reading
}

/// How a statement came about.
public enum EvidenceTag: String, Sendable, Hashable, CaseIterable {
  /// Counted in the file.
  case measured
  /// Worked out, may be wrong.
  case guess
  /// Known from studies about other people.
  case studies
}

/// A value that a sentence mentions. The leaflet writes it in the reader's language.
public enum FactValue: Sendable, Hashable {
  case count(Int)
  /// A fraction 0…1, told as "n of 100".
  case share(Double)
  /// A decimal with so many places.
  case number(Double, decimals: Int)
  case seconds(Int64)
  case date(LocalDate)
  /// Minutes after midnight, local.
  case clock(Int)
  case money(Money)
  case distance(Metres)
  /// Text from the export. Hostile.
  case text(String)
  /// A key of the wording, told in the reader's language.
  case word(String)
  /// Keys of the wording, told as a list.
  case words([String])
  case texts([String])
}

public struct Fact: Sendable, Hashable {
  /// The name between braces in the sentence.
  public var name: String
  public var value: FactValue

  public init(_ name: String, _ value: FactValue) {
    self.name = name
    self.value = value
  }
}

/// A count, out of how many, of what.
public struct Measure: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case nights, days, weeks, visits, trips, points, events, files, rows, hours, seconds, devices
    case networks, sanctions, ratings
    case people, companies, labels, searches, purchases, messages, conversations, places
    case countries, tries
    case apps, sites, likes, facts
  }

  public var count: Int
  public var of: Int?
  public var unit: Unit

  public init(count: Int, of: Int? = nil, unit: Unit) {
    self.count = count
    self.of = of
    self.unit = unit
  }

  /// 0…1; nil where there is no whole.
  public var share: Double? {
    guard let of, of > 0 else { return nil }
    return Double(count) / Double(of)
  }
}

/// A place that a finding points at.
public struct FoundPlace: Sendable, Hashable {
  public var coordinate: Coordinate
  public var radius: Metres
  /// The nearest named places, or the name that the export gives. May hold an export's text: hostile.
  public var label: String
  /// The first and the last day there, where the finding tells days for each of its places.
  public var from: LocalDate?
  public var to: LocalDate?

  public init(
    coordinate: Coordinate, radius: Metres, label: String, from: LocalDate? = nil,
    to: LocalDate? = nil
  ) {
    self.coordinate = coordinate
    self.radius = radius
    self.label = label
    self.from = from
    self.to = to
  }
}

/// Rows that speak for or against a statement, under one heading.
public struct EvidenceGroup: Sendable, Hashable {
  /// A key of the wording: `lastDropoffs`, `nightFixes`…
  public var key: String
  public var rows: Int
  /// At most twelve of them, in the order of the data.
  public var examples: [Provenance]

  public init(_ key: String, rows: Int, examples: [Provenance]) {
    self.key = key
    self.rows = rows
    self.examples = Array(examples.prefix(12))
  }

  /// All of `sources`, sorted; the first twelve are the examples.
  public init(_ key: String, sources: [Provenance]) {
    self.init(key, rows: sources.count, examples: sources.sorted())
  }
}

public struct Evidence: Sendable, Hashable {
  public var supporting: [EvidenceGroup]
  public var against: [EvidenceGroup]

  public init(supporting: [EvidenceGroup], against: [EvidenceGroup] = []) {
    self.supporting = supporting
    self.against = against
  }

  /// How many rows the statement rests on.
  public var rows: Int { supporting.reduce(0) { $0 + $1.rows } }

  public var examples: [Provenance] {
    Array(Set(supporting.flatMap(\.examples)).sorted().prefix(24))
  }
}

/// A window of the local clock, in minutes after midnight; it may span midnight.
public struct ClockWindow: Sendable, Hashable {
  public var from: Int
  public var to: Int

  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }
}

/// One conclusion about the data subject, with what speaks for it. Its words are the leaflet's.
public struct Finding: Sendable, Hashable {
  /// `home-1`: the kind and a number that follows the stated order of that kind.
  public var id: String
  public var kind: FindingKind
  /// Which of the kind's sentences: the wording key is `finding.<kind>.<variant>`.
  public var variant: String
  public var facts: [Fact]
  public var tag: EvidenceTag
  /// How likely the statement is true, 0…1; nil for plain counts.
  public var confidence: Double?
  public var measure: Measure?
  public var place: FoundPlace?
  public var places: [FoundPlace]
  public var from: LocalDate?
  public var to: LocalDate?
  /// A sensitive category such as `health.clinic`.
  public var category: String?
  /// The article code: `9h`, `9r`, `10`, `ch`, `v`…
  public var article: String?
  public var window: ClockWindow?
  public var amounts: [NamedAmount]
  public var evidence: Evidence
  /// Wording keys of other explanations.
  public var alternatives: [String]
  /// How the program came to it.
  public var method: Method
  /// What each export adds, where several were opened; empty where it is told by one alone.
  public var reliance = Reliance()

  public init(
    id: String, kind: FindingKind, variant: String, facts: [Fact] = [],
    tag: EvidenceTag = .measured, confidence: Double? = nil, measure: Measure? = nil,
    place: FoundPlace? = nil, places: [FoundPlace] = [], from: LocalDate? = nil,
    to: LocalDate? = nil, category: String? = nil, article: String? = nil,
    window: ClockWindow? = nil, amounts: [NamedAmount] = [], evidence: Evidence,
    alternatives: [String] = [], method: Method = Method()
  ) {
    self.id = id
    self.kind = kind
    self.variant = variant
    self.facts = facts
    self.tag = tag
    self.confidence = confidence
    self.measure = measure
    self.place = place
    self.places = places
    self.from = from
    self.to = to
    self.category = category
    self.article = article
    self.window = window
    self.amounts = amounts
    self.evidence = evidence
    self.alternatives = alternatives
    self.method = method
  }
}

/// An amount under a name of the machine-readable report.
public struct NamedAmount: Sendable, Hashable {
  public var name: String
  public var money: Money

  public init(_ name: String, _ money: Money) {
    self.name = name
    self.money = money
  }
}
