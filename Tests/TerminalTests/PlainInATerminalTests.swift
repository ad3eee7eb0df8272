import Canvas
import Glibc
import TUITesting
import Testing

/// Linear text on a terminal, as who listens to it types.
@Suite(.serialized) struct PlainInATerminalTests {
  private static let size = Size(rows: 60, columns: 140)

  /// The number before a choice of the front page.
  private func number(of choice: String, in session: Session) -> String? {
    session.screen.text.split(separator: "\n").map { $0.drop { $0 == " " } }
      .first { $0.contains(". " + choice) }
      .map { String($0.prefix { $0.isNumber }) }
  }

  @Test func theQuizIsAChoiceOfTheFrontPageAndLeadsBackToIt() async throws {
    let session = try Session(
      [Package.sample("nurse"), "--plain", "--lang", "en"], size: Self.size)
    await session.expect("Number to open, q to leave:")
    let quiz = try #require(number(of: "Quiz about this copy", in: session))
    await session.press(quiz + "\n", until: "Type the number of your answer. b goes back, q ends.")
    await session.press("4\n", until: "10 of 10 points.")
    await session.press("\n", until: "Type a number from 0 to 100.")
    session.pty.send("b\n")
    let isBack = await session.eventually { _ in
      session.pty.text.count(of: "Number to open, q to leave:") == 2
    }
    #expect(isBack)
    await session.press(quiz + "\n", until: "Question 1 of")
    session.pty.send("q\n")
    await session.expectEnd(.exited(status: 0))
    #expect(!session.pty.text.contains("\u{1B}"))
  }

  /// Where nothing but counts may be seen, exact numbers are no answers.
  @Test func theQuizIsNoChoiceWhereCountsAreRound() async throws {
    let session = try Session(
      [Package.sample("nurse"), "--plain", "--mask", "counts", "--lang", "en"], size: Self.size)
    await session.expect("Number to open, q to leave:")
    #expect(number(of: "Quiz about this copy", in: session) == nil)
    session.pty.send("q\n")
    await session.expectEnd(.exited(status: 0))
  }

  /// The key that interrupts works while a line is awaited, and nothing of the terminal was changed.
  @Test(arguments: [["session", "who-is-nadia"], ["session", "stand"]])
  func anInterruptEndsIt(arguments: [String]) async throws {
    let session = try Session(arguments + ["--plain", "--lang", "en"], size: Self.size)
    await session.expect(arguments.last == "stand" ? "Press Enter to begin." : "q ends.")
    session.pty.send("\u{03}")
    await session.expectEnd(.exited(status: 130))
    #expect(!session.pty.text.contains("\u{1B}"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
