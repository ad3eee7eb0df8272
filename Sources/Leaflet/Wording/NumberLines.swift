import Dossier

/// The lines that tell a finding's own number.
struct NumberLines {
  /// Below so many units a count is told as it is, and not of 100.
  static let fewestForShare = 20

  private let words: Words

  init(_ words: Words) { self.words = words }

  /// "In your file: 91 of 100 nights."
  func inFile(_ measure: Measure?) -> String {
    guard let measure else { return words["inFile.none"] }
    if measure.unit == .seconds { return inFile(seconds: measure) }
    guard let whole = measure.of else {
      return words.text(
        "inFile.count",
        [Fact("n", .count(measure.count)), Fact("unit", unit(measure))])
    }
    guard whole >= Self.fewestForShare, let share = measure.share, (0...1).contains(share) else {
      return words.text(
        "inFile.of",
        [
          Fact("n", .count(measure.count)), Fact("of", .count(whole)),
          Fact("unit", unit(ofMany: measure)),
        ])
    }
    return words.text(
      "inFile.of", words.facts(ofShare: share) + [Fact("unit", unit(ofMany: measure))])
  }

  private func inFile(seconds measure: Measure) -> String {
    let count = Fact("n", .seconds(Int64(measure.count)))
    guard let whole = measure.of else { return words.text("inFile.duration", [count]) }
    return words.text("inFile.durationOf", [count, Fact("of", .seconds(Int64(whole)))])
  }

  /// "For 9 of 100 nights this was not so."; nil where nothing is left, or too little was counted.
  func contrast(_ measure: Measure?) -> String? {
    guard let measure, measure.unit != .seconds, let whole = measure.of,
      let share = measure.share, share < 1, share >= 0
    else { return nil }
    guard whole >= Self.fewestForShare else {
      let rest = whole - measure.count
      return words.text(
        "contrast.of",
        [
          Fact("n", .count(rest)), Fact("of", .count(whole)),
          Fact("unit", unit(ofMany: measure)),
        ])
    }
    guard let dots = Self.dots(measure) else { return nil }
    return words.text(
      "contrast.share", [Fact("n", .count(100 - dots)), Fact("unit", unit(ofMany: measure))])
  }

  /// Full dots of a hundred: none where the share is below 1 of 100 or too little was counted; 99
  /// at most where one was missing.
  static func dots(_ measure: Measure?) -> Int? {
    guard let measure, let share = measure.share, (0.01...1).contains(share) else { return nil }
    guard measure.unit == .seconds || (measure.of ?? 0) >= fewestForShare else { return nil }
    let rounded = Int((share * 100).rounded())
    return share < 1 ? min(99, rounded) : 100
  }

  /// The noun after its own count: "3 nights".
  private func unit(_ measure: Measure) -> FactValue {
    let form = words.language.plural(measure.count)
    return .word("unit.\(measure.unit.rawValue).\(form.rawValue)")
  }

  /// The noun after "of 100", which German puts in another case.
  private func unit(ofMany measure: Measure) -> FactValue {
    .word("unit.\(measure.unit.rawValue).of")
  }
}
