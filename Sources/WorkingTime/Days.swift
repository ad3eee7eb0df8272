import CivilTime
import Dossier

extension Timeline {
  /// Every local day from the first cell to the last, cut at local midnights.
  public func days(in zone: ZoneRules) -> [DayHours] {
    var days: [DayHours] = []
    for cell in cells {
      for day in zone.localDays(from: cell.from, to: cell.to) {
        if days.last?.date != day.date {
          days.append(DayHours(date: day.date, phases: PhaseSeconds(), cells: []))
        }
        var part = cell
        part.from = day.span.lowerBound
        part.to = day.span.upperBound
        if part.isCounted { days[days.count - 1].phases[part.phase] += part.seconds }
        days[days.count - 1].cells.append(part)
      }
    }
    return days
  }
}

/// The seconds of one phase on one local day, with the rows behind them.
public struct DayPhase: Sendable, Hashable {
  public var date: LocalDate
  public var week: ISOWeek
  /// Nil for time that no row speaks of.
  public var phase: Phase?
  public var seconds: Int64
  /// Sorted, each once. Empty for unknown time.
  public var sources: [Provenance]
}

extension DayHours {
  /// P0, P1, P2, P3 and unknown, those that have seconds.
  public var byPhase: [DayPhase] {
    let week = ISOWeek(of: date)
    return (Phase.allCases.map(Optional.some) + [nil]).compactMap { phase in
      guard phases[phase] > 0 else { return nil }
      let told = cells.lazy.filter { $0.phase == phase && $0.isCounted }
      let sources = Set(told.flatMap(\.sources)).union(slots)
      return DayPhase(
        date: date, week: week, phase: phase, seconds: phases[phase], sources: sources.sorted())
    }
  }
}
