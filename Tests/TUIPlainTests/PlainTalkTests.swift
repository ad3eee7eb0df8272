import Canvas
import TUIPlain
import Testing

/// Says back what it hears, counts the seconds, and takes a wish to the world outside.
private struct Echo: Conversation {
  var seconds = 0
  var wish: String?
  var ending: ConversationEnding?

  let greeting = ["Hello\u{1B}[2J"]

  mutating func hear(_ line: String) -> [String] {
    switch line {
    case "back": ending = .back
    case "quit": ending = .quit
    case "silence": return []
    case "wish": wish = "granted"
    default: break
    }
    return ["heard \(line)"]
  }

  mutating func pass(seconds: Int) -> [String] {
    self.seconds += seconds
    return self.seconds >= 5 ? ["\(self.seconds) s"] : []
  }
}

/// A page, and a conversation behind its first choice.
private struct Front: PlainProgram {
  enum Page: Sendable { case front, echo }

  let first = Page.front

  func page(_ page: Page) -> PlainPage<Page> {
    PlainPage(title: "Front", lines: [], choices: [.init("Talk", .echo)])
  }

  func conversation(_ page: Page) -> (any Conversation)? { page == .echo ? Echo() : nil }
}

@Suite struct PlainTalkTests {
  private func talk(
    _ heard: [Heard], charset: Charset = .unicode
  ) -> (ending: ConversationEnding, turns: [[String]]) {
    var (left, turns, echo) = (heard[...], [[String]](), Echo())
    let ending = PlainTalk(charset: charset).run(
      &echo, hear: { left.popFirst() ?? .end }, say: { turns.append($0) },
      deeds: { echo in
        defer { echo.wish = nil }
        return echo.wish.map { [$0] } ?? []
      })
    return (ending, turns)
  }

  @Test func aTurnIsSaidTogetherAndClean() {
    let (ending, turns) = talk([.line("one\u{07}"), .line("two")])
    #expect(ending == .quit)
    #expect(turns == [["Hello␛[2J"], ["heard one␇"], ["heard two"]])
  }

  @Test func theEndIsTheConversationsOwn() {
    #expect(talk([.line("back"), .line("more")]).ending == .back)
    #expect(talk([.line("back"), .line("more")]).turns.count == 2)
    #expect(talk([.line("quit")]).ending == .quit)
  }

  @Test func nothingIsSaidWhereThereIsNothingToSay() {
    let (_, turns) = talk([.line("silence"), .seconds(3), .seconds(3)])
    #expect(turns.dropFirst() == [["6 s"]])
  }

  @Test func deedsAreDoneInTheirTurn() {
    #expect(talk([.line("wish")]).turns.last == ["heard wish", "granted"])
  }

  @Test func plainLettersWhereTheTerminalHasNoOthers() {
    #expect(talk([.line("à Genève")], charset: .ascii).turns.last == ["heard a Geneve"])
  }

  @Test func aMenuHoldsAConversationAndGoesOnBehindIt() {
    let words = PlainWords(
      prompt: "Number, b, q", firstPrompt: "Number, q", notUnderstood: "What?", back: "b",
      quit: "q")
    func lines(_ answers: [String]) -> [String] {
      var (left, lines) = (answers[...], [String]())
      _ = PlainMenu(Front(), words: words).run(read: { left.popFirst() }) { lines.append($0) }
      return lines
    }
    let back = lines(["1", "7", "back", "x"])
    #expect(back.filter { $0 == "Front" }.count == 2)
    // In a conversation a number is a line as any other.
    #expect(back.contains("heard 7"))
    #expect(back.suffix(2) == ["What?", "Number, q"])
    #expect(lines(["1", "quit", "1"]).filter { $0 == "Front" }.count == 1)
  }
}
