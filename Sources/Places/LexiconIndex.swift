/// Finds the phrases that begin at a word, by that word.
struct LexiconIndex: Sendable {
  let phrases: [LexiconPhrase]
  private var whole: [[UInt8]: [Int]] = [:]
  private var beginnings: [[UInt8]: [Int]] = [:]
  private var endings: [[UInt8]: [Int]] = [:]
  /// The lengths that occur among the beginnings and endings, ascending.
  private let beginningLengths: [Int]
  private let endingLengths: [Int]

  init(_ phrases: [LexiconPhrase]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() {
      guard let word = phrase.words.first else { continue }
      switch word.kind {
      case .whole: whole[word.text, default: []].append(index)
      case .beginning: beginnings[word.text, default: []].append(index)
      case .ending: endings[word.text, default: []].append(index)
      }
    }
    beginningLengths = Set(beginnings.keys.map(\.count)).sorted()
    endingLengths = Set(endings.keys.map(\.count)).sorted()
  }

  /// A phrase found in a row of tokens.
  struct Span {
    var tokens: Range<Int>
    var effect: LexiconPhrase.Effect
    /// Whether the lexicon has all its words in full.
    var isExact: Bool

    /// Longer phrases know better, and full words better than beginnings and endings.
    func overrules(_ other: Span) -> Bool {
      guard tokens.contains(other.tokens) else { return false }
      return tokens.count > other.tokens.count || isExact && !other.isExact
    }
  }

  /// All phrases in some tokens but those that another overrules, from left to right.
  func spans(in tokens: [NameToken]) -> [Span] {
    let found = tokens.indices.flatMap { start in
      candidates(for: tokens[start].folded).sorted().compactMap { index -> Span? in
        let phrase = phrases[index]
        guard phrase.begins(at: start, in: tokens) else { return nil }
        return Span(
          tokens: start..<start + phrase.words.count, effect: phrase.effect,
          isExact: phrase.words.allSatisfy { $0.kind == .whole })
      }
    }
    return found.filter { span in !found.contains { $0.overrules(span) } }
  }

  private func candidates(for word: [UInt8]) -> [Int] {
    var indices = whole[word] ?? []
    for length in beginningLengths where length <= word.count {
      indices += beginnings[Array(word.prefix(length))] ?? []
    }
    for length in endingLengths where length <= word.count {
      indices += endings[Array(word.suffix(length))] ?? []
    }
    return indices
  }
}
