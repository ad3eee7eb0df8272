import CivilTime

/// One value of one rule, for the days on which it holds.
public struct Rule: Sendable, Hashable {
  /// `CH-GE/minwage`. The rows of one id follow each other in time without a gap.
  public var id: String
  public var kind: RuleKind
  /// `CH-GE`, `UK`, `EU`.
  public var jurisdiction: String
  /// Nil where the rule is words, a window or a calendar, and where the value is not known.
  public var value: ExactDecimal?
  /// The value as the pack writes it.
  public var text: String
  /// `CHF/h`, `%`, `h/week`, `min`.
  public var unit: String
  /// Where a tier begins, in what the kind counts: hours, years of service, kilometres a year.
  public var above: ExactDecimal?
  /// A fixed sum a year on top of a tier of `kmRate`.
  public var plus: ExactDecimal?
  /// Weeks over which a `weekMax` is an average; nil for one that holds in every week.
  public var averagedOver: Int?
  /// Rows that only make sense together, such as the tiers of one scale; the id where the pack
  /// names none.
  public var series: String
  /// Of several series of a kind, the one that is taken when nobody chooses.
  public var isDefault: Bool
  /// The first day on which it holds; nil for as far back as anyone looks.
  public var from: LocalDate?
  /// The first day on which it holds no more; nil while it holds.
  public var to: LocalDate?
  /// Whom or what it covers, in words.
  public var scope: String
  public var statuses: Set<WorkStatus>
  public var law: String
  /// Where the value was read; empty where it was not.
  public var source: String
  public var url: String
  /// The day on which the source was read, as written.
  public var retrieved: String
  public var confidence: Confidence
  /// Who compared the row with the law; empty while nobody has.
  public var checkedBy: String
  public var note: String
  /// The pack says that it does not know the value of these days.
  public var isUnknown: Bool

  /// Whether it may stand in a total: read somewhere, or checked, or the user's own.
  public var isConfirmed: Bool { confidence != .memory || !checkedBy.isEmpty }

  /// `minwage` of `CH-GE/minwage`.
  public var name: Substring { id.split(separator: "/", maxSplits: 1).last ?? "" }

  public func holds(on date: LocalDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (to.map { date < $0 } ?? true)
  }

  /// A person whose status is not known is shown every rule.
  public func applies(to status: WorkStatus) -> Bool {
    status == .unknown || statuses.contains(status)
  }
}
