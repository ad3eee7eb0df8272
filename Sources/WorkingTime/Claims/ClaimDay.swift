import CivilTime
import Dossier
import Places
import Rules

/// Whole metres by phase, as priced.
struct PhaseMetres: Hashable {
  var p1: Int64 = 0
  var p2: Int64 = 0
  var p3: Int64 = 0

  /// The kilometres that belong to the hours of a basis.
  func metres(on basis: Basis) -> Int64 {
    switch basis {
    case .a: p3
    case .b: p2 + p3
    case .c, .d: p1 + p2 + p3
    }
  }
}

/// What one local day holds that rules can price.
struct ClaimDay {
  var date: LocalDate
  /// P0 is the offline time of the shift: imposed or short, inside a session.
  var seconds: [PayWindows: PhaseSeconds] = [:]
  /// False where the hours come from slots, so that no window of the clock is known.
  var knowsClock = true
  var metres = PhaseMetres()
  /// Engaged for nothing: the way to a passenger who cancelled.
  var unpaid = UnpaidApproach()

  func seconds(on basis: Basis) -> Int64 {
    seconds.values.reduce(0) { $0 + $1.seconds(on: basis, offlineInShift: $1.p0) }
  }
}

/// Makes days from hours.
struct ClaimDays {
  let pack: RulePack
  let zone: ZoneRules
  let estimate: KilometreEstimate

  /// In the order of dates: every day with work or kilometres.
  func days(
    of hours: Hours, kilometres: Kilometres, unpaid: [LocalDate: UnpaidApproach]
  ) -> [ClaimDay] {
    let worked = hours.days.filter { $0.phases.online > 0 }
    let holidays = holidays(of: worked)
    var days: [LocalDate: ClaimDay] = [:]
    for day in hours.days {
      let tally = tally(day, holidays)
      guard !tally.seconds.isEmpty else { continue }
      days[day.date] = tally
    }
    for day in kilometres.days {
      days[day.date, default: ClaimDay(date: day.date)].metres = metres(of: day)
    }
    for (date, approach) in unpaid { days[date]?.unpaid = approach }
    return days.values.sorted { $0.date < $1.date }
  }

  func holidays(of days: [DayHours]) -> Set<LocalDate> {
    guard let first = days.first?.date, let last = days.last?.date else { return [] }
    // A holiday may begin on its eve, and end on the day after.
    return pack.holidays(in: (first + -7).parts.year...max(first, last + 7).parts.year)
  }

  private func tally(_ day: DayHours, _ holidays: Set<LocalDate>) -> ClaimDay {
    var tally = ClaimDay(date: day.date)
    let cells = day.cells.filter { $0.isWork || $0.flags.contains(.inShift) }
    var known = PhaseSeconds()
    if !cells.isEmpty {
      let slices = slices(of: day.date, holidays)
      for cell in cells {
        for (windows, seconds) in slices.seconds(of: cell) {
          tally.seconds[windows, default: PhaseSeconds()][cell.phase ?? .p0] += seconds
        }
        known[cell.phase] += cell.seconds
      }
    }
    addSlots(of: day, known: known, isHoliday: holidays.contains(day.date), to: &tally)
    return tally
  }

  private func slices(of date: LocalDate, _ holidays: Set<LocalDate>) -> DaySlices {
    let sunday = pack.sunday(on: date)
    return DaySlices(
      date,
      windows: [
        (.night, pack.night(on: date).spans(on: date, in: zone)),
        (.sunday, sunday.spans(on: date, in: zone)),
        (.publicHoliday, sunday.spans(on: date, ofHolidays: holidays, in: zone)),
      ], in: zone)
  }

  /// Time of which only the length is known lies on a date, and in no window of the clock.
  private func addSlots(
    of day: DayHours, known: PhaseSeconds, isHoliday: Bool, to tally: inout ClaimDay
  ) {
    let rest = PhaseSeconds(
      p1: max(0, day.phases.p1 - known.p1), p2: max(0, day.phases.p2 - known.p2),
      p3: max(0, day.phases.p3 - known.p3))
    guard rest.online > 0 else { return }
    tally.knowsClock = false
    tally.seconds[isHoliday ? .publicHoliday : [], default: PhaseSeconds()] += rest
  }

  private func metres(of day: DayKilometres) -> PhaseMetres {
    PhaseMetres(p1: metres(day.p1), p2: metres(day.p2), p3: metres(day.p3))
  }

  private func metres(_ range: DistanceRange?) -> Int64 {
    guard let range else { return 0 }
    return switch estimate {
    case .low: range.low.whole
    case .central: range.central.whole
    case .high: range.high.whole
    }
  }
}

extension Metres {
  /// Rounded to whole metres, of at most a light year; 0 for what is no number.
  var whole: Int64 { Int64(min(max(value.isNaN ? 0 : value, 0), 9.46e15).rounded()) }
}
