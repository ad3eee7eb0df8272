import Canvas
import Dossier
import Leaflet
import TUI
import WorkingTime

/// Weeks or days as stacked bars of waiting, approach and trip; the four bases beside each other; the checks.
struct HoursScreen: Screen {
  enum Shelf: Sendable, Hashable { case weeks, days, checks }

  private(set) var shelf = Shelf.weeks
  private var chart = BarChart(bars: [])
  private var checks = DocumentView()

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    guard let hours = scene.opened.hours else { return nil }
    switch event {
    case .key("w"): show(.weeks)
    case .key("d"): show(.days)
    case .key("c"): show(.checks)
    default:
      let lines = HoursLines(hours, scene)
      let room = parts(rect, lines).chart
      if shelf == .checks {
        let items = HoursChecks(hours, scene).items
        let outcome = checks.handle(event, in: room, items)
        if outcome == .activated, case .row(let file, let row) = checks.link(items) {
          return [.showRow(Provenance(file: file, row: row))]
        }
        return outcome == .ignored ? nil : []
      }
      chart.bars = lines.bars(shelf)
      return chart.handle(event, in: room) == .ignored ? nil : []
    }
    return []
  }

  private mutating func show(_ shelf: Shelf) {
    self.shelf = shelf
    chart = BarChart(bars: [])
    checks = DocumentView()
  }

  mutating func goBack() -> Bool {
    guard shelf != .weeks else { return false }
    show(.weeks)
    return true
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    guard let hours = scene.opened.hours else {
      for (row, line) in TextLayout.wrap(scene.words["ui.hours.empty"], width: rect.columns)
        .enumerated()
      {
        canvas.write(line, at: rect.origin.moved(rows: row))
      }
      return
    }
    let lines = HoursLines(hours, scene)
    let parts = parts(rect, lines)
    for (row, line) in lines.summary(rect.columns).enumerated() {
      canvas.write(
        line.spans, at: parts.summary.origin.moved(rows: row, columns: line.indent),
        limit: rect.columns - line.indent)
    }
    if shelf == .checks {
      return checks.draw(on: &canvas, in: parts.chart, HoursChecks(hours, scene).items)
    }
    var chart = chart
    chart.bars = lines.bars(shelf)
    chart.draw(on: &canvas, in: parts.chart)
    let focus = canvas.focus
    canvas.write(
      lines.detail(shelf, chart.selected), at: parts.detail.origin, limit: rect.columns, .heading)
    if shelf == .weeks {
      BarChart(bars: lines.days(ofWeek: chart.selected), maximum: lines.longestDay)
        .draw(on: &canvas, in: parts.days, marksSelection: false)
    }
    canvas.focus = focus
  }

  private struct Parts {
    var summary, chart, detail, days: Rect
  }

  /// The chart takes the rows that it has bars for; the days of the selected week take what is left.
  private func parts(_ rect: Rect, _ lines: HoursLines) -> Parts {
    let summary = min(lines.summary(rect.columns).count + 1, max(0, rect.rows - 6))
    let room = rect.rows - summary
    let bars = lines.bars(shelf).count
    let days = shelf == .weeks && room >= 12 ? 8 : 0
    let chart = shelf == .weeks ? min(bars, room - 2 - days) : room - 2
    let rows = rect.split(
      .rows,
      shelf == .checks
        ? [.cells(summary), .rest, .cells(0), .cells(0), .cells(0)]
        : [.cells(summary), .cells(chart), .cells(1), .cells(1), .rest])
    return Parts(summary: rows[0], chart: rows[1], detail: rows[3], days: rows[4])
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      AppCommand(
        "hours.weeks", title: words["ui.key.weeks"], hint: words["ui.hint.weeks"], keys: ["w"]
      ) { _ in [] },
      AppCommand(
        "hours.days", title: words["ui.key.days"], hint: words["ui.hint.days"], keys: ["d"]
      ) { _ in [] },
      AppCommand(
        "hours.checks", title: words["ui.key.checks"], hint: words["ui.hint.checks"], keys: ["c"]
      ) { _ in [] },
    ]
  }
}
