import CivilTime
import Dossier
import Places

/// One local day, from midnight to midnight: 23, 24 or 25 hours.
public struct DayHours: Sendable, Hashable {
  public var date: LocalDate
  public var phases: PhaseSeconds
  /// The cells of the timeline, cut at midnight. Where hours come from dispatch slots, only those of
  /// trips outside the slots.
  public var cells: [TimelineCell]
  /// The slots that begin on this day, where hours come from dispatch slots.
  public var slots: [Provenance] = []
}

/// One ISO week, Monday 00:00 to Monday 00:00 local.
public struct WeekHours: Sendable, Hashable {
  public var week: ISOWeek
  public var phases: PhaseSeconds
  /// In the main currency; nil for weeks before the first payment and after the last.
  public var received: Money?
  /// Work at night, as the rules of the settings say, else between 23:00 and 06:00 local; nil where
  /// the clock of the work is not known.
  public var night: Int64?
  /// Work on Sunday, as the rules say, else on the calendar's; nil where the clock is not known.
  public var sunday: Int64?
  /// Work on public holidays, Sundays among them; nil without rules, and where the clock is not known.
  public var holiday: Int64?
  /// Seconds past the first overtime threshold, on the basis shown first; nil without rules.
  public var overtime: Int64?
}

/// Work without a longer break than `HoursSettings.sessionGap`.
public struct Session: Sendable, Hashable {
  public var from: Instant
  public var to: Instant
  /// With the offline and unknown time between the first and the last online second.
  public var phases: PhaseSeconds
}

/// Hours and pay per hour on one basis.
public struct BasisFigures: Sendable, Hashable {
  public var basis: Basis
  /// Nil where the files cannot tell: trips alone say nothing about waiting.
  public var seconds: Int64?
  /// Received divided by the hours, before the car's costs.
  public var grossPerHour: Money?
  /// After the car's costs for all kilometres; nil without a confirmed rule that says what each of
  /// them costs.
  public var netPerHour: Money?
}

/// Where the hours come from, best first.
public enum HoursSource: String, Sendable, Hashable, CaseIterable {
  /// A log of the states online, offline, on trip.
  case statusFile
  /// Minutes per dispatch slot: how much, without the clock inside a slot.
  case dispatchSlots
  /// Trips: the engaged time, and nothing about waiting.
  case tripsOnly
}

/// A reservation about the result, to be printed beside it.
public enum HoursMark: String, Sendable, Hashable, CaseIterable {
  /// All or some of the time is known from trips alone: waiting is not in it.
  case tripsOnly
  /// Hours are counted from dispatch slots.
  case slot
  /// What was received is estimated from the original fares.
  case estimated
  /// Rows without an end were closed at the next begin.
  case endInferred
  /// Between the first and the last row there is time that no row speaks of.
  case unknownTime
  /// No row names the zone of the local days.
  case zoneAssumed
  /// The ledger begins or ends more than a week from the hours, so pay per hour mixes periods.
  case payOfOtherDays
  /// There are payments in more than one currency.
  case severalCurrencies
  /// Rows dated outside 2000–2100 were left out.
  case rowsLeftOut
}

/// Working time and pay of one person.
public struct Hours: Sendable {
  public var settings: HoursSettings
  public var zone: ZoneRules
  public var zoneIsAssumed: Bool
  public var source: HoursSource
  public var marks: [HoursMark]
  public var timeline: Timeline
  public var totals: PhaseSeconds
  /// Offline seconds inside a session that began within a minute of a restriction. A lock-out that
  /// ends the session is no part of the shift; the finding on sanctions counts it.
  public var imposedOffline: Int64
  /// Offline seconds inside a session, in gaps of at most `HoursSettings.shortGap`, that nothing
  /// imposed. Basis D is C with these and the imposed ones.
  public var shortOffline: Int64
  /// A, B, C, D, always all four.
  public var bases: [BasisFigures]
  /// In the currency with most lines.
  public var money: MoneyTotals?
  /// Most lines first, then by code.
  public var moneyByCurrency: [MoneyTotals]
  /// The days with a ledger line in the main currency, in order.
  public var income: [DayIncome]
  public var kilometres: Kilometres
  public var weeks: [WeekHours]
  public var days: [DayHours]
  public var sessions: [Session]
  public var checks: [Check]
  public var coverage: [Coverage]
  public var assumptions: [Assumption]
  /// Apps, gaps, duty days, territories, and what is not covered.
  public var pattern = WorkPattern()
  /// What the settings' rules make of it all; nil without rules.
  public var claim: ClaimResult?

  public var currency: Currency? { money?.currency }

  /// Every local day by phase, in the order of dates and of P0, P1, P2, P3, unknown.
  public var dayPhases: [DayPhase] { days.flatMap(\.byPhase) }

  /// The figures of one basis.
  public subscript(basis: Basis) -> BasisFigures {
    bases.first { $0.basis == basis } ?? BasisFigures(basis: basis)
  }
}
