import CivilTime
import Dossier
import Rules

/// One printed line of a claim. Amounts that were paid are negative.
public struct ClaimLine: Sendable, Hashable {
  /// In the order of the claim: what is due, then what was paid.
  public enum ID: String, Sendable, Hashable, CaseIterable {
    case wages, overtime, night, sunday, publicHoliday, holiday, sick, expenses, unpaidEngaged
    case received, otherPayments
  }

  public var id: ID
  /// The sum of the months' amounts, each rounded once.
  public var amount: Money
  /// The exact counts and prices behind it.
  public var terms: [ClaimTerm]

  /// The ids of its rules, each once, sorted.
  public var rules: [String] { Set(terms.flatMap(\.price.rules)).sorted() }

  /// What one unit counts, summed: seconds, metres, days.
  public func count(of units: Set<Price.Unit>) -> Int64 {
    terms.lazy.filter { units.contains($0.price.unit) }.reduce(0) { sum, term in
      let (total, overflow) = sum.addingReportingOverflow(term.count)
      return overflow ? sum : total
    }
  }
}

/// The lines of one month, and their sum.
public struct ClaimMonth: Sendable, Hashable {
  public var month: YearMonth
  public var lines: [ClaimLine]
  public var balance: Money
}

/// The claim on one basis: what is due less what was received and paid. One equation; the car's costs
/// stand in it once, as expenses, and nowhere as a shortfall of what was received.
public struct BasisClaim: Sendable, Hashable {
  public var basis: Basis
  /// Only rules that are confirmed; only days with a wage and a known income.
  public var lines: [ClaimLine]
  public var months: [ClaimMonth]
  /// The sum of the lines, which may be negative.
  public var balance: Money
  /// The balance, or nothing where more was received than was due. Nil, like all totals, where the
  /// files do not say what was received.
  public var offsetTotal: Money?
  /// The months that are short, alone; less the other payments.
  public var floorTotal: Money?
  /// By the policy of the settings.
  public var total: Money?
  /// What the rules that nobody has confirmed would add to each line. In no total.
  public var unverified: [ClaimLine]
  /// The total with them.
  public var unverifiedTotal: Money?
  /// Simple interest on the total from the middle of the period; nil without a day or a rule.
  public var interest: Money?
}

/// Why some days, payments or rules are not in a claim.
public struct ClaimGap: Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// No wage is known for days of work.
    case noWage
    /// A wage is known for them that nobody has confirmed.
    case unconfirmedWage
    /// No rule says what the car cost.
    case noKilometreRate
    /// The files do not say what was received.
    case noIncome
    /// Days of work of weeks outside the ledger.
    case hoursOutsideLedger
    /// Payments of weeks without work in the files.
    case incomeOutsideHours
    /// The clock of the work is not known: no premium for night or Sunday.
    case noClock
    /// The ledger is in another currency than the rules.
    case otherCurrency
    /// Sick days for which no rule of the pack says anything.
    case noSickPay
    /// Amounts that fit into no account book.
    case tooLarge
  }

  public var reason: Reason
  /// The first and last of the days.
  public var days: ClosedRange<LocalDate>?
  /// Seconds of work, where there are any.
  public var seconds: Int64
  public var amount: Money?

  init(
    _ reason: Reason, days: ClosedRange<LocalDate>? = nil, seconds: Int64 = 0, amount: Money? = nil
  ) {
    self.reason = reason
    self.days = days
    self.seconds = seconds
    self.amount = amount
  }
}

/// What the rules of a place make of hours, ways and payments. Figures, not legal advice.
public struct ClaimResult: Sendable, Hashable {
  public var currency: Currency
  /// The days that both the hours and the ledger speak of; nil where there are none.
  public var days: ClosedRange<LocalDate>?
  /// Those that the files can tell. Empty where no wage is known for any day.
  public var bases: [BasisClaim]
  /// The rows of the rules that were used, as the pack has them, for the days of the claim.
  public var rules: [Rule]
  /// The ids of those that nobody has confirmed, sorted.
  public var unverifiedRules: [String]
  public var gaps: [ClaimGap]
  /// Least pay for each trip, hour or kilometre. Never added to the claim.
  public var payFloors: [PayFloor]
  /// The way to passengers who cancelled, for nothing.
  public var unpaidApproach: UnpaidApproach
  /// What a deactivation cost; nil unless the settings name its days. Never added to the claim.
  public var lostPay: LostPay?
  /// The effect of each assumption on the total of the basis shown first.
  public var sensitivity: [Sensitivity]

  public subscript(basis: Basis) -> BasisClaim? { bases.first { $0.basis == basis } }
}
