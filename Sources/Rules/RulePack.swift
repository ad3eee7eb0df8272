import CivilTime

/// The rules of one place, in layers: what the canton does not say, the country says.
public struct RulePack: Sendable, Hashable {
  /// `CH-GE`.
  public var id: String
  /// `2026.1`.
  public var version: String
  /// Of the bytes of all layers, the outermost first, in 64 lowercase digits.
  public var sha256: String
  /// What a reader of the pack should know, such as the judgments that it rests on.
  public var notes: [String]
  /// By id, then by date.
  public var rules: [Rule]
  /// The rows that the user put in the place of the pack's.
  public var overrides: [Rule]

  /// The row of one rule on one day; nil where there is none, or the pack says that it does not know.
  public func rule(_ id: String, on date: LocalDate) -> Rule? {
    rules.first { $0.id == id && $0.holds(on: date) && !$0.isUnknown }
  }

  /// The rows of a kind on one day, in the order of `above`, then of ids.
  public func rules(_ kind: RuleKind, on date: LocalDate, for status: WorkStatus) -> [Rule] {
    rules.filter {
      $0.kind == kind && $0.holds(on: date) && $0.applies(to: status) && !$0.isUnknown
    }.sorted { ($0.above?.units ?? 0, $0.id) < ($1.above?.units ?? 0, $1.id) }
  }
}
