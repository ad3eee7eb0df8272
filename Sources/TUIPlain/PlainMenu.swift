import Canvas
import Glibc

/// Runs a program of pages: prints a page, reads a number, goes on.
///
/// It never writes a control character but line feeds, and never writes over anything.
public struct PlainMenu<P: PlainProgram> {
  private let program: P
  private let words: PlainWords
  private let charset: Charset

  public init(_ program: P, words: PlainWords, charset: Charset = .unicode) {
    self.program = program
    self.words = words
    self.charset = charset
  }

  /// Talks on standard input and output until the person quits or the input ends.
  ///
  /// - Returns: The exit status, 0.
  public func run() -> Int32 {
    run(read: { readLine() }) { line in
      print(line)
      fflush(nil)  // the answer is awaited: nothing may stay in a buffer
    }
  }

  /// The same with other ends: `read` gives a line, nil at the end; `write` takes a clean one.
  public func run(read: () -> String?, write: (String) -> Void) -> Int32 {
    var current = program.page(program.first)
    show(current, write)
    while let answer = read() {
      switch Answer(answer, on: current, words) {
      case .quit: return 0
      case .again: show(current, write)
      case .page(let page):
        if var talk = program.conversation(page) {
          // The page from which it was begun follows it.
          if converse(&talk, read, write) == .quit { return 0 }
        } else {
          current = program.page(page)
        }
        show(current, write)
      case .unclear:
        write(clean(words.notUnderstood))
        write(clean(prompt(of: current)))
      }
    }
    return 0
  }

  private func converse(
    _ talk: inout any Conversation, _ read: () -> String?, _ write: (String) -> Void
  ) -> ConversationEnding {
    PlainTalk(charset: charset).run(&talk, hear: { read().map { .line($0) } ?? .end }) { lines in
      for line in lines { write(line) }
    }
  }

  private enum Answer {
    case quit, again, unclear
    case page(P.Page)

    init(_ text: String, on page: PlainPage<P.Page>, _ words: PlainWords) {
      let answer = text.filter { !$0.isWhitespace }.lowercased()
      if answer == words.quit {
        self = .quit
      } else if answer.isEmpty {
        self = .again
      } else if answer == words.back, let back = page.back {
        self = .page(back)
      } else if let number = Int(answer), (1...max(1, page.choices.count)).contains(number),
        !page.choices.isEmpty
      {
        self = .page(page.choices[number - 1].target)
      } else {
        self = .unclear
      }
    }
  }

  private func show(_ page: PlainPage<P.Page>, _ write: (String) -> Void) {
    write("")
    write(clean(page.title))
    write("")
    for line in page.lines { write(clean(line)) }
    if !page.choices.isEmpty { write("") }
    for (index, choice) in page.choices.enumerated() {
      write("\(index + 1). " + clean(choice.label))
    }
    write("")
    write(clean(prompt(of: page)))
  }

  private func prompt(of page: PlainPage<P.Page>) -> String {
    page.back == nil ? words.firstPrompt : words.prompt
  }

  private func clean(_ text: String) -> String { charset.clean(text) }
}
