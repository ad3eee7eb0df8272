import CivilTime
import Rules

/// Which seconds count as working time. The law fights over it, so all four are always computed.
public enum Basis: String, Sendable, Hashable, CaseIterable, Comparable {
  /// With a passenger or goods on board: P3.
  case a = "A"
  /// Engaged: P2 + P3.
  case b = "B"
  /// Online: P1 + P2 + P3.
  case c = "C"
  /// The shift: C, and offline time that was imposed or short, inside a session.
  case d = "D"

  public static func < (one: Basis, other: Basis) -> Bool { one.rawValue < other.rawValue }
}

/// What the user may choose about the computation. Every value is printed among the assumptions.
public struct HoursSettings: Sendable, Hashable {
  /// An IANA zone that overrides the dossier's.
  public var zone: String?
  /// The first local day that counts.
  public var from: LocalDate?
  /// The first local day that counts no more.
  public var to: LocalDate?
  /// The longest offline gap, in seconds, that counts as short.
  public var shortGap: Int64
  /// The longest gap, in seconds, that does not end a session.
  public var sessionGap: Int64
  /// The longest time, in seconds, that a trip without a status file may be approached. A request
  /// further ahead is a reservation, and the start of its approach is not known.
  public var longestApproach: Int64
  /// The basis that the user wants to see first.
  public var basis: Basis?
  /// The law of the place, with the user's own values; nil where none was chosen.
  public var rules: RulePack?
  /// What the person is in the eyes of that law.
  public var status: WorkStatus

  public init(
    zone: String? = nil, from: LocalDate? = nil, to: LocalDate? = nil, shortGap: Int64 = 900,
    sessionGap: Int64 = 1_800, longestApproach: Int64 = 7_200, basis: Basis? = nil,
    rules: RulePack? = nil, status: WorkStatus = .unknown
  ) {
    self.zone = zone
    self.from = from
    self.to = to
    self.shortGap = shortGap
    self.sessionGap = sessionGap
    self.longestApproach = longestApproach
    self.basis = basis
    self.rules = rules
    self.status = status
  }

  public static let standard = HoursSettings()
}

/// A value that the result depends on, for the list of assumptions.
public struct Assumption: Sendable, Hashable {
  /// `zone`, `from`, `to`, `shortGap`, `sessionGap`, `longestApproach`, `imposedWithin`,
  /// `nightWindow`, `sundayWindow`, `rules`, `status`, `rule` for each value of the user's own,
  /// `roadFactor`.
  public var id: String
  /// As plain text: whole seconds, a date, a zone, a factor.
  public var value: String
  /// False where the user chose it, or the data gave it.
  public var isDefault: Bool

  public init(id: String, value: String, isDefault: Bool) {
    self.id = id
    self.value = value
    self.isDefault = isDefault
  }
}
