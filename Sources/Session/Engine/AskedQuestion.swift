import Leaflet

/// A question with its answer, as one copy gives it.
public struct AskedQuestion: Sendable, Hashable {
  /// Something to choose.
  public enum Option: Sendable, Hashable {
    /// The script's words.
    case text(String)
    case span(Choices.Span)
    case year(Int)
    /// Of the copy. Hostile.
    case item(String)
  }

  public var question: Question
  /// The copy that answers; nil where the script or the room does.
  public var data: DataName?
  public var value: MetricValue?
  /// Empty for a number line.
  public var options: [Option]
  /// The index of the right option; nil for a number line, and where no copy can tell.
  public var right: Int?

  /// Nil where the copy cannot answer.
  init?(_ question: Question, from data: DataName, _ facts: CopyFacts) {
    if let need = question.need, !facts.tells(of: need) { return nil }
    let value = question.metric.flatMap { facts.values[$0] }
    guard let answer = Self.answer(question, value, facts) else { return nil }
    self.question = question
    self.data = data
    self.value = value
    (options, right) = answer
  }

  /// A question of which nobody knows the answer yet: the room gives it.
  init(fromRoom question: Question) {
    self.question = question
    options = []
  }

  private static func answer(
    _ question: Question, _ value: MetricValue?, _ facts: CopyFacts
  ) -> ([Option], Int?)? {
    guard let choices = question.choices else { return value == nil ? nil : ([], nil) }
    switch choices {
    case .fixed(let texts, let right): return (texts.map { .text($0) }, right)
    case .ranges(let spans): return value.flatMap { ranges(spans, $0.amount) }
    case .log(let count): return value.flatMap { ranges(logarithmic(count, $0.amount), $0.amount) }
    case .years(let count): return value.map { years(count, $0.amount) }
    case .top(let list, let count):
      let items = (facts.tops[list] ?? []).prefix(count)
      guard items.count == count, let first = items.first else { return nil }
      let shown = items.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return (shown.map { .item($0) }, shown.firstIndex(of: first))
    }
  }

  private static func ranges(_ spans: [Choices.Span], _ amount: Int) -> ([Option], Int?)? {
    spans.firstIndex { $0.contains(amount) }.map { (spans.map { .span($0) }, $0) }
  }

  /// Ranges between powers of three, in their order. Where the right one stands follows from the answer,
  /// so that it is not always the same place.
  static func logarithmic(_ count: Int, _ amount: Int) -> [Choices.Span] {
    let amount = max(0, amount)
    var band = 0
    while power(band + 1) <= amount, power(band + 1) < .max { band += 1 }
    let first = min(max(0, band - amount % count), mostPowers - count)
    return (first..<first + count).map { band in
      let end = power(band + 1)
      return Choices.Span(
        from: band == 0 ? 0 : power(band), to: end == .max ? nil : end - 1)
    }
  }

  /// So many powers of three are integers: 3⁰…3³⁹.
  private static let mostPowers = 40

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product > .max / 3 ? .max : product * 3 }
  }

  /// Years in their order, the right one not the first.
  private static func years(_ count: Int, _ year: Int) -> ([Option], Int?) {
    let place = 1 + year % (count - 1)
    return ((0..<count).map { .year(year - place + $0) }, place)
  }
}
