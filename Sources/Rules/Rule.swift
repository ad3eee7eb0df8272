import CivilTime

/// One value of one rule, for the days on which it holds.
public struct Rule: Sendable, Hashable {
  /// `CH-GE/minwage`. Rows of one id follow each other in time.
  public var id: String
  public var kind: RuleKind
  /// `CH-GE`, `UK`, `EU`.
  public var jurisdiction: String
  /// Nil where the rule is words, a window or a scale, and where the value is not known.
  public var value: ExactDecimal?
  /// The value as the pack writes it.
  public var text: String
  /// `CHF/h`, `%`, `h/day`, `min`.
  public var unit: String
  /// Where a tier begins, in the unit that the kind names; nil without tiers.
  public var above: ExactDecimal?
  /// A fixed sum for a year on top of a tier of `kmRate`.
  public var plus: ExactDecimal?
  /// Rows that belong together, such as the tiers of one scale; the id where the pack names none.
  public var series: String
  /// Which of several series of a kind is taken when nobody chooses.
  public var isDefault: Bool
  /// The first day on which it holds; nil for as long as anyone needs to look back.
  public var from: LocalDate?
  /// The first day on which it holds no more; nil while it holds.
  public var to: LocalDate?
  /// Whom or what it covers.
  public var scope: String
  public var statuses: Set<WorkStatus>
  public var law: String
  public var source: String
  public var url: String
  public var retrieved: String
  public var confidence: Confidence
  /// Who compared the row with the law; empty while nobody has.
  public var checkedBy: String
  public var note: String
  /// The pack says that it does not know the value of these days.
  public var isUnknown: Bool

  /// Whether it may stand in a total: read somewhere, or checked, or the user's own.
  public var isConfirmed: Bool { confidence != .memory || !checkedBy.isEmpty }

  public func holds(on date: LocalDate) -> Bool {
    from.map { $0 <= date } ?? true && to.map { date < $0 } ?? true
  }

  /// A person whose status is unknown is shown every rule.
  public func applies(to status: WorkStatus) -> Bool {
    status == .unknown || statuses.contains(status)
  }
}
