/// Finds the phrases that begin at a word, by that word.
struct LexiconIndex: Sendable {
  let phrases: [LexiconPhrase]
  // By the hash of the first word; whether the word is really there is checked afterwards.
  private var whole: [UInt64: [Int]] = [:]
  private var beginnings: [UInt64: [Int]] = [:]
  private var endings: [UInt64: [Int]] = [:]
  /// All of these hashes and few others: most words of a text are looked up nowhere else.
  private var isAny = HashFilter()

  init(_ phrases: [LexiconPhrase]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() {
      guard let word = phrase.words.first else { continue }
      let hash = LexiconIndex.hash(word.kind == .ending ? word.text.reversed() : word.text)
      isAny.insert(hash)
      switch word.kind {
      case .whole: whole[hash, default: []].append(index)
      case .beginning: beginnings[hash, default: []].append(index)
      case .ending: endings[hash, default: []].append(index)
      }
    }
  }

  /// A phrase found in a row of tokens.
  struct Span {
    var tokens: Range<Int>
    var effect: LexiconPhrase.Effect
    /// Whether the lexicon has all its words in full.
    var isExact: Bool

    init(_ phrase: LexiconPhrase, at start: Int) {
      tokens = start..<start + phrase.words.count
      effect = phrase.effect
      isExact = phrase.words.allSatisfy { $0.kind == .whole }
    }

    /// Longer phrases know better, and full words better than beginnings and endings.
    func overrules(_ other: Span) -> Bool {
      guard tokens.contains(other.tokens) else { return false }
      return tokens.count > other.tokens.count || isExact && !other.isExact
    }
  }

  /// All phrases in some tokens but those that another overrules, from left to right.
  func spans(in tokens: NameTokens) -> [Span] {
    var found: [Span] = []
    for start in tokens.indices {
      for index in candidates(for: tokens.tokens[start].folded, of: tokens.folded) {
        guard phrases[index].begins(at: start, in: tokens) else { continue }
        found.append(Span(phrases[index], at: start))
      }
    }
    return found.count < 2
      ? found : found.filter { span in !found.contains { $0.overrules(span) } }
  }

  /// The phrases whose first word may be this one, in order.
  private func candidates(for word: Range<Int>, of folded: [UInt8]) -> [Int] {
    var indices: [Int] = []
    var forward = LexiconIndex.emptyHash
    var backward = LexiconIndex.emptyHash
    for position in word {
      forward = LexiconIndex.extended(forward, folded[position])
      backward = LexiconIndex.extended(
        backward, folded[word.upperBound - 1 - (position - word.lowerBound)])
      if isAny.mayContain(forward) {
        indices += beginnings[forward] ?? []
        if position == word.upperBound - 1 { indices += whole[forward] ?? [] }
      }
      if isAny.mayContain(backward) { indices += endings[backward] ?? [] }
    }
    return indices.count < 2 ? indices : indices.sorted()
  }

  // FNV-1a (Fowler, Noll, Vo), which grows by a byte at a time.
  private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func hash(_ word: [UInt8]) -> UInt64 { word.reduce(emptyHash, extended) }
}

/// A Bloom filter (Bloom, Communications of the ACM 13:7, 1970) of one bit a hash.
private struct HashFilter: Sendable {
  private static let bits = 1 << 17
  private var words = [UInt64](repeating: 0, count: bits / 64)

  mutating func insert(_ hash: UInt64) {
    let bit = Self.bit(of: hash)
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  func mayContain(_ hash: UInt64) -> Bool {
    let bit = Self.bit(of: hash)
    return words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private static func bit(of hash: UInt64) -> Int {
    Int((hash ^ hash >> 32) & UInt64(bits - 1))
  }
}
