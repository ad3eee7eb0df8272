import CivilTime

/// The rules of one place, in layers: what the canton does not say, the country says.
public struct RulePack: Sendable, Hashable {
  /// `CH-GE`.
  public let id: String
  /// `2026.1`.
  public let version: String
  /// Of the bytes of all layers, the outermost first, in 64 lowercase digits.
  public let sha256: String
  /// What a reader of the pack should know, such as the judgments that it rests on.
  public let notes: [String]
  /// By layers, the outermost first, as the packs write them; the rows of one id by date.
  public let rules: [Rule]
  /// The rows that the user put in the place of the pack's, in the order of the user's settings.
  public let overrides: [Rule]

  private let byID: [String: [Rule]]
  private let byKind: [RuleKind: [Rule]]

  init(
    id: String, version: String, sha256: String, notes: [String], rules: [Rule],
    overrides: [Rule] = []
  ) {
    self.id = id
    self.version = version
    self.sha256 = sha256
    self.notes = notes
    self.rules = rules
    self.overrides = overrides
    byID = Dictionary(grouping: rules.sorted(by: Self.isBefore), by: \.id)
    byKind = Dictionary(grouping: rules, by: \.kind).mapValues { $0.sorted(by: Self.isBefore) }
  }

  /// By where tiers begin, then by id and date.
  private static func isBefore(_ one: Rule, _ other: Rule) -> Bool {
    if one.above != other.above {
      return other.above.map { one.above ?? .zero < $0 } ?? false
    }
    guard one.id == other.id else { return one.id < other.id }
    return other.from.map { from in one.from.map { $0 < from } ?? true } ?? false
  }

  /// The row of one rule on one day; nil where there is none, or the pack says that it does not
  /// know.
  public func rule(_ id: String, on date: LocalDate) -> Rule? {
    byID[id]?.first { $0.holds(on: date) && !$0.isUnknown }
  }

  /// All rows of one rule, by date.
  public func rows(_ id: String) -> [Rule] { byID[id] ?? [] }

  /// All rows of a kind: tiers in their order, else by id and date.
  public func rows(of kind: RuleKind) -> [Rule] { byKind[kind] ?? [] }

  /// The rows of a kind on one day: tiers in their order, else by id.
  public func rules(_ kind: RuleKind, on date: LocalDate, for status: WorkStatus) -> [Rule] {
    rows(of: kind).filter { $0.holds(on: date) && $0.applies(to: status) && !$0.isUnknown }
  }

  /// One series of a kind on one day, such as the tiers of one scale of kilometres: the named one,
  /// else the pack's default, else the first by name.
  public func series(
    _ kind: RuleKind, named name: String? = nil, on date: LocalDate, for status: WorkStatus
  ) -> [Rule] {
    let rows = rules(kind, on: date, for: status)
    let chosen = name ?? rows.first(where: \.isDefault)?.series ?? rows.map(\.series).min()
    return rows.filter { $0.series == chosen }
  }

  /// The names of the series of a kind, in order.
  public func seriesNames(_ kind: RuleKind) -> [String] {
    Set(rows(of: kind).map(\.series)).sorted()
  }

  /// With other rows, and the user's among them.
  func replacing(rules: [Rule], overrides: [Rule]) -> RulePack {
    RulePack(
      id: id, version: version, sha256: sha256, notes: notes, rules: rules, overrides: overrides)
  }

  /// The word for a value that a pack does not know.
  static let unknownValue = "unknown"

  /// Letters, digits and dashes, at most 40.
  static func isName(_ text: Substring) -> Bool {
    (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

extension ExactDecimal {
  static let zero = ExactDecimal(units: 0, places: 0)
}
