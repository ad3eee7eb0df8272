import Canvas
import Dossier
import Leaflet
import Session
import TUI

extension QuizScreen {
  func draw(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    let layout = QuizLayout(self, rect)
    canvas.focus = layout.question.origin
    switch phase {
    case .welcome: drawWelcome(on: &canvas, in: rect, words)
    case .over:
      StageDrawing(StagePage(QuizSummary(quiz, words).blocks), words).draw(
        on: &canvas, in: rect.inset(rows: rect.rows > 20 ? 1 : 0, columns: 2))
    case .choosing, .typing, .counting, .revealed:
      drawHead(on: &canvas, in: layout.question, words)
      drawBody(on: &canvas, in: layout.list, words)
    }
  }

  private func drawWelcome(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    let blocks: [StagePage.Block] = [
      .speech(words.text("session.stand.welcome", [Fact("name", .text(name))])),
      .text(words["session.stand.invented"]),
      .text(words["session.stand.start"]),
    ]
    StageDrawing(StagePage(blocks), words).draw(on: &canvas, in: rect.inset(rows: 1, columns: 2))
  }

  private var name: String { if case .persona(let persona) = data { persona.name } else { "" } }

  private func drawHead(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    let place = words.text(
      "session.quiz.place",
      [Fact("n", .count(quiz.place + 1)), Fact("of", .count(quiz.items.count))])
    canvas.write(place, at: rect.origin, limit: rect.columns, .muted)
    let text = quiz.item?.asked.question.text.joined(separator: " ") ?? ""
    for (row, line) in TextLayout.wrap(text, width: max(8, rect.columns)).enumerated() {
      canvas.write(line, at: rect.origin.moved(rows: row + 2), limit: rect.columns, .heading)
    }
  }

  private func drawBody(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    switch phase {
    case .choosing: drawOptions(on: &canvas, in: rect, words)
    case .typing: drawLine(on: &canvas, in: rect, words)
    case .counting: drawLabels(on: &canvas, in: rect, words)
    default:
      let focus = canvas.focus
      StageDrawing(StagePage(answer(words)), words).draw(on: &canvas, in: rect)
      canvas.focus = focus
    }
  }

  private func drawOptions(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    guard let asked = quiz.item?.asked else { return }
    list.draw(on: &canvas, in: rect) { index, line, isSelected, canvas in
      let ink: Ink = isSelected ? .selected : .text
      canvas.fill(line, ink)
      canvas.write(
        (isSelected ? "► " : "  ") + asked.words(of: asked.options[index], words),
        at: line.origin, limit: line.columns, ink)
    }
  }

  private func drawLine(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    guard let asked = quiz.item?.asked else { return }
    let label = words["session.quiz.guess"] + " "
    let used = canvas.write(label, at: rect.origin, limit: rect.columns, .key)
    let parts = rect.line(0).split(.columns, [.cells(used), .cells(4), .rest])
    typed.draw(on: &canvas, in: parts[1], .selected)
    canvas.write(asked.unit(words), at: parts[2].origin, limit: parts[2].columns, .muted)
  }

  private func drawLabels(on canvas: inout Canvas, in rect: Rect, _ words: Words) {
    let parts = rect.split(.rows, [.rest, .cells(rect.columns < 60 ? 2 : 1)])
    list.draw(on: &canvas, in: parts[0]) { index, line, isSelected, canvas in
      let ink: Ink = isSelected ? .selected : .text
      canvas.fill(line, ink)
      let mark = wrong.contains(index) ? "[x] " : "[ ] "
      canvas.write(mark + quiz.labels[index], at: line.origin, limit: line.columns, ink)
    }
    let focus = canvas.focus
    canvas.write(wrapped: words["session.quiz.tick"], in: parts[1], .muted)
    canvas.focus = focus
  }

  /// The answer beside the guess, and why it matters.
  private func answer(_ words: Words) -> [StagePage.Block] {
    guard let item = quiz.item else { return [] }
    var blocks: [StagePage.Block] = item.asked.options.enumerated().map { index, option in
      .option(
        SessionState.letter(index).uppercased(), item.asked.words(of: option, words),
        isRight: index == item.asked.right)
    }
    if let amount = quiz.amount(of: item) {
      if item.asked.options.isEmpty, (0...100).contains(amount) { blocks.append(.dots(amount)) }
      blocks.append(
        .number(words.format(value: amount, of: item.asked), unit: item.asked.unit(words)))
    }
    blocks.append(.text(quiz.guessed(item, words)))
    guard !showsMethod else {
      let method = QuestionText(item.asked, words).method(showsAmount: true)
      return blocks + method.map { .text($0) }
    }
    return blocks + [.speech(words[item.about.whyKey])]
  }
}

extension Quiz {
  /// "You said 60: 7 of 10 points."
  func guessed(_ item: Item, _ words: Words) -> String {
    let answer = item.answer ?? 0
    let guess =
      item.asked.options.indices.contains(answer)
      ? item.asked.words(of: item.asked.options[answer], words) : words.format(count: answer)
    return words.text(
      "session.quiz.points",
      [Fact("guess", .text(guess)), Fact("n", .count(points(of: item) ?? 0))]
    )
  }
}

/// What a person learned, and what to do now.
struct QuizSummary {
  private let quiz: Quiz
  private let words: Words

  init(_ quiz: Quiz, _ words: Words) { (self.quiz, self.words) = (quiz, words) }

  var blocks: [StagePage.Block] {
    let points = words.text(
      "session.quiz.over",
      [Fact("n", .count(quiz.points)), Fact("of", .count(quiz.items.count * 10))])
    let surprise = quiz.surprise.map { item in
      words.text(
        "session.quiz.surprise",
        [Fact("question", .text(item.asked.question.text.joined(separator: " ")))])
    }
    let untold =
      quiz.untold == 0
      ? nil : words.text("session.quiz.untold", [Fact("n", .count(quiz.untold))])
    return [.title(words["session.quiz"]), .speech(points)]
      + [surprise, untold].compactMap { $0 }.map { .text($0) }
      + [.speech(words["session.quiz.now"])]
  }
}
