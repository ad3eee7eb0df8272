import Dossier
import Rules

extension Messages {
  /// Where a pack of rules, or a value for one, is wrong, why, and what to do about it.
  public func sentence(_ error: RulePackError) -> String {
    let pack = Fact("path", .text(error.pack))
    let reason = Fact("reason", .text(reason(error)))
    guard let line = error.line else { return words.text("rules.inFile", [pack, reason]) }
    return words.text("rules.inLine", [pack, Fact("line", .count(line)), reason])
  }

  private func reason(_ error: RulePackError) -> String {
    let isNear = error.problem == .unknownRule && !error.known.isEmpty
    let between = [.gap, .endsBeforeItBegins].contains(error.problem) ? " – " : ", "
    return words.text(
      "rules.\(error.problem.rawValue)" + (isNear ? "Near" : ""),
      [
        Fact("value", .text(error.what)),
        Fact("known", .text(error.known.joined(separator: between))),
      ])
  }
}
