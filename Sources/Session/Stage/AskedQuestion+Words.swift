import Dossier
import Leaflet

extension AskedQuestion {
  /// An option as people read it.
  ///
  /// - Parameter mask: What is shown of items of the copy; all of it for the person whose copy it is.
  public func words(
    of option: Option, _ words: Words, mask: StageMask = StageMask(.off, isPersona: false)
  ) -> String {
    switch option {
    case .text(let text): return text
    case .year(let year): return "\(year)"
    case .item(let item): return mask.text(item)
    case .span(let span):
      guard let end = span.to else {
        return words.text("session.range.open", [Fact("from", .count(span.from))])
      }
      if end == span.from { return words.format(count: end) }
      return words.text(
        "session.range", [Fact("from", .count(span.from)), Fact("to", .count(end))])
    }
  }
}

extension AskedQuestion {
  /// Whether the answer is a year, which is neither rounded nor marked as a count.
  public var isYear: Bool { question.metric?.hasSuffix(".year") ?? false }

  /// "of 100 nights": the script's words, else the metric's.
  public func unit(_ words: Words) -> String {
    question.unit ?? question.metric.flatMap(Metric.named).map { words[$0.unitKey] } ?? ""
  }
}

extension Words {
  /// An amount in digits; a year has no mark for thousands.
  package func format(value amount: Int, of asked: AskedQuestion) -> String {
    asked.isYear ? "\(amount)" : format(count: amount)
  }
}
