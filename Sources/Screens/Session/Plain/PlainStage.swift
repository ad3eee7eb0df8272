import Dossier
import Leaflet
import Session

/// A page of the stage as linear text: one item a line, grids and bars as what they show, nothing by its
/// place or its colour. It has no title, which the part's heading tells, and no timer.
struct PlainStage {
  private let blocks: [StagePage.Block]
  private let words: Words
  /// Whether of the options only the right one is told.
  private let isAnswer: Bool

  init(_ page: StagePage, _ words: Words, isAnswer: Bool = false) {
    (blocks, self.words, self.isAnswer) = (page.blocks, words, isAnswer)
  }

  var lines: [String] {
    var lines: [String] = []
    // Options and bars carry the cards' letters in their order, items are numbered as a list is.
    var (options, items) = (0, 0)
    for (index, block) in blocks.enumerated() {
      switch block {
      case .option(_, let text, let isRight):
        if !isAnswer || isRight { lines.append(option(text, options, isRight)) }
        options += 1
      case .bar(let text, let hands, _, let isRight):
        let line = option(text, options, isRight)
        if hasHands { lines.append(bar(line, hands)) } else if isRight { lines.append(line) }
        options += 1
      case .item(let text):
        items += 1
        lines.append(numbered(items, text))
      case .dots(let full): if !isTold(after: index) { lines.append(words.dots(full)) }
      default: lines += self.lines(block)
      }
    }
    return lines
  }

  private func lines(_ block: StagePage.Block) -> [String] {
    switch block {
    case .speech(let text): [text]
    // Labels of advertisers stand on one line of a stage, and not where they are listened to.
    case .text(let text): text.split(separator: " · ").map(String.init)
    case .number(let amount, let unit): ["\(amount) \(unit)"]
    case .entry(let number, let text):
      [Level(rawValue: number).map { "\(text). \(words.levelWords($0))" } ?? text]
    case .title, .timer, .option, .bar, .item, .dots: []
    }
  }

  /// One item of a list that is a single one stays without a number.
  private func numbered(_ number: Int, _ text: String) -> String {
    let isAlone = blocks.count { if case .item = $0 { true } else { false } } == 1
    return isAlone ? text : "\(number). \(text)"
  }

  /// Whether the number or the sentence behind a grid tells what it shows.
  private func isTold(after index: Int) -> Bool {
    guard blocks.indices.contains(index + 1) else { return false }
    switch blocks[index + 1] {
    case .number, .speech: return true
    default: return false
    }
  }

  private func option(_ text: String, _ index: Int, _ isRight: Bool) -> String {
    let line = words.text(
      "session.plain.option",
      [
        Fact("n", .count(index + 1)),
        Fact("letter", .text(SessionState.letter(index).uppercased())), Fact("text", .text(text)),
      ])
    return isRight ? words.labelled(words["session.plain.right"], line) : line
  }

  /// Whether any hand was counted; without one the bars are an answer and nothing more.
  private var hasHands: Bool {
    blocks.contains { if case .bar(_, let hands, _, _) = $0 { hands > 0 } else { false } }
  }

  private func bar(_ option: String, _ hands: Int) -> String {
    words.text("session.plain.bar", [Fact("option", .text(option)), Fact("n", .count(hands))])
  }
}
