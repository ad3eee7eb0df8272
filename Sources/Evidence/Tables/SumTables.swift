import CivilTime
import Dossier
import WorkingTime

extension EvidenceTable {
  /// The columns that Swiss records of working time have (ArG 46, ArGV 1 73): the day's begin and end,
  /// its breaks of half an hour or more, and how long was worked.
  static func days(_ hours: Hours) -> EvidenceTable {
    EvidenceTable(
      name: "days.csv",
      columns: [
        "date", "week", "begin", "end", "breaks", "p0", "p1", "p2", "p3", "unknown", "in_shift",
      ],
      rows: hours.days.map { day in
        let clock = DayClock(day, in: hours.zone)
        let shift = day.cells.lazy.filter { $0.flags.contains(.inShift) }
        return [
          "\(day.date)", "\(ISOWeek(of: day.date))", clock.begin, clock.end,
          clock.breaks.joined(separator: " "),
        ] + day.phases.cells + ["\(shift.reduce(0) { $0 + $1.seconds })"]
      })
  }

  static func weeks(_ hours: Hours) -> EvidenceTable {
    let worked = Dictionary(
      hours.days.lazy.filter { $0.phases.online > 0 }.map { (ISOWeek(of: $0.date), 1) },
      uniquingKeysWith: +)
    return EvidenceTable(
      name: "weeks.csv",
      columns: [
        "week", "monday", "days_worked", "p0", "p1", "p2", "p3", "unknown", "received", "currency",
        "night", "sunday", "overtime",
      ],
      rows: hours.weeks.map { week in
        ["\(week.week)", "\(week.week.monday)", "\(worked[week.week] ?? 0)"] + week.phases.cells + [
          week.received?.decimal ?? "", week.received?.currency.code ?? "", week.night.cell,
          week.sunday.cell, week.overtime.cell,
        ]
      })
  }
}

/// When a day of work begins and ends, by the clock on the wall and its offset.
struct DayClock {
  /// `2021-02-01T09:40:46+01:00`; empty where the clock of the work is not known.
  private(set) var begin = ""
  private(set) var end = ""
  /// `from/to`, each at least half an hour, in the order of time.
  private(set) var breaks: [String] = []

  /// Swiss records name breaks from half an hour on.
  static let shortestBreak: Int64 = 1_800

  init(_ day: DayHours, in zone: ZoneRules) {
    let work = day.cells.filter(\.isWork).sorted { $0.from < $1.from }
    guard day.slots.isEmpty, let first = work.first, var latest = work.first?.to else { return }
    for cell in work.dropFirst() {
      if cell.from - latest >= Self.shortestBreak {
        breaks.append(zone.written(latest) + "/" + zone.written(cell.from))
      }
      latest = max(latest, cell.to)
    }
    begin = zone.written(first.from)
    end = zone.written(latest)
  }
}

extension ZoneRules {
  /// `2021-02-01T09:40:46+01:00`.
  fileprivate func written(_ moment: Instant) -> String {
    let offset = offset(at: moment)
    let minutes = abs(offset) / 60
    let local = local(moment)
    return "\(local.date)T\(local.clock)" + (offset < 0 ? "-" : "+") + Self.digits(minutes / 60)
      + ":"
      + Self.digits(minutes % 60) + (offset % 60 == 0 ? "" : ":" + Self.digits(abs(offset) % 60))
  }

  private static func digits(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension PhaseSeconds {
  /// P0, P1, P2, P3, unknown.
  fileprivate var cells: [String] { [p0, p1, p2, p3, unknown].map { "\($0)" } }
}

extension Int64? {
  fileprivate var cell: String { map { "\($0)" } ?? "" }
}
