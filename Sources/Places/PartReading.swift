/// What one part of an address names: a venue, or only a street.
struct PartReading {
  let tokens: NameTokens
  let spans: [LexiconIndex.Span]

  struct Venue {
    var tokens: Range<Int>
    var category: SensitiveCategory
    var tier: SensitiveTier
  }

  /// The sensitive phrases that no exception and no street takes away, from left to right.
  var venues: [Venue] {
    guard !exceptions.contains(nil) else { return [] }
    let streets = streetNames
    let found = spans.compactMap { span -> Venue? in
      guard case .sensitive(let category, let tier) = span.effect else { return nil }
      return Venue(tokens: span.tokens, category: category, tier: tier)
    }
    return found.filter { venue in
      !exceptions.contains(venue.category.group)
        && !(streets ?? []).contains { $0.overlaps(venue.tokens) }
        && !(streets == nil && isStreet(venue))
    }
  }

  /// A number without a word for street: "Kirche 12" is a house of a street called Kirche, but
  /// "Medical Centre 2" is what it says.
  private func isStreet(_ venue: Venue) -> Bool {
    guard venue.tokens.count == 1 else { return false }
    return [0, tokens.indices.upperBound - 1].contains(where: tokens.isNumber)
  }

  /// The groups of the exceptions; nil among them stands for all.
  private var exceptions: Set<String?> {
    Set(
      spans.compactMap { span -> String?? in
        guard case .exception(let group) = span.effect else { return nil }
        return .some(group)
      })
  }

  /// The words that belong to street names; nil where no word speaks of a street.
  private var streetNames: [Range<Int>]? {
    var names: [Range<Int>]?
    for span in spans {
      guard case .street(let side) = span.effect,
        let extent = extent(of: span.tokens, side)
      else { continue }
      names = (names ?? []) + extent
    }
    return names
  }

  /// A street's name reaches up to the next number, which is a house's. Nil for a word that means
  /// a street only at the end, and is not there: the `St` of `St Mary`.
  private func extent(of street: Range<Int>, _ side: LexiconPhrase.StreetSide) -> [Range<Int>]? {
    let following = tokens.indices[street.upperBound...]
    let before = (tokens.indices[..<street.lowerBound].last(where: tokens.isNumber) ?? -1) + 1
    let after = following.first(where: tokens.isNumber) ?? tokens.indices.upperBound
    switch side {
    case .after: return [street.upperBound..<after]
    case .before: return [before..<street.lowerBound]
    case .both: return [before..<street.lowerBound, street.upperBound..<after]
    case .last:
      let isLast = following.allSatisfy(tokens.isNumber)
      return isLast ? [before..<street.lowerBound] : nil
    case .none: return []
    }
  }
}
