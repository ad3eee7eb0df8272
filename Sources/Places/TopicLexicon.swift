import Assets

/// A protected topic that the words of a text speak of.
public struct TopicMatch: Hashable, Sendable {
  /// `topic.health`, with the article of the law that protects it.
  public var category: SensitiveCategory
  /// `purpose` for a word with hardly any other meaning, else `inference`.
  public var tier: SensitiveTier

  public init(category: SensitiveCategory, tier: SensitiveTier) {
    self.category = category
    self.tier = tier
  }
}

/// Finds the protected topics that a search, a label or the name of a company speaks of, by its words.
///
/// The words are in `Assets/lexicon/topics.tsv`. They say what a text is about, and nothing about who
/// wrote it. A text that may speak of violence at home is told of no topic: not even the person who
/// wrote it should find it counted on a screen that somebody else may read.
public struct TopicLexicon: Sendable {
  private let index: LexiconIndex

  /// The one embedded in the program, parsed at its first use.
  public static let standard = TopicLexicon(table: Assets.text("lexicon/topics.tsv") ?? "")

  /// No search is longer, in scalars; the rest of a longer text is not read.
  private static let longestText = 200

  init(table: String) {
    index = LexiconIndex(table.split(separator: "\n").flatMap(LexiconPhrase.phrases))
  }

  /// The topics of a text by their names, each once, with its strongest word. Linear in the text.
  public func matches(in text: String) -> [TopicMatch] {
    var topics: [TopicMatch] = []
    var excepted: [String] = []
    for span in index.spans(in: NameTokens(text, limit: Self.longestText)) {
      switch span.effect {
      case .exception(nil): return []
      case .exception(let topic?): excepted.append(topic)
      case .sensitive(let category, let tier):
        if let known = topics.firstIndex(where: { $0.category == category }) {
          topics[known].tier = min(tier, topics[known].tier)
        } else {
          topics.append(TopicMatch(category: category, tier: tier))
        }
      case .street: continue
      }
    }
    topics.removeAll { excepted.contains($0.category.id) }
    return topics.count < 2 ? topics : topics.sorted { $0.category < $1.category }
  }
}
