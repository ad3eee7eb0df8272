import Canvas
import Leaflet
import Session
import TUI

/// What the facilitator sees and the room does not: time, steps and notes at the left; data, stage and
/// answers at the right.
struct SessionDashboard {
  let screen: SessionScreen
  let words: Words

  /// Narrower windows have one column, and no mirror of the stage.
  private static let twoColumns = 70

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let time = DashboardTime(screen.session, words)
    let data = DashboardData(screen, words)
    let steps = DashboardSteps(screen.session, words)
    canvas.focus = rect.origin
    guard rect.columns >= Self.twoColumns else {
      write(
        data.lines + time.lines + [steps.part] + steps.now + steps.notes + data.answers,
        on: &canvas, in: rect)
      return
    }
    let columns = rect.split(.columns, [.share(1), .cells(2), .share(1)])
    write(
      time.lines + steps.parts(room: max(3, rect.rows - 14)) + steps.now + steps.notes,
      on: &canvas, in: columns[0])
    let rest = write(data.lines, on: &canvas, in: columns[2])
    let answers = data.answers + data.hints
    let mirror = rest.split(
      .rows, [.cells(max(0, rest.rows - height(answers, rest.columns))), .rest])
    drawStage(on: &canvas, in: mirror[0])
    write(answers, on: &canvas, in: mirror[1])
  }

  /// The very page that the room sees, in a frame.
  private func drawStage(on canvas: inout Canvas, in rect: Rect) {
    guard rect.rows >= 3 else { return }
    canvas.box(rect, title: words["session.dashboard.stage"], .border)
    let focus = canvas.focus
    let inside = rect.inset(rows: 1, columns: 2)
    if screen.session.isBlank {
      canvas.write(wrapped: words["session.dashboard.blank"], in: inside, .warning)
    } else {
      StageDrawing(screen.stage, screen.stageWords).draw(on: &canvas, in: inside)
    }
    canvas.focus = focus
  }

  private func height(_ lines: [DashboardLine], _ columns: Int) -> Int {
    lines.reduce(0) { $0 + $1.wrapped(columns).count }
  }

  /// Writes lines from the top; returns the room below them.
  @discardableResult
  private func write(
    _ lines: [DashboardLine], on canvas: inout Canvas, in rect: Rect
  ) -> Rect {
    var row = 0
    for line in lines {
      for text in line.wrapped(rect.columns) where row < rect.rows {
        canvas.write(text, at: rect.origin.moved(rows: row), limit: rect.columns, line.ink)
        row += 1
      }
    }
    return rect.split(.rows, [.cells(row), .rest])[1]
  }
}

/// A line of the dashboard, which may take several rows.
struct DashboardLine {
  var text: String
  var ink: Ink

  init(_ text: String, _ ink: Ink = .text) { (self.text, self.ink) = (text, ink) }

  static let blank = DashboardLine("")

  func wrapped(_ columns: Int) -> [String] {
    TextLayout.wrap(text, width: max(8, columns), hanging: 2)
  }
}
