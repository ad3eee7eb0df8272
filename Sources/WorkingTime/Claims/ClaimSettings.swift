import CivilTime
import Dossier

/// Whether a good month makes up for a bad one.
public enum ClaimPolicy: String, Sendable, Hashable, CaseIterable {
  /// Months compensate each other.
  case offset
  /// Each month counts for itself, and none below nothing.
  case floor
}

/// Which end of the distances is priced.
public enum KilometreEstimate: String, Sendable, Hashable, CaseIterable {
  case low, central, high
}

/// How a percentage of paid holiday is read.
public enum HolidayFraction: String, Sendable, Hashable, CaseIterable {
  /// As the law writes it: 0.0833.
  case asWritten
  /// Weeks of holiday over weeks of work, which the percentage rounds: 4/48.
  case exact
}

/// A payment that the ledger does not hold, such as a settlement.
public struct OtherPayment: Sendable, Hashable {
  public var date: LocalDate
  public var amount: Money

  public init(date: LocalDate, amount: Money) {
    self.date = date
    self.amount = amount
  }
}

/// What the user may choose about the claim, and what only the user knows.
public struct ClaimSettings: Sendable, Hashable {
  public var policy: ClaimPolicy
  /// Whether the car's costs are claimed.
  public var expenses: Bool
  public var kilometres: KilometreEstimate
  /// The series of kilometre rates; nil for the pack's own choice.
  public var kilometreSeries: String?
  public var holidayFraction: HolidayFraction
  /// The rule of paid holiday, where the pack has several; nil for the pack's own choice.
  public var holidayRule: String?
  /// Certified days of sickness, which no export holds.
  public var sickDays: [ClosedRange<LocalDate>]
  /// The first day of service; nil for the first day of work in the files.
  public var serviceSince: LocalDate?
  public var otherPayments: [OtherPayment]
  /// The day up to which interest runs; nil for none. No clock is asked.
  public var interestUntil: LocalDate?
  /// The days of a deactivation, for the pay that it cost. Never part of the claim.
  public var deactivation: ClosedRange<LocalDate>?
  /// Whether the effect of each assumption is computed, which repeats the work for each.
  public var sensitivity: Bool

  public init(
    policy: ClaimPolicy = .offset, expenses: Bool = true, kilometres: KilometreEstimate = .central,
    kilometreSeries: String? = nil, holidayFraction: HolidayFraction = .asWritten,
    holidayRule: String? = nil, sickDays: [ClosedRange<LocalDate>] = [],
    serviceSince: LocalDate? = nil, otherPayments: [OtherPayment] = [],
    interestUntil: LocalDate? = nil, deactivation: ClosedRange<LocalDate>? = nil,
    sensitivity: Bool = true
  ) {
    self.policy = policy
    self.expenses = expenses
    self.kilometres = kilometres
    self.kilometreSeries = kilometreSeries
    self.holidayFraction = holidayFraction
    self.holidayRule = holidayRule
    self.sickDays = sickDays
    self.serviceSince = serviceSince
    self.otherPayments = otherPayments
    self.interestUntil = interestUntil
    self.deactivation = deactivation
    self.sensitivity = sensitivity
  }
}
