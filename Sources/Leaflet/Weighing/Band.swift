/// How often, of 100, in five bands; `unknown` where nothing was counted and no study says.
public enum Band: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Below 1 of 100.
  case few = "F1"
  /// 1–9 of 100.
  case some = "F2"
  /// 10–49 of 100.
  case many = "F3"
  /// 50–89 of 100.
  case most = "F4"
  /// 90 of 100 and more.
  case almostAll = "F5"
  case unknown = "F?"

  /// The band of a share 0…1. The bounds are those of the share itself, before any rounding.
  public init(share: Double) {
    switch share {
    case 0.9...: self = .almostAll
    case 0.5...: self = .most
    case 0.1...: self = .many
    case 0.01...: self = .some
    case 0...: self = .few
    default: self = .unknown
    }
  }

  /// What nobody counted is below all.
  public static func < (one: Band, other: Band) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .unknown: 0
    case .few: 1
    case .some: 2
    case .many: 3
    case .most: 4
    case .almostAll: 5
    }
  }

  /// Wording key of what a medicine leaflet would call it. Below one of a hundred it has three words,
  /// among which the share decides; without one it is the most frequent of them.
  func classicKey(share: Double?) -> String {
    switch self {
    case .almostAll, .most, .many: "classic.veryCommon"
    case .some: "classic.common"
    case .few:
      switch share ?? 0.01 {
      case 0.001...: "classic.uncommon"
      case 0.0001...: "classic.rare"
      default: "classic.veryRare"
      }
    case .unknown: "classic.unknown"
    }
  }

  /// Wording key of the band's word.
  public var key: String {
    switch self {
    case .few: "band.F1"
    case .some: "band.F2"
    case .many: "band.F3"
    case .most: "band.F4"
    case .almostAll: "band.F5"
    case .unknown: "band.unknown"
    }
  }
}
