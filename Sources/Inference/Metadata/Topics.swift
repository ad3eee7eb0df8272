import Dossier
import Places

/// How many rows hold words about each protected topic.
struct TopicCounts {
  struct Topic {
    let category: SensitiveCategory
    /// Rows with its words.
    fileprivate(set) var rows = 0
    /// Distinct texts with its words.
    fileprivate(set) var texts = 0
    /// Those of them with a word that has hardly any other meaning.
    fileprivate(set) var clearTexts = 0
    /// Rows with a word that has hardly any other meaning.
    fileprivate(set) var clearRows = 0
    fileprivate(set) var examples: [Provenance] = []
    /// The first of its texts. Hostile.
    fileprivate(set) var names: [String] = []

    fileprivate mutating func count(
      _ text: String, isNew: Bool, isClear: Bool, rows: Int, source: Provenance
    ) {
      self.rows += rows
      if isClear { clearRows += rows }
      if isNew {
        texts += 1
        if isClear { clearTexts += 1 }
        if names.count < 3 { names.append(text) }
      }
      if examples.count < 12 { examples.append(source) }
    }

    /// How likely a row that was counted is about the topic, by the kinds of its words.
    var confidence: Double {
      let unclear = Double(rows - clearRows) * TopicCounts.precisionOfUnclearWords
      return (Double(clearRows) * TopicCounts.precisionOfClearWords + unclear)
        / Double(max(1, rows))
    }
  }

  /// Of texts with such a word, so many are taken to be about the topic. On the invented list of the
  /// tests clear words do better; what people really look for holds more names of films and songs.
  static let precisionOfClearWords = 0.9
  static let precisionOfUnclearWords = 0.6
  /// Words with other meanings count where so many different texts hold some.
  static let fewestUnclearTexts = 2
  /// One of three searches is no third of a life.
  static let fewestForShare = 20

  private var topics: [SensitiveCategory: Topic] = [:]
  private let find: (String) -> [TopicMatch]
  /// What was found in a text before, by its number: the same search is read once.
  private var known: [[TopicMatch]?] = []

  /// Topics of what people search for, of labels, of names of companies.
  init(_ lexicon: TopicLexicon?) { find = { lexicon?.matches(in: $0) ?? [] } }

  /// Protected kinds of places that shops and networks are named after.
  init(names lexicon: NameLexicon?) {
    find = { name in
      (lexicon?.matches(in: name) ?? []).filter {
        $0.tier != .weak && !$0.category.isNeverShown && !Self.unprotected.contains($0.article)
      }.map { TopicMatch(category: $0.category, tier: .purpose) }
    }
  }

  /// A purchase at a school or a lawyer's says little.
  private static let unprotected: Set<SensitiveArticle> = [.children, .context]

  /// Counts rows with a text that has a number among the distinct texts. Tells whether it speaks of any
  /// topic.
  @discardableResult
  mutating func add(_ text: String, number: Int, rows: Int = 1, source: Provenance) -> Bool {
    if number >= known.count {
      known += repeatElement(nil, count: number + 1 - known.count)
    }
    let isNew = known[number] == nil
    let matches = known[number] ?? find(text)
    known[number] = matches
    for match in matches {
      topics[match.category, default: Topic(category: match.category)]
        .count(text, isNew: isNew, isClear: match.tier == .purpose, rows: rows, source: source)
    }
    return !matches.isEmpty
  }

  /// Those that enough speaks for: most rows first, then by name.
  var found: [Topic] {
    topics.values.filter { $0.clearRows > 0 || $0.texts >= Self.fewestUnclearTexts }
      .sorted { ($1.rows, $0.category) < ($0.rows, $1.category) }
  }

  static let method = Method(
    thresholds: [Fact("fewestTexts", .count(fewestUnclearTexts))],
    sources: [
      "J. González Cabañas, Á. Cuevas, R. Cuevas, Unveiling and Quantifying Facebook Exploitation of "
        + "Sensitive Personal Data for Advertising Purposes, USENIX Security 2018",
      "M. Barbaro, T. Zeller, A Face Is Exposed for AOL Searcher No. 4417749, The New York Times, 2006",
    ],
    limits: ["wordsOnly", "otherLanguages", "violenceLeftOut"])
}

extension Finding {
  /// Words about a topic that the law protects, among `whole` rows of one kind.
  init(
    _ kind: FindingKind, topic: TopicCounts.Topic, of whole: Int, unit: Measure.Unit,
    evidence key: String, variant: String = "topic"
  ) {
    self.init(
      id: "", kind: kind, variant: variant,
      facts: [
        Fact("count", .count(topic.rows)), Fact("of", .count(whole)),
        Fact("texts", .count(topic.texts)), Fact("names", .texts(topic.names.map(\.told))),
      ],
      tag: .guess, confidence: topic.confidence,
      measure: Measure(
        count: topic.rows, of: whole >= TopicCounts.fewestForShare ? whole : nil, unit: unit),
      category: topic.category.id,
      article: topic.category.article.rawValue,
      evidence: Evidence(supporting: [
        EvidenceGroup(key, rows: topic.rows, examples: topic.examples)
      ]),
      alternatives: ["forSomebodyElse", "otherMeaning"], method: TopicCounts.method)
  }
}
