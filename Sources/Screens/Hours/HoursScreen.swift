import Canvas
import Dossier
import Leaflet
import TUI
import WorkingTime

/// Weeks or days as stacked bars of waiting, approach and trip; the four bases beside each other; what
/// the rules of a place make of them; how the work lay; what was assumed, to be changed; the checks.
struct HoursScreen: Screen {
  enum Shelf: Sendable, Hashable { case weeks, days, pattern, claim, assumptions, checks }

  private(set) var shelf = Shelf.weeks
  private var chart = BarChart(bars: [])
  private var page = DocumentView()
  /// Lies over the screen while the person chooses.
  private var choice: HoursChoice?
  private var whatIf = WhatIf()

  /// Keys of the shelves, and of what can be chosen from every one of them.
  private static let shelves: [KeyPress: Shelf] = [
    "w": .weeks, "d": .days, "p": .pattern, "m": .claim, "a": .assumptions, "c": .checks,
  ]
  private static let choices: [KeyPress: String] = ["r": "rules", "s": "status", "b": "basis"]

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    guard let hours = whatIf.hours(of: scene) else { return nil }
    if choice != nil { return handleChoice(event, in: rect) }
    if case .key(let key) = event, let shelf = Self.shelves[key] {
      show(shelf)
      return []
    }
    if case .key(let key) = event, let id = Self.choices[key] {
      offer(id, hours, scene)
      return []
    }
    let lines = HoursLines(hours, scene, isCounting: whatIf.isCounting)
    let room = parts(rect, lines).chart
    if let items = items(hours, scene) {
      return handlePage(page.handle(event, in: room, items), items, hours, scene)
    }
    chart.bars = lines.bars(shelf)
    return chart.handle(event, in: room) == .ignored ? nil : []
  }

  private mutating func handlePage(
    _ outcome: Outcome, _ items: [DocumentItem], _ hours: Hours, _ scene: Scene
  ) -> [ScreenAction]? {
    guard outcome == .activated else { return outcome == .ignored ? nil : [] }
    switch page.link(items) {
    case .row(let file, let row): return [.showRow(Provenance(file: file, row: row))]
    case .assumption(let id): offer(id, hours, scene)
    default: break
    }
    return []
  }

  private mutating func offer(_ id: String, _ hours: Hours, _ scene: Scene) {
    guard let settings = whatIf.current(scene) else { return }
    choice = HoursChoices(hours: hours, settings: settings, words: scene.words).list(id)
  }

  private mutating func handleChoice(_ event: Event, in rect: Rect) -> [ScreenAction]? {
    switch choice?.handle(event, in: rect) {
    case .activated:
      let settings = choice?.selected
      choice = nil
      guard let settings else { return [] }
      whatIf.choose(settings)
      return [.countHours(settings)]
    case .cancelled: choice = nil
    case .ignored: return nil
    default: break
    }
    return []
  }

  /// Whether a list of what can be chosen lies over the screen.
  var isChoosing: Bool { choice != nil }

  /// Takes in hours that were counted under settings of the person's.
  mutating func receive(_ hours: Hours) { whatIf.receive(hours) }

  private var isText: Bool { shelf != .weeks && shelf != .days }

  /// What the shelf says, where it is text.
  private func items(_ hours: Hours, _ scene: Scene) -> [DocumentItem]? {
    switch shelf {
    case .weeks, .days: nil
    case .pattern:
      [.text(scene.words["pattern.title"], .accent)]
        + WorkPatternText(hours: hours, words: scene.words).entries.map {
          .entry($0, scene.words)
        }
    case .claim: HoursClaim(hours, scene.words).items
    case .assumptions:
      HoursAssumptions(hours, whatIf.current(scene) ?? hours.settings, scene.words).items
    case .checks: HoursChecks(hours, scene).items
    }
  }

  private mutating func show(_ shelf: Shelf) {
    self.shelf = shelf
    chart = BarChart(bars: [])
    page = DocumentView()
  }

  mutating func goBack() -> Bool {
    guard choice == nil else {
      choice = nil
      return true
    }
    guard shelf != .weeks else { return false }
    show(.weeks)
    return true
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    guard let hours = whatIf.hours(of: scene) else {
      return canvas.write(wrapped: scene.words["ui.hours.empty"], in: rect)
    }
    let lines = HoursLines(hours, scene, isCounting: whatIf.isCounting)
    let parts = parts(rect, lines)
    let summary = isText ? lines.briefSummary(rect.columns) : lines.summary(rect.columns)
    for (row, line) in summary.prefix(parts.summary.rows).enumerated() {
      canvas.write(
        line.spans, at: parts.summary.origin.moved(rows: row, columns: line.indent),
        limit: rect.columns - line.indent)
    }
    if let items = items(hours, scene) {
      page.draw(on: &canvas, in: parts.chart, items)
    } else {
      drawBars(on: &canvas, parts, lines)
    }
    choice?.draw(on: &canvas, in: rect)
  }

  private func drawBars(on canvas: inout Canvas, _ parts: Parts, _ lines: HoursLines) {
    var chart = chart
    chart.bars = lines.bars(shelf)
    chart.draw(on: &canvas, in: parts.chart)
    let focus = canvas.focus
    canvas.write(wrapped: lines.detail(shelf, chart.selected), in: parts.detail, .heading)
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
    let lineCount =
      isText ? lines.briefSummary(rect.columns).count : lines.summary(rect.columns).count
    let summary = min(lineCount + 1, max(0, rect.rows - 6))
    let room = rect.rows - summary
    let detail = rect.columns >= 100 ? 2 : rect.columns >= 60 ? 3 : 4
    let bars = lines.bars(shelf).count
    let days = shelf == .weeks && room >= 12 ? 8 : 0
    let chart = shelf == .weeks ? min(bars, room - 1 - detail - days) : room - 1 - detail
    let rows = rect.split(
      .rows,
      isText
        ? [.cells(summary), .rest, .cells(0), .cells(0), .cells(0)]
        : [.cells(summary), .cells(chart), .cells(1), .cells(detail), .rest])
    return Parts(summary: rows[0], chart: rows[1], detail: rows[3], days: rows[4])
  }

  static func commands(_ words: Words) -> [AppCommand] {
    let isReady: @Sendable (AppState) -> Bool = {
      $0.scene?.opened.hours != nil && !$0.hoursScreen.isChoosing
    }
    let commands: [(id: String, key: KeyPress)] = [
      ("weeks", "w"), ("days", "d"), ("pattern", "p"), ("claim", "m"), ("assumptions", "a"),
      ("checks", "c"),
      ("rules", "r"), ("status", "s"), ("basis", "b"),
    ]
    return commands.map { id, key in
      Commands.ofScreen(
        "hours.\(id)", title: words["ui.key.\(id)"], hint: words["ui.hint.\(id)"], keys: [key],
        isEnabled: isReady)
    }
  }
}
