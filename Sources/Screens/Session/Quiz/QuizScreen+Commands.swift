import Leaflet
import Session
import TUI

extension QuizScreen {
  static func commands(_ words: Words) -> [AppCommand] {
    [
      Commands.ofScreen(
        "quiz.answer", title: words["session.key.quizAnswer"],
        hint: words["session.hint.quizAnswer"], keys: ["enter"],
        isEnabled: { $0.isQuiz(in: [.choosing, .typing, .counting]) }),
      Commands.ofScreen(
        "quiz.tick", title: words["session.key.quizTick"], hint: words["session.hint.quizTick"],
        keys: ["space"], isEnabled: { $0.isQuiz(in: [.counting]) }),
      next("quizNext", hint: "next", in: .revealed, words),
      next("quizAgain", hint: "quizAgain", in: .over, words),
      AppCommand(
        "quiz.method", title: words["session.key.method"], hint: words["session.hint.method"],
        keys: ["w"], isEnabled: { $0.isQuiz(in: [.revealed]) }
      ) { state in
        state.quiz?.toggleMethod()
        return []
      },
      openFinding(words),
    ]
  }

  private static func next(
    _ name: String, hint: String, in phase: QuizScreen.Phase, _ words: Words
  ) -> AppCommand {
    AppCommand(
      "quiz.\(name)", title: words["session.key.\(name)"], hint: words["session.hint.\(hint)"],
      keys: ["enter", "n"], isEnabled: { $0.isQuiz(in: [phase]) }
    ) { state in
      state.quiz?.next()
      return []
    }
  }

  /// From an answer to the finding that tells more.
  private static func openFinding(_ words: Words) -> AppCommand {
    AppCommand(
      "quiz.open", title: words["session.key.quizOpen"], hint: words["session.hint.quizOpen"],
      keys: ["o"], isEnabled: { $0.quizFinding != nil }
    ) { state in
      guard let id = state.quizFinding, let scene = state.scene else { return [] }
      state.stage = .opened
      state.go(to: .findings)
      state.findingsScreen.open(id, scene)
      return []
    }
  }
}

extension AppState {
  func isQuiz(in phases: [QuizScreen.Phase]) -> Bool {
    quiz.map { phases.contains($0.phase) } ?? false
  }

  /// The finding that the answer on the screen rests on; nil where there is none, and at a stand.
  var quizFinding: String? {
    guard let quiz, quiz.stand == nil, quiz.phase == .revealed,
      let risk = quiz.quiz.item?.asked.question.risk
    else { return nil }
    return leaflet?.entries.first(where: risk.names)?.id
  }
}
