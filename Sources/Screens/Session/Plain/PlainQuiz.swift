import Dossier
import Leaflet
import Session
import TUIPlain

/// The quiz as linear text: a question with its numbered answers, then what is true and why it matters.
public struct PlainQuiz: Conversation {
  private var quiz: Quiz
  private let data: DataName
  private let words: Words
  /// Nil where a person takes it alone; else it begins anew by itself.
  private var stand: Stand?
  public private(set) var ending: ConversationEnding?

  /// On a table, with nobody beside it.
  private struct Stand: Sendable {
    var isWelcoming = true
    /// Seconds since the last line.
    var idle = 0

    /// Longer than before a screen: who listens, or reads with the fingers, reads more slowly.
    static let patience = 180
  }

  /// - Parameter isStand: Whether it runs unattended; nobody leaves it then.
  public init(_ facts: CopyFacts, of data: DataName, words: Words, isStand: Bool = false) {
    (self.data, self.words) = (data, words)
    quiz = Quiz(facts, of: data, words)
    stand = isStand ? Stand() : nil
  }

  /// The same of an export that was read.
  public init(_ export: OpenedExport, of data: DataName, words: Words, isStand: Bool = false) {
    self.init(export.facts(words), of: data, words: words, isStand: isStand)
  }

  public var greeting: [String] {
    isWelcoming ? welcome : ["", words["session.quiz"]] + question
  }

  public mutating func hear(_ line: String) -> [String] {
    stand?.idle = 0
    let typed = line.filter { !$0.isWhitespace }.lowercased()
    if let told = leave(typed) { return told }
    guard !isWelcoming else {
      stand?.isWelcoming = false
      return question
    }
    guard let item = quiz.item else { return again() }
    if item.isRevealed { return next() }
    return item.answer == nil ? answer(typed, item) : count(line)
  }

  public mutating func pass(seconds: Int) -> [String] {
    guard let stand, !stand.isWelcoming else { return [] }
    self.stand?.idle += seconds
    return stand.idle + seconds >= Stand.patience ? again() : []
  }

  private var isWelcoming: Bool { stand?.isWelcoming ?? false }
}

/// What a line leads to.
extension PlainQuiz {
  /// The way out, and at a stand the way to the beginning; nil for another line.
  private mutating func leave(_ typed: String) -> [String]? {
    guard ["b", "q"].contains(typed) else { return nil }
    guard stand == nil else { return typed == "q" ? again() : nil }
    ending = typed == "q" ? .quit : .back
    return []
  }

  private mutating func again() -> [String] {
    quiz = quiz.restarted
    if stand != nil { stand = Stand() }
    return greeting
  }

  private mutating func next() -> [String] {
    quiz.next()
    return quiz.isOver ? summary : question
  }

  private mutating func answer(_ typed: String, _ item: Quiz.Item) -> [String] {
    // Options are numbered from 1.
    let first = item.asked.options.isEmpty ? 0 : 1
    guard let number = Int(typed), number >= first, quiz.answer(number - first) else {
      return typed.isEmpty ? question : [words["session.plain.quiz.unclear"], hint]
    }
    guard let item = quiz.item, item.isRevealed else { return labels }
    return answered(item)
  }

  /// Takes the numbers of the labels that are wrong.
  private mutating func count(_ line: String) -> [String] {
    let typed = line.split { $0.isWhitespace || $0 == "," }.map { Int($0) }
    let numbers = typed.compactMap { $0 }.filter { (1...quiz.labels.count).contains($0) }
    guard numbers.count == typed.count else { return [words["session.plain.quiz.unclear"], hint] }
    quiz.count(wrong: Set(numbers.map { $0 - 1 }))
    return quiz.item.map(answered) ?? []
  }
}

/// What is said.
extension PlainQuiz {
  private var welcome: [String] {
    let name = if case .persona(let persona) = data { persona.name } else { "" }
    return [
      "", words.text("session.stand.welcome", [Fact("name", .text(name))]),
      words["session.stand.invented"], "", words["session.plain.quiz.begin"],
    ]
  }

  private var question: [String] {
    guard let item = quiz.item else { return summary }
    let place = words.text(
      "session.quiz.place",
      [Fact("n", .count(quiz.place + 1)), Fact("of", .count(quiz.items.count))])
    let options = item.asked.options.enumerated().map { index, option in
      "\(index + 1). " + item.asked.words(of: option, words)
    }
    return ["", place] + item.asked.question.text + options + ["", hint]
  }

  private var labels: [String] {
    quiz.labels.enumerated().map { "\($0.offset + 1). \($0.element)" } + ["", hint]
  }

  /// The truth beside the guess, how it was counted, and why it matters.
  private func answered(_ item: Quiz.Item) -> [String] {
    let right = item.asked.right.map { index in
      words.labelled(
        words["session.plain.right"],
        "\(index + 1). " + item.asked.words(of: item.asked.options[index], words))
    }
    let amount = quiz.amount(of: item).map { amount in
      "\(words.format(value: amount, of: item.asked)) \(item.asked.unit(words))"
    }
    let method = QuestionText(item.asked, words).method(showsAmount: true, repeatsAmount: false)
    return [right, amount, quiz.guessed(item, words)].compactMap { $0 }
      + [words["session.method.title"]] + method
      + [words["session.step.why"], words[item.about.whyKey], "", hint]
  }

  private var summary: [String] {
    let lines = PlainStage(StagePage(QuizSummary(quiz, words).blocks), words).lines
    return ["", words["session.quiz"]] + lines + ["", hint]
  }

  /// What can be typed now, and the way out where there is one.
  private var hint: String {
    let hint = answerHint
    return stand == nil ? hint + " " + words["session.plain.quiz.leave"] : hint
  }

  private var answerHint: String {
    guard let item = quiz.item else { return words["session.plain.quiz.again"] }
    if item.isRevealed { return words["session.plain.quiz.next"] }
    if item.answer != nil { return words["session.plain.quiz.labels"] }
    guard case .number(let range) = item.asked.question.form else {
      return words["session.plain.quiz.choose"]
    }
    return words.text(
      "session.plain.quiz.guess",
      [Fact("from", .count(range.lowerBound)), Fact("to", .count(range.upperBound))])
  }
}
