import Canvas
import Dossier
import Leaflet
import Session
import TUI

extension SessionScreen {
  func draw(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    if session.isBlank, view == .stage { return drawBlank(on: &canvas, in: rect, words) }
    let parts = rect.split(.rows, [.rest, .cells(bottom(rect.columns, words).count)])
    if let page {
      SessionPages(screen: self, words: words).draw(page, on: &canvas, in: parts[0])
    } else if view == .stage {
      StageDrawing(stage, stageWords).draw(
        on: &canvas, in: parts[0].inset(rows: rect.rows > 20 ? 1 : 0, columns: 2))
    } else {
      SessionDashboard(screen: self, words: words).draw(on: &canvas, in: parts[0])
    }
    drawBottom(on: &canvas, in: parts[1], words)
  }

  /// Nothing that anybody could read, but how to go on once a key was pressed.
  private func drawBlank(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    if asksForCode { canvas.write(wrapped: words["session.blank.code"], in: rect, .muted) }
    canvas.focus = rect.origin
  }

  /// The line that is typed, else what there is to say.
  private func bottom(_ columns: Int, _ words: Words) -> [String] {
    if prompt != nil { return [""] }
    let notice = notice(words)
    return notice.isEmpty ? [] : TextLayout.wrap(notice, width: max(8, columns - 2))
  }

  private func drawBottom(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    let inside = rect.inset(columns: 1)
    if let prompt { return prompt.draw(on: &canvas, in: inside) }
    let focus = canvas.focus
    if !rect.isEmpty { canvas.write(wrapped: notice(words), in: inside, .warning) }
    canvas.focus = focus
  }
}

/// The pages that lie over a session.
struct SessionPages {
  let screen: SessionScreen
  let words: Words

  func draw(_ page: SessionScreen.Page, on canvas: inout Canvas, in rect: Rect) {
    let inside = rect.inset(rows: rect.rows > 20 ? 1 : 0, columns: 2)
    var row = 0
    for (text, ink) in lines(page) {
      for line in TextLayout.wrap(text, width: max(8, inside.columns)) where row < inside.rows {
        canvas.write(line, at: inside.origin.moved(rows: row), limit: inside.columns, ink)
        row += 1
      }
    }
    canvas.focus = inside.origin
  }

  private func lines(_ page: SessionScreen.Page) -> [(String, Ink)] {
    switch page {
    case .method: [(words["session.method.title"], .heading), ("", .text)] + method
    case .helpers:
      [(words["session.helpers.title"], .heading), ("", .text)]
        + Self.helpers(words).map { ($0, .text) }
    case .receipt(let receipt):
      [(words["session.receipt.title"], .heading), ("", .text)]
        + receipt.lines(words).map { ($0, .text) }
    }
  }

  /// Where people find help, whatever came up.
  static func helpers(_ words: Words) -> [String] {
    (1...5).map { words["session.helpers.\($0)"] }
  }

  private var method: [(String, Ink)] {
    QuestionText(screen.session.question, words).method(
      showsAmount: isOfPersona && isRevealed
    )
    .map { ($0, .text) }
  }

  /// Whose copy answered, whoever's data are spoken of since.
  private var isOfPersona: Bool { screen.session.question?.data?.isPersona ?? false }

  private var isRevealed: Bool {
    screen.session.question.map { screen.session.isRevealed($0.question.id) } ?? false
  }
}

/// How the answer to a question was counted, in words.
struct QuestionText {
  private let asked: AskedQuestion?
  private let words: Words

  init(_ asked: AskedQuestion?, _ words: Words) { (self.asked, self.words) = (asked, words) }

  /// - Parameters:
  ///   - showsAmount: Whether the answer itself may be told.
  ///   - repeatsAmount: Whether it is not yet told beside this.
  func method(showsAmount: Bool, repeatsAmount: Bool = true) -> [String] {
    // What stands most often is read from a list, and no number answers.
    if case .top = asked?.question.choices { return [words["session.method.top"]] }
    guard let asked, let metric = asked.question.metric.flatMap(Metric.named) else {
      return [words["session.method.script"]]
    }
    var lines = [words[metric.explanationKey]]
    guard showsAmount, let value = asked.value else { return lines }
    if repeatsAmount {
      lines.append("\(words.format(value: value.amount, of: asked)) \(asked.unit(words))")
    }
    if let counted = value.counted {
      lines.append(
        words.text(
          "session.method.counted",
          [Fact("count", .count(counted.count)), Fact("of", .count(counted.of))]))
    }
    if let from = value.from, let to = value.to {
      lines.append(
        words.text("session.method.period", [Fact("from", .date(from)), Fact("to", .date(to))]))
    }
    return lines
  }
}
