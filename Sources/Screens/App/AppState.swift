import Canvas
import Dossier
import Exports
import Leaflet
import Session
import TUI

/// Everything that the terminal program shows, as one value.
public struct AppState: Sendable {
  enum Stage: Sendable, Hashable { case start, loading, opened, session, quiz }

  /// What lies over the screen.
  enum Overlay: Sendable {
    case help(HelpOverlay)
    case palette(PaletteOverlay)
    case languages(LanguageList)
    case groups(GroupList)
  }

  var size = Size(rows: 24, columns: 80)
  var ascii: Bool
  var words: Words
  var stage = Stage.start
  var start: StartScreen
  var loading = LoadingScreen()
  var opened: OpenedExport?
  /// The same behind the mask: what the screens look at.
  private var shown: OpenedExport?
  /// What others must not see.
  private(set) var mask: Mask
  /// What was opened last.
  var paths: [String] = []
  /// What the person said about the columns of tables.
  var profiles: [NamedProfile] = []
  var leaflet: Leaflet?
  /// What the person says about themselves: what they tick is gone with the export.
  var reader: Reader
  private let readerAtStart: Reader
  private let version: String?
  var screen = ScreenID.leaflet
  var leafletScreen = LeafletScreen()
  var findingsScreen = FindingsScreen()
  var mapScreen = MapScreen()
  var hoursScreen = HoursScreen()
  var dataScreen = DataScreen()
  /// Whether sensitive lines are open; they are closed until asked for.
  var isRevealed = false
  /// The guided session that is under way.
  var session: SessionScreen?
  /// The quiz that somebody takes, and whether it begins once an export is open.
  var quiz: QuizScreen?
  var awaitsQuiz = false
  /// The raw row that is being shown over the screen.
  var row: RowView?
  var overlay: Overlay?
  /// Shown on the right of the footer until the next key.
  var note = ""
  private let noticeKey: String?
  /// Counts openings, so that late messages of an earlier one are told apart.
  var opening = 0

  /// - Parameters:
  ///   - ascii: Draw with ASCII alone.
  ///   - samples: The invented people to offer on the start screen.
  ///   - home: Where the file picker begins.
  ///   - mask: What is hidden from the first picture on.
  ///   - noticeKey: The wording of what the person ought to know about the machine before the
  ///     first key; nil for nothing.
  ///   - reader: What the person said about themselves when they started the program.
  ///   - version: The program's, for the end of the leaflet.
  public init(
    words: Words, ascii: Bool, samples: [SamplePerson], home: String,
    mask: MaskLevel = .off, noticeKey: String? = nil, reader: Reader = Reader(),
    version: String? = nil
  ) {
    (self.reader, readerAtStart, self.version) = (reader, reader, version)
    self.words = words
    self.ascii = ascii
    self.mask = Mask(mask, ascii: ascii)
    self.noticeKey = noticeKey
    note = noticeKey.map { words[$0] } ?? ""
    start = StartScreen(samples: samples, folder: home)
  }

  /// The same for a terminal that shows ASCII alone, or more.
  public func drawn(ascii: Bool) -> AppState {
    var state = self
    state.ascii = ascii
    state.mask = Mask(mask.level, ascii: ascii)
    return state
  }

  /// Takes in what the person said about a table, in place of what they said before.
  mutating func take(_ profile: NamedProfile) {
    let names = Set(profile.profile.columns.map(\.name))
    profiles.removeAll { Set($0.profile.columns.map(\.name)) == names }
    profiles.append(profile)
  }

  /// What the current screen looks at; nil before an export is open.
  var scene: Scene? {
    guard let shown, let leaflet else { return nil }
    return Scene(
      opened: shown, leaflet: leaflet, words: words, ascii: ascii, isRevealed: isRevealed,
      profiles: profiles, mask: mask)
  }

  /// Takes in an export that was read.
  mutating func show(_ export: OpenedExport) {
    opened = export
    reader = readerAtStart
    stage = .opened
    screen = .leaflet
    note =
      export.reading.wasCancelled
      ? words["ui.loading.stopped"] : noticeKey.map { words[$0] } ?? ""
    look()
  }

  /// Puts a mask on, or takes it off. Every screen begins anew: what was open may not be shown.
  mutating func wear(_ level: MaskLevel) {
    mask = Mask(level, ascii: ascii)
    look()
  }

  /// Looks at the export through the mask, with every screen at its beginning.
  private mutating func look() {
    shown = opened?.masked(by: mask)
    leaflet = shown.map(composed)
    row = nil
    isRevealed = false
    leafletScreen = LeafletScreen()
    findingsScreen = FindingsScreen()
    mapScreen = MapScreen()
    hoursScreen = HoursScreen()
    dataScreen = DataScreen()
  }

  /// Says everything in another language.
  mutating func speak(_ language: Language) {
    words = Words(language)
    leaflet = shown.map(composed)
    quiz = quiz?.speaking(words)
  }

  /// A sentence about the opened paths without their names.
  func masked(_ sentence: String) -> String {
    guard mask.hides else { return sentence }
    return paths.reduce(sentence) { text, path in
      path.isEmpty ? text : text.replacing(CleanText.terminal(path), with: mask.block)
    }
  }

  /// Whether the screen shows what the mask leaves nothing of.
  var isClosed: Bool {
    mask.hidesAllButCounts && (row != nil || ![.leaflet, .findings].contains(screen))
  }

  func composed(_ export: OpenedExport) -> Leaflet {
    Leaflet.compose(
      dossier: export.dossier, findings: export.findings, hours: export.hours, words: words,
      storage: export.storage, reader: reader, version: version)
  }

  /// Shows a screen from its own picture: a row that lay over another one is closed.
  mutating func go(to id: ScreenID) {
    screen = id
    row = nil
  }

  /// Leaves what was opened last on this screen; false where nothing is open.
  mutating func leaveInner() -> Bool {
    guard row == nil else {
      row = nil
      return true
    }
    return withScreen { $0.goBack() }
  }

  /// Whether something is open that Esc leaves before it leaves the screen.
  var hasInner: Bool {
    var copy = self
    return copy.leaveInner()
  }

  /// Whether Esc has somewhere to go.
  var canGoBack: Bool { hasInner || screen != .leaflet }

  /// Whether there is a sensitive line to open.
  var hasHiddenLines: Bool { leaflet?.entries.contains { $0.isHidden } ?? false }

  /// Runs `change` on the screen that is shown.
  mutating func withScreen<Result>(_ change: (inout any Screen) -> Result) -> Result {
    switch screen {
    case .leaflet: return modify(&leafletScreen, change)
    case .findings: return modify(&findingsScreen, change)
    case .map: return modify(&mapScreen, change)
    case .hours: return modify(&hoursScreen, change)
    case .data: return modify(&dataScreen, change)
    }
  }

  var currentScreen: any Screen {
    switch screen {
    case .leaflet: leafletScreen
    case .findings: findingsScreen
    case .map: mapScreen
    case .hours: hoursScreen
    case .data: dataScreen
    }
  }

  private func modify<S: Screen, Result>(
    _ screen: inout S, _ change: (inout any Screen) -> Result
  ) -> Result {
    var erased: any Screen = screen
    defer { if let changed = erased as? S { screen = changed } }
    return change(&erased)
  }
}
