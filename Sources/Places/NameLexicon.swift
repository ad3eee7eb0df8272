import Assets

/// A sensitive word in the name of a place.
public struct NameMatch: Hashable, Sendable {
  public var category: SensitiveCategory
  public var tier: SensitiveTier
  /// The words as they were written: `Clinique`.
  public var word: String
  /// The part of the address that they were found in: `Clinique Saint-Exemple`.
  public var part: String

  public var article: SensitiveArticle { category.article }
}

/// Finds sensitive places by their names alone, as addresses and titles of an export carry them.
///
/// The words are in `Assets/lexicon/sensitive-names.tsv`. Street names are no venues: nobody who
/// rides to `Rue de l'Hôpital 3` is ill.
public struct NameLexicon: Sendable {
  private let index: LexiconIndex

  /// The one embedded in the program, parsed at its first use.
  public static let standard = NameLexicon(
    table: Assets.text("lexicon/sensitive-names.tsv") ?? "")

  /// No address is longer, in scalars; the rest of a longer one is not read.
  private static let longestText = 600
  private static let mostParts = 24

  init(table: String) {
    index = LexiconIndex(table.split(separator: "\n").flatMap(LexiconPhrase.phrases))
  }

  /// What an address or a name says, in the order in which it says it; each category once, at
  /// its first place.
  ///
  /// Linear in the text.
  public func matches(in text: String) -> [NameMatch] {
    var named: Set<SensitiveCategory> = []
    return AddressParts.parts(
      of: text, longest: NameLexicon.longestText, most: NameLexicon.mostParts
    )
    .flatMap(matches(inPart:))
    .filter { named.insert($0.category).inserted }
  }

  private func matches(inPart part: Substring) -> [NameMatch] {
    let tokens = NameTokens(part)
    let spans = index.spans(in: tokens)
    guard !spans.isEmpty else { return [] }
    return PartReading(tokens: tokens, spans: spans).venues.map { venue in
      NameMatch(
        category: venue.category, tier: venue.tier,
        word: written(tokens.tokens[venue.tokens], in: part),
        part: String(part))
    }
  }

  private func written(_ tokens: ArraySlice<NameToken>, in part: Substring) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let start = part.utf8.index(part.startIndex, offsetBy: first.written.lowerBound)
    let end = part.utf8.index(part.startIndex, offsetBy: last.written.upperBound)
    return String(part[start..<end])
  }
}

/// The parts of an address, between commas and what does a comma's work.
enum AddressParts {
  static func parts(of text: String, longest: Int, most: Int) -> [Substring] {
    let scalars = text.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex)
    let bounded = scalars[..<(end ?? scalars.endIndex)]
    var parts: [Substring] = []
    var start = bounded.startIndex
    for index in bounded.indices where isSeparator(index, in: bounded) {
      parts.append(Substring(bounded[start..<index]))
      start = bounded.index(after: index)
    }
    parts.append(Substring(bounded[start...]))
    return parts.map(trimmed).filter { !$0.isEmpty }.prefix(most).map { $0 }
  }

  /// Commas, brackets, line ends; dashes and slashes only between spaces, since names hold them.
  private static func isSeparator(
    _ index: Substring.UnicodeScalarView.Index, in text: Substring.UnicodeScalarView
  ) -> Bool {
    switch text[index] {
    case ",", ";", "|", "(", ")", "[", "]", "\n", "\r", "•", "·", "，", "、": return true
    case "-", "–", "—", "/":
      let next = text.index(after: index)
      guard index > text.startIndex, next < text.endIndex else { return true }
      return text[text.index(before: index)] == " " && text[next] == " "
    default: return false
    }
  }

  private static func trimmed(_ part: Substring) -> Substring {
    let front = part.drop { $0.isWhitespace }
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return front[...last]
  }
}
