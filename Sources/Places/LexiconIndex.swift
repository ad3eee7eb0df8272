/// Finds the phrases that begin at a word, by that word.
struct LexiconIndex: Sendable {
  let phrases: [LexiconPhrase]
  // By the hash of the first word; whether the word is really there is checked afterwards.
  private var whole: [UInt64: [Int]] = [:]
  private var beginnings: [UInt64: [Int]] = [:]
  private var endings: [UInt64: [Int]] = [:]
  /// The fewest bytes that a beginning or an ending has.
  private var shortestPart = Int.max

  init(_ phrases: [LexiconPhrase]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() {
      guard let word = phrase.words.first else { continue }
      if word.kind != .whole { shortestPart = min(shortestPart, word.text.count) }
      switch word.kind {
      case .whole: whole[LexiconIndex.hash(word.text), default: []].append(index)
      case .beginning: beginnings[LexiconIndex.hash(word.text), default: []].append(index)
      case .ending: endings[LexiconIndex.hash(word.text.reversed()), default: []].append(index)
      }
    }
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
    var indices: [Int] = []
    var forward = LexiconIndex.emptyHash
    var backward = LexiconIndex.emptyHash
    for position in word.indices {
      forward = LexiconIndex.extended(forward, word[position])
      backward = LexiconIndex.extended(backward, word[word.count - 1 - position])
      guard position + 1 >= shortestPart else { continue }
      if let found = beginnings[forward] { indices += found }
      if let found = endings[backward] { indices += found }
    }
    if let found = whole[forward] { indices += found }
    return indices
  }

  // FNV-1a (Fowler, Noll, Vo), which grows by a byte at a time.
  private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func hash(_ word: [UInt8]) -> UInt64 { word.reduce(emptyHash, extended) }
}
