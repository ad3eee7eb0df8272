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
      let token = NameToken(source.filter { $0 != "*" }[...])
      guard !token.folded.isEmpty else { return nil }
      text = token.folded
      onlyInCapitals = token.isCapitals
    }

    func accepts(_ token: NameToken) -> Bool {
      if onlyInCapitals, !token.isCapitals { return false }
      switch kind {
      case .whole: return token.folded == text
      case .beginning: return token.folded.starts(with: text)
      case .ending: return token.folded.suffix(text.count) == text[...]
      }
    }
  }

  /// Whether its words stand in a row from a token on.
  func begins(at index: Int, in tokens: [NameToken]) -> Bool {
    index + words.count <= tokens.count
      && words.indices.allSatisfy { words[$0].accepts(tokens[index + $0]) }
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
