import Dossier
import Places
import WorkingTime

/// The outcome of a check in words.
public struct CheckText {
  private let words: Words

  public init(_ words: Words) { self.words = words }

  /// `differs; expected 12, found 11; CHF 3.20`.
  public func outcome(_ check: Check) -> String {
    var parts = [words["checkStatus.\(check.status.rawValue)"]]
    if let expected = check.expected, let found = check.found {
      parts.append(
        words.text(
          "hours.check.values",
          [Fact("expected", fact(expected)), Fact("found", fact(found))]))
    }
    if let amount = check.amount { parts.append(words.format(money: amount)) }
    return parts.joined(separator: "; ")
  }

  private func fact(_ value: Check.Value) -> FactValue {
    switch value {
    case .count(let count): .count(count)
    case .seconds(let seconds): .seconds(seconds)
    case .metres(let metres): .distance(Metres(Double(metres)))
    case .basisPoints(let points): .share(Double(points) / 10_000)
    case .money(let money): .money(money)
    }
  }
}
