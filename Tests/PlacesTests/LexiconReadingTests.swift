import Assets
import Testing

@testable import Places

/// What a lexicon finds is what its table says, word by word, with no index and no filter.
@Suite struct LexiconReadingTests {
  private static let phrases = (Assets.text("lexicon/topics.tsv") ?? "")
    .split(separator: "\n").flatMap(LexiconPhrase.phrases)

  /// Words of the table and others, as people write them.
  private struct Writer {
    private static let others = [
      "weather", "liège", "Bücher", "12", "104a", "İstanbul", "ﬁ", "ΩΜΕΓΑ", "ДОМ", "中", "🙂", "",
      "e\u{301}tape", "\u{301}", "soft\u{AD}hyphen", "ờ", "ẞ",
    ]
    private static let separators = [" ", " ", "-", "'", "’", ", ", "\t", "\u{A0}", "", "/"]
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A linear congruential generator (Knuth, MMIX).
    private mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    private mutating func word() -> String {
      guard below(3) > 0 else { return Self.others[below(Self.others.count)] }
      let words = phrases[below(phrases.count)].words
      let text = words.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
      switch below(6) {
      case 0: return text.uppercased()
      case 1: return "x" + text
      case 2: return text + "en"
      default: return text
      }
    }

    mutating func text() -> String {
      (0...below(6)).map { _ in word() + Self.separators[below(Self.separators.count)] }.joined()
    }
  }

  private func slowly(_ tokens: NameTokens) -> [String] {
    let found = tokens.indices.flatMap { start in
      Self.phrases.filter { $0.begins(at: start, in: tokens) }.map {
        LexiconIndex.Span($0, at: start)
      }
    }
    return found.filter { span in !found.contains { $0.overrules(span) } }.map { "\($0)" }
  }

  @Test func theIndexMissesNothing() {
    let index = LexiconIndex(Self.phrases)
    var writer = Writer(seed: 11)
    var found = 0
    for _ in 0..<250 {
      let text = writer.text()
      let tokens = NameTokens(text)
      let spans = index.spans(in: tokens).map { "\($0)" }
      #expect(spans == slowly(tokens), "\(text)")
      found += spans.count
    }
    #expect(found > 250)
  }

  /// Words by Unicode's own rules, each folded by itself.
  @Test func wordsAreThoseOfUnicode() {
    var writer = Writer(seed: 12)
    for _ in 0..<1_000 {
      let text = writer.text()
      let tokens = NameTokens(text)
      let words = text.unicodeScalars.split { !FoldedScalar($0).isPartOfWord }.map {
        String(Substring($0))
      }
      #expect(tokens.indices.map { Array(tokens.folded($0)) } == words.map { Folding.fold($0) })
      let written = tokens.tokens.map {
        String(decoding: Array(text.utf8)[$0.written], as: UTF8.self)
      }
      #expect(written == words)
      #expect(
        tokens.tokens.map(\.isCapitals)
          == words.map { word in
            word.unicodeScalars.contains { $0.properties.isUppercase }
              && !word.unicodeScalars.contains { $0.properties.isLowercase }
          })
    }
  }

  /// No letter loses a byte in the table.
  @Test func everyScalarIsFoldedWhole() {
    for scalar in (0...0x1_FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init) {
      var folded: [UInt8] = []
      FoldedScalar.of(scalar, FoldedScalar.table).append(to: &folded)
      if folded != Folding.spelled(scalar) { Issue.record("U+\(scalar.value)") }
    }
  }
}
