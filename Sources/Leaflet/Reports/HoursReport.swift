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
