/// Why a pack, or a setting of the user's, was refused. What it says is for `words` to put into a
/// sentence: this names the pack, the line, and what stands there.
public struct RulePackError: Error, Sendable, Hashable {
  /// The raw value is the last part of a wording key.
  public enum Problem: String, Sendable, Hashable, CaseIterable {
    case tooLarge, tooManyRows, notText
    /// No pack of that name is built in.
    case unknownPack
    /// A line that is no `key: value`, no row and no comment.
    case notALine
    case unknownKey, repeatedKey, missingKey
    /// A name that a rule or a pack cannot have.
    case badName
    /// A rule of another pack's name, or one that stands twice.
    case foreignRule, repeatedRule
    case ruleWithoutRows
    case unknownKind, unknownStatus, unknownConfidence
    case tooFewColumns, tooManyColumns
    case notADate, endsBeforeItBegins
    case notADecimal, notAWindow, notACalendar
    /// Two rows of one rule hold on one day.
    case overlap
    /// Between two rows of one rule are days that no row speaks of.
    case gap
    /// A setting that is no `RULE=VALUE`.
    case notASetting
    case unknownRule
  }

  /// The id of a pack, or the name of a file.
  public var pack: String
  /// 1-based; nil where no line is to blame.
  public var line: Int?
  public var problem: Problem
  /// What stands there: a key, a value, a rule. At most 80 characters.
  public var what: String
  /// What was meant, perhaps: names that are near, or the words that are known; for dates, the first
  /// day and the last that are wrong.
  public var known: [String]

  public init(
    pack: String, line: Int? = nil, _ problem: Problem, _ what: String = "", known: [String] = []
  ) {
    self.pack = pack
    self.line = line
    self.problem = problem
    self.what = String(what.prefix(80))
    self.known = known
  }
}
