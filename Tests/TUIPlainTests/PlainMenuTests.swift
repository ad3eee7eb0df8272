import Canvas
import TUIPlain
import Testing

/// Two pages, one of them with hostile content.
private struct Leaflets: PlainProgram {
  enum Page: Sendable { case start, home }

  let first = Page.start

  func page(_ page: Page) -> PlainPage<Page> {
    switch page {
    case .start:
      PlainPage(
        title: "Your copy",
        lines: ["Level 3 of 4, think first.", "Name: \u{1B}[2J\u{9B}Ana\r\n🇨🇭"],
        choices: [.init("Your home can be found", .home), .init("Nobody\u{07}", .start)])
    case .home:
      PlainPage(title: "Home", lines: ["91 of 100 nights at one spot, à Genève."], back: .start)
    }
  }
}

@Suite struct PlainMenuTests {
  private let words = PlainWords(
    prompt: "Number, b for back, q to quit", firstPrompt: "Number, or q to quit",
    notUnderstood: "Please type a number of the list.", back: "b", quit: "q")

  private func talk(_ answers: [String], charset: Charset = .unicode) -> (Int32, [String]) {
    var left = answers[...]
    var lines: [String] = []
    let menu = PlainMenu(Leaflets(), words: words, charset: charset)
    let status = menu.run(read: { left.popFirst() }) { lines.append($0) }
    return (status, lines)
  }

  @Test func aPageIsLinesAndNumbers() {
    let (status, lines) = talk([])
    #expect(status == 0)
    #expect(
      lines == [
        "", "Your copy", "", "Level 3 of 4, think first.", "Name: ␛[2J\u{FFFD}Ana␍␊CH", "",
        "1. Your home can be found", "2. Nobody␇", "", "Number, or q to quit",
      ])
  }

  @Test func aNumberOpensAndBackGoesBack() {
    let (_, lines) = talk(["1", " B ", "q", "1"])
    #expect(lines.filter { $0 == "Home" }.count == 1)
    #expect(lines.filter { $0 == "Your copy" }.count == 2)
    #expect(lines.contains("Number, b for back, q to quit"))
  }

  @Test(arguments: ["0", "3", "-1", "b", "99999999999999999999", "x", "1x", "\u{1B}[A"])
  func otherAnswersAreNotUnderstood(answer: String) {
    let (status, lines) = talk([answer])
    #expect(status == 0)
    #expect(lines.suffix(2) == ["Please type a number of the list.", "Number, or q to quit"])
  }

  @Test func anEmptyAnswerShowsThePageAgain() {
    #expect(talk([""]).1.filter { $0 == "Your copy" }.count == 2)
  }

  @Test func noControlCharacterLeaves() {
    for charset in [Charset.unicode, .ascii] {
      for line in talk(["1", "b", "2", "nonsense"], charset: charset).1 {
        #expect(
          line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        if charset == .ascii { #expect(line.utf8.allSatisfy { $0 < 0x7F }) }
      }
    }
    #expect(talk(["1"], charset: .ascii).1.contains("91 of 100 nights at one spot, a Geneve."))
  }
}
