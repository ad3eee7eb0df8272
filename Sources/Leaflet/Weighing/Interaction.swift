/// Two kinds of content that show more together than each alone. Raw values are those of the risk
/// files.
public enum Interaction: String, Sendable, Hashable, CaseIterable {
  case bank, closest, condition, runs, meetings, company

  /// Wording key of what the two show.
  var key: String { "interaction.\(rawValue)" }

  /// What has to meet.
  var sides: (one: Content, other: Content) {
    switch self {
    case .bank: (.places, .purchases)
    case .closest: (.contacts, .messages)
    case .condition: (.searches, .fitness)
    case .runs: (.fitness, .places)
    case .meetings: (.dating, .rides)
    case .company: (.photos, .places)
    }
  }
}

/// What an export holds, as far as interactions ask.
enum Content: Hashable {
  case places, purchases, contacts, messages, searches, fitness, dating, rides, photos
}
