import Leaflet
import Session

extension AppState {
  /// Begins the quiz about the export that is open.
  mutating func startQuiz(of data: DataName, isStand: Bool = false) {
    guard let opened else { return }
    quiz = QuizScreen(opened.facts(words), of: data, words, isStand: isStand)
    stage = .quiz
  }

  /// Whether nothing may be seen here.
  var isBlank: Bool {
    stage == .session && session?.view == .stage && session?.session.isBlank ?? false
  }

  /// From a session, its page; from the quiz, the export that it is about. False where nothing is left.
  mutating func leaveSession() -> Bool {
    switch stage {
    case .session: return session?.goBack() ?? false
    case .quiz where quiz?.stand == nil:
      quiz = nil
      stage = .opened
      return true
    default: return false
    }
  }
}
