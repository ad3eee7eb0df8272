/// Words in a row that mean something in a name.
struct LexiconPhrase: Sendable {
  let words: [Word]
  let effect: Effect

  enum Effect: Sendable {
    case sensitive(SensitiveCategory, SensitiveTier)
    /// Nothing of a group is found beside it; nothing at all where there is no group.
    case exception(group: String?)
    case street(StreetSide)
  }

  /// Which words beside a word like "street" belong to the street's name.
  enum StreetSide: String, Sendable {
    case after, before, both, last, none
  }

  struct Word: Hashable, Sendable {
    var text: [UInt8]
    var kind: Kind
    var onlyInCapitals: Bool

    enum Kind: Hashable, Sendable {
      case whole, beginning, ending
    }

    /// As the lexicon writes it: `klinik`, `*klinik`, `psychiatr*`, `CHU`.
    init?(_ source: Substring) {
      if source.hasPrefix("*") {
        kind = .ending
      } else if source.hasSuffix("*") {
        kind = .beginning
      } else {
        kind = .whole
      }
      let letters = source.filter { $0 != "*" }
      text = Folding.fold(letters)
      guard !text.isEmpty else { return nil }
      let scalars = letters.unicodeScalars.map(FoldedScalar.init)
      onlyInCapitals = scalars.contains(where: \.isCapital) && !scalars.contains(where: \.isSmall)
    }

    func accepts(_ index: Int, of tokens: NameTokens) -> Bool {
      if onlyInCapitals, !tokens.tokens[index].isCapitals { return false }
      let word = tokens.folded(index)
      switch kind {
      case .whole: return word == text[...]
      case .beginning: return word.starts(with: text)
      case .ending: return word.suffix(text.count) == text[...]
      }
    }
  }

  /// Whether its words stand in a row from a token on.
  func begins(at index: Int, in tokens: NameTokens) -> Bool {
    index + words.count <= tokens.indices.upperBound
      && words.indices.allSatisfy { words[$0].accepts(index + $0, of: tokens) }
  }
}

extension LexiconPhrase {
  /// The phrases of a line: category, article, tier, phrases between " | ". None for a comment.
  static func phrases(ofLine line: Substring) -> [LexiconPhrase] {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard line.first != "#", fields.count == 4, let effect = Effect(fields) else { return [] }
    return fields[3].split(separator: "|").compactMap { source in
      let words = source.split(separator: " ").compactMap(Word.init)
      return words.isEmpty ? nil : LexiconPhrase(words: words, effect: effect)
    }
  }
}

extension LexiconPhrase.Effect {
  fileprivate init?(_ fields: [Substring]) {
    switch fields[0] {
    case "except": self = .exception(group: fields[1] == "*" ? nil : String(fields[1]))
    case "street":
      guard let side = LexiconPhrase.StreetSide(rawValue: String(fields[1])) else { return nil }
      self = .street(side)
    default:
      guard let article = SensitiveArticle(rawValue: String(fields[1])),
        let tier = SensitiveTier(rawValue: String(fields[2]))
      else { return nil }
      self = .sensitive(SensitiveCategory(id: String(fields[0]), article: article), tier)
    }
  }
}
