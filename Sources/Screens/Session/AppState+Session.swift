import Leaflet
import Session

extension AppState {
  /// Begins the quiz about the export that is open.
  mutating func startQuiz(of data: DataName, isStand: Bool = false) {
    guard mayQuiz, let scene else { return }
    quiz = QuizScreen(scene.opened.facts(words), of: data, words, isStand: isStand)
    stage = .quiz
  }

  /// Not where others look on and exact numbers are hidden.
  var mayQuiz: Bool { mask.level < .counts }

  /// Whether the key for a blank stage is no letter that is typed.
  var canPanic: Bool {
    guard let session, !session.isTyping, !session.session.isBlank else { return false }
    if case .palette = overlay { return false }
    return stage != .opened || !currentScreen.isTyping
  }

  /// Whether nothing may be seen here.
  var isBlank: Bool {
    stage == .session && session?.view == .stage && session?.session.isBlank ?? false
  }

  /// The program's own screens, at what the step is about.
  mutating func openScreens() {
    guard let session, let export = session.openExport else { return }
    show(export)
    if case .open(let opening) = session.session.step?.action { go(to: opening.screen.id) }
    guard let risk = session.session.risk, let scene,
      let id = leaflet?.entries.first(where: risk.names)?.id
    else { return }
    go(to: .findings)
    findingsScreen.open(id, scene)
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

extension Opening.Screen {
  fileprivate var id: ScreenID {
    switch self {
    case .leaflet: .leaflet
    case .findings: .findings
    case .map: .map
    case .hours: .hours
    case .data: .data
    }
  }
}
