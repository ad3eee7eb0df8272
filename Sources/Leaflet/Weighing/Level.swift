/// How much a risk asks of the reader. The words are instructions, not fears.
public enum Level: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// The program looked and found nothing.
  case nothing = 0
  case goodToKnow = 1
  case takeCare = 2
  case thinkFirst = 3
  case stopAndAsk = 4

  public static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }

  /// Wording key of the level's name.
  public var key: String { "level.\(rawValue)" }
  /// Wording key of what the level asks for.
  public var asksKey: String { "level.\(rawValue).asks" }

  /// `■■□□`, or `[##--]` where only ASCII is safe.
  public func meter(ascii: Bool) -> String {
    let full = String(repeating: ascii ? "#" : "■", count: rawValue)
    let empty = String(repeating: ascii ? "-" : "□", count: 4 - rawValue)
    return ascii ? "[" + full + empty + "]" : full + empty
  }

  /// One higher, four at most.
  var raised: Level { Level(rawValue: rawValue + 1) ?? self }

  /// One lower, not below "good to know": a risk stays a risk where a study's condition is not met.
  var lowered: Level { Level(rawValue: max(1, rawValue - 1)) ?? .goodToKnow }
}

/// What could happen, judged once for a kind of risk.
public enum Severity: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// A nuisance: more advertisements.
  case nuisance = 1
  /// Awkward or costly: price, gossip.
  case costly = 2
  /// Serious: job, insurance, family, discrimination.
  case serious = 3
  /// Grave: safety, arrest, what cannot be undone.
  case grave = 4

  public static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }

  /// `S3`.
  public var code: String { "S\(rawValue)" }

  init?(code: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = match
  }
}
