import CivilTime
import Rules

/// How long a stretch without work must be to be a rest, which ends the duty day.
public struct RestThreshold: Sendable, Hashable {
  private let rules: RulePack?
  private let status: WorkStatus

  /// Without a pack: eleven consecutive hours in each twenty-four, Directive 2003/88/EC, article 3.
  public static let withoutRules: Int64 = 39_600

  public init(_ rules: RulePack?, for status: WorkStatus) {
    self.rules = rules
    self.status = status
  }

  /// The shortest daily rest that the pack allows on a day, in seconds.
  public func seconds(on date: LocalDate) -> Int64 {
    guard let rules else { return Self.withoutRules }
    let rests = DailyRestRules(rules, on: date, for: status).allowed
    return rests.min() ?? Self.withoutRules
  }
}
