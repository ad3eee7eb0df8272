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
  /// How much longer the road is than the great circle; nil for the driver's own factor, or the
  /// usual one.
  public var roadFactor: Double?
  /// The basis that the user wants to see first.
  public var basis: Basis?
  /// The law of the place, with the user's own values; nil where none was chosen, and then nothing
  /// is claimed.
  public var rules: RulePack?
  /// What the person is in the eyes of the law, which decides on the rules that apply.
  public var status: WorkStatus
  public var claim: ClaimSettings
  /// The company against which the hours are claimed; nil for all apps together, each second once.
  public var app: String?
  /// How much of the waiting is claimed against one of several apps.
  public var policy: AppPolicy
  /// The app's part of the waiting of a month, in ten-thousandths, for `AppPolicy.monthlyShare`.
  public var monthlyShares: [YearMonth: Int]
  /// The longest gap, in seconds, between two trips that was surely waiting, where no file tells.
  public var lostTimeGap: Int64
  /// Whether such gaps count as waiting. Only the user can say so.
  public var countsLostTime: Bool
  /// What the worker's weekly statements or bank account show.
  public var statements: [PayStatement]

  public init(
    zone: String? = nil, from: LocalDate? = nil, to: LocalDate? = nil, shortGap: Int64 = 900,
    sessionGap: Int64 = 1_800, longestApproach: Int64 = 7_200, roadFactor: Double? = nil,
    basis: Basis? = nil, rules: RulePack? = nil, status: WorkStatus = .unknown,
    claim: ClaimSettings = ClaimSettings(), app: String? = nil,
    policy: AppPolicy = .conservative, monthlyShares: [YearMonth: Int] = [:],
    lostTimeGap: Int64 = 900, countsLostTime: Bool = false, statements: [PayStatement] = []
  ) {
    self.zone = zone
    self.from = from
    self.to = to
    self.shortGap = shortGap
    self.sessionGap = sessionGap
    self.longestApproach = longestApproach
    self.roadFactor = roadFactor
    self.basis = basis
    self.rules = rules
    self.status = status
    self.claim = claim
    self.app = app
    self.policy = policy
    self.monthlyShares = monthlyShares
    self.lostTimeGap = lostTimeGap
    self.countsLostTime = countsLostTime
    self.statements = statements
  }

  public static let standard = HoursSettings()
}
