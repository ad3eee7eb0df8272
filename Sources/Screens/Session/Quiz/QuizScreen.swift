import Canvas
import Dossier
import Leaflet
import Session
import TUI

/// The quiz that a person takes alone, about the copy that is open.
struct QuizScreen: Sendable {
  /// On a table in a library, with nobody beside it: it begins anew by itself.
  struct Stand: Sendable, Hashable {
    var isWelcoming = true
    /// Seconds since the last key.
    var idle = 0

    /// So long nobody leaves a question that they mean to answer.
    static let patience = 60
  }

  private(set) var quiz: Quiz
  let data: DataName
  private let facts: CopyFacts
  private(set) var list: ListView
  private(set) var typed = LineEditor()
  /// Labels that are called wrong so far.
  private(set) var wrong: Set<Int> = []
  private(set) var stand: Stand?
  private(set) var showsMethod = false

  /// - Parameter isStand: Whether it runs unattended.
  init(_ facts: CopyFacts, of data: DataName, _ words: Words, isStand: Bool = false) {
    self.facts = facts
    self.data = data
    quiz = Quiz(facts, of: data, words)
    list = ListView(count: 0)
    stand = isStand ? Stand() : nil
    prepare()
  }

  /// What the person does now.
  enum Phase: Sendable, Hashable { case welcome, choosing, typing, counting, revealed, over }

  var phase: Phase {
    if stand?.isWelcoming ?? false { return .welcome }
    guard let item = quiz.item else { return .over }
    if item.isRevealed { return .revealed }
    if item.answer != nil { return .counting }
    return item.asked.options.isEmpty ? .typing : .choosing
  }

  /// The same in another language, from the start.
  func speaking(_ words: Words) -> QuizScreen {
    QuizScreen(facts, of: data, words, isStand: stand != nil)
  }

  /// Seconds that went by at a stand.
  mutating func tick(_ seconds: Int) {
    guard var stand, !stand.isWelcoming else { return }
    stand.idle += seconds
    if stand.idle >= Stand.patience { restart() } else { self.stand = stand }
  }

  private mutating func restart() {
    self = QuizScreen(facts: facts, of: data, quiz: quiz.restarted, isStand: stand != nil)
  }

  private init(facts: CopyFacts, of data: DataName, quiz: Quiz, isStand: Bool) {
    (self.facts, self.data, self.quiz) = (facts, data, quiz)
    list = ListView(count: 0)
    stand = isStand ? Stand() : nil
    prepare()
  }

  /// Takes an event; false where it is for somebody else.
  mutating func take(_ event: Event, in rect: Rect) -> Bool {
    stand?.idle = 0
    switch phase {
    case .welcome:
      guard case .key(let press) = event, press != "L" else { return false }
      stand?.isWelcoming = false
      prepare()
      return true
    case .choosing:
      switch list.handle(event, in: QuizLayout(self, rect).list) {
      case .activated:
        quiz.answer(list.selected)
        prepare()
      case .ignored: return false
      default: break
      }
      return true
    case .typing: return type(event)
    case .counting: return count(event, in: rect)
    case .revealed, .over: return false
    }
  }

  private mutating func type(_ event: Event) -> Bool {
    if case .key(let press) = event, case .character(let character) = press.key,
      press.modifiers.isEmpty
    {
      // Letters stay commands.
      guard character.isASCII, character.isNumber, typed.text.count < 3 else { return false }
    }
    switch typed.handle(event) {
    case .activated:
      guard let number = Int(typed.text), quiz.answer(number) else { return true }
      prepare()
    case .ignored, .cancelled: return false
    default: break
    }
    return true
  }

  /// Space calls a label wrong, Enter is done.
  private mutating func count(_ event: Event, in rect: Rect) -> Bool {
    if event == .key("space") {
      wrong.formSymmetricDifference([list.selected])
      return true
    }
    switch list.handle(event, in: QuizLayout(self, rect).list) {
    case .activated: quiz.count(wrong: wrong)
    case .ignored: return false
    default: break
    }
    return true
  }

  mutating func next() {
    if phase == .over { return restart() }
    quiz.next()
    showsMethod = false
    prepare()
  }

  mutating func toggleMethod() { showsMethod.toggle() }

  /// A fresh list or line for what is to be done.
  private mutating func prepare() {
    typed = LineEditor()
    wrong = []
    switch phase {
    case .choosing: list = ListView(count: quiz.item?.asked.options.count ?? 0)
    case .counting: list = ListView(count: quiz.labels.count)
    default: break
    }
  }
}
