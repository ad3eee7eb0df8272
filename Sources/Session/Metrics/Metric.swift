import CivilTime
import Dossier

/// A number that a question may ask of a copy.
///
/// The list is closed and the names are stable: scripts are written against them. Where the report for programs
/// tells the same number, it is that number.
public struct Metric: Sendable {
  /// `location.points.count`. What comes before the first point is its topic; `per100` is of 100, `count` a count,
  /// `_h` hours, `year` a year.
  public let name: String
  /// Nil where the copy cannot tell.
  let value: @Sendable (MetricSource) -> MetricValue?

  /// Whether the room gives the answer, and no copy does.
  public var isFromRoom: Bool { name == Self.wrongLabels }

  public var topic: String { String(name.prefix { $0 != "." }) }

  /// The wording of how it is counted, and of its unit.
  public var explanationKey: String { "session.metric.\(name)" }
  public var unitKey: String { "session.metric.\(name).unit" }

  /// Whether it is a share of a hundred.
  public var isShare: Bool { name.hasSuffix(".per100") }

  /// By topic, then in the order in which they are printed.
  public static let all: [Metric] = places + times + profile + people + copy

  /// How many labels of a hundred the room calls wrong.
  public static let wrongLabels = "ads.labels.wrong.per100"

  public static func named(_ name: String) -> Metric? { all.first { $0.name == name } }

  /// What scripts may ask for with `has` and `need=`.
  public static let topics = Set(all.map(\.topic))
}

/// What metrics are counted from.
public struct MetricSource: Sendable {
  public var dossier: Dossier
  public var findings: [Finding]

  public init(dossier: Dossier, findings: [Finding]) {
    (self.dossier, self.findings) = (dossier, findings)
  }

  /// The first finding of a kind in one of some variants.
  func finding(_ kind: FindingKind, _ variants: String...) -> Finding? {
    findings.first { $0.kind == kind && variants.contains($0.variant) }
  }

  /// Of a hundred, where so many were counted that a share says something.
  func share(_ finding: Finding?) -> MetricValue? {
    guard let finding, let measure = finding.measure, let whole = measure.of else { return nil }
    return MetricValue(measure.count, of: whole, from: finding.from, to: finding.to)
  }

  func count(_ finding: Finding?) -> MetricValue? {
    guard let finding, let measure = finding.measure else { return nil }
    return MetricValue(measure.count, from: finding.from, to: finding.to)
  }
}

/// The answer of a copy to a metric.
public struct MetricValue: Sendable, Hashable {
  /// In the metric's unit.
  public var amount: Int
  /// The count that a share was worked out from, and out of how many.
  public var counted: Counted?
  public var from: LocalDate?
  public var to: LocalDate?

  public struct Counted: Sendable, Hashable {
    public var count: Int
    public var of: Int
  }

  /// Below so many units a share of a hundred says too little.
  static let fewestForShare = 20

  init(_ amount: Int, from: LocalDate? = nil, to: LocalDate? = nil) {
    (self.amount, self.from, self.to) = (amount, from, to)
  }

  /// A share of a hundred: neither none nor all where that is not so. Nil where too little was counted.
  init?(
    _ count: Int, of whole: Int, fewest: Int = fewestForShare, from: LocalDate? = nil,
    to: LocalDate? = nil
  ) {
    guard whole >= max(1, fewest), (0...whole).contains(count) else { return nil }
    let rounded = Int((Double(count) / Double(whole) * 100).rounded())
    amount = count == 0 ? 0 : count == whole ? 100 : min(99, max(1, rounded))
    counted = Counted(count: count, of: whole)
    (self.from, self.to) = (from, to)
  }
}
