import CivilTime
import Dossier
import WorkingTime

/// Working time and money.
public enum HoursReport {
  /// `dataleaflet.hours.v1`. What the files cannot tell is null.
  public static func json(_ hours: Hours, dossier: Dossier, words: Words) -> String {
    HoursJSON(hours: hours, dossier: dossier, words: words).value.rendered
  }

  /// `date,week,phase,seconds,sources`: five rows a local day, one for each phase and one for the
  /// time of which no row speaks. Sources are files with their rows.
  public static func csv(_ hours: Hours, dossier: Dossier) -> String {
    let header = CSVText.record(["date", "week", "phase", "seconds", "sources"])
    return hours.days.reduce(into: header) { text, day in
      for phase in Phase.allCases.map(Optional.some) + [nil] {
        text += CSVText.record([
          day.date.description, ISOWeek(of: day.date).description,
          phase.map { "p\($0.rawValue)" } ?? "unknown", "\(day.phases[phase])",
          RowRanges.text(
            day.cells.filter { $0.phase == phase }.flatMap(\.sources), in: dossier),
        ])
      }
    }
  }

  /// The same as text of at most `width` columns; `plain` for screen readers, unwrapped and
  /// without rules.
  public static func text(
    _ hours: Hours, dossier: Dossier, words: Words, width: Int = 76, ascii: Bool = false,
    plain: Bool = false
  ) -> String {
    var page = ReportPage(width: width, ascii: ascii, plain: plain)
    page.draw(HoursSections(hours: hours, dossier: dossier, words: words).all, words)
    ProblemList(words: words, dossier: dossier).draw(on: &page)
    return page.text
  }

  /// The same as a page for browsers and printers.
  public static func html(_ hours: Hours, dossier: Dossier, words: Words) -> String {
    var page = HTMLPage(words.language, title: words["hours.title"])
    page.add(HoursSections(hours: hours, dossier: dossier, words: words).all)
    let problems = ProblemList(words: words, dossier: dossier).lines
    if !problems.isEmpty {
      page.heading(words["problems.title"])
      for problem in problems { page.paragraph(problem) }
    }
    return page.text
  }
}

/// Rows of files, neighbours joined: `trips.csv:3-5,9; status.csv:12`.
enum RowRanges {
  static func text(_ sources: [Provenance], in dossier: Dossier) -> String {
    let byFile = Dictionary(grouping: Set(sources), by: \.file).sorted { $0.key < $1.key }
    return byFile.map { file, sources in
      let path = dossier.file(file).map { shown($0.label) } ?? "?"
      return path + ":" + ranges(of: sources.map(\.row).sorted())
    }.joined(separator: "; ")
  }

  private static func ranges(of rows: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for row in rows {
      if let last = ranges.last, last.upperBound == row - 1 {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    return ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: ",")
  }
}
