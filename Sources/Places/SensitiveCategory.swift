/// Why the law singles out what a place says about its visitors.
public enum SensitiveArticle: String, Hashable, Sendable, CaseIterable {
  // Article 9(1) GDPR, special categories.
  case health = "9h"
  case belief = "9r"
  case politics = "9p"
  case union = "9u"
  case sexLife = "9s"
  case origin = "9e"
  case genetic = "9g"
  /// Article 10: convictions and offences.
  case criminal = "10"
  /// Article 8 and recital 38.
  case children = "ch"
  /// Other highly personal data in the sense of guidelines WP 248 rev.01: poverty, debt, violence.
  case vulnerable = "v"
  /// No special regime: context only.
  case context = "x"
}

/// A kind of place whose visits say something that the law protects: `health.clinic`.
public struct SensitiveCategory: Hashable, Sendable, Comparable {
  /// Group and kind, with a dot between them.
  public var id: String
  public var article: SensitiveArticle

  public init(id: String, article: SensitiveArticle) {
    self.id = id
    self.article = article
  }

  /// `health` of `health.clinic`.
  public var group: String { String(id.prefix { $0 != "." }) }

  /// Refuges for victims of violence are secret by design: neither their names nor their positions
  /// may appear on a screen or in a report, not even to the person who was there.
  public var isNeverShown: Bool { id == "social.violence" }

  public static func < (one: SensitiveCategory, other: SensitiveCategory) -> Bool {
    (one.id, one.article.rawValue) < (other.id, other.article.rawValue)
  }
}

/// How directly a place speaks.
public enum SensitiveTier: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The place's own purpose is the protected thing.
  case purpose = "A"
  /// The inference needs context: repetition, time of day.
  case inference = "B"
  /// Weak; never shown alone.
  case weak = "C"

  /// Strongest first.
  public static func < (one: SensitiveTier, other: SensitiveTier) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// What one rule of the taxonomy says about a place.
public struct SensitiveLabel: Hashable, Sendable {
  /// `H03`.
  public var ruleID: String
  public var category: SensitiveCategory
  public var tier: SensitiveTier
  /// The authors' estimate, 0…1, that a stay of the minimum length by someone who does not work
  /// there is for this purpose.
  public var prior: Double
  public var minimumDwellMinutes: Int
  /// Added around a place known as a point; areas use their outline.
  public var padMetres: Metres

  public var article: SensitiveArticle { category.article }

  public init(
    ruleID: String, category: SensitiveCategory, tier: SensitiveTier, prior: Double,
    minimumDwellMinutes: Int, padMetres: Metres
  ) {
    self.ruleID = ruleID
    self.category = category
    self.tier = tier
    self.prior = prior
    self.minimumDwellMinutes = minimumDwellMinutes
    self.padMetres = padMetres
  }
}
