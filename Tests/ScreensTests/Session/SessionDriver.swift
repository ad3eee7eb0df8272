import Canvas
import Leaflet
import Session
import Synchronization
import TUI
import TUITesting

@testable import Screens

/// The pages that a second terminal got, in their order.
final class StagePages: Sendable {
  private let pages = Mutex<[StagePage]>([])
  /// Whether somebody reads them.
  private let isRead: Bool

  init(isRead: Bool = true) { self.isRead = isRead }

  func take(_ page: StagePage) -> StageOutcome {
    pages.withLock { $0.append(page) }
    return isRead ? .read : .unread
  }

  var all: [StagePage] { pages.withLock { $0 } }
}

/// Lines that were kept for after the program.
final class KeptLines: Sendable {
  private let lines = Mutex<[String]>([])

  func keep(_ lines: [String]) { self.lines.withLock { $0 = lines } }

  var all: [String] { lines.withLock { $0 } }
}

enum SessionScript {
  static let text = """
    title: Who is Nadia?
    lang: en
    minutes: 27
    persona: nadia
    mask: 2

    == Welcome | 3 min
    SAY
      This is Nadia. She is not real. Her data looks real.
      Nobody has to show anything today.
    NOTE
      Read the ground rules aloud. Point at the exit.

    == Guess her nights | 9 min
    GUESS nights metric=location.nights_top.per100 unit="of 100 nights" min=0 max=100 time=40s
      On how many of 100 nights is the phone at the same spot?
    REVEAL nights show=dots
    WHY
      One spot at night is nearly always the home.
    DISCUSS pairs time=2min drop=1
      Who would like to know this? Who should not?

    == Four dots | 8 min
    ASK four need=location time=30s talk=5s
      How many points single out 95 of 100 people in a study?
      = 4
      - 40
      - 400
    REVEAL four show=bar
    OPEN leaflet risk=R2 mask=2
    WHY
      Unique is not named. Someone must already know four points.

    == One thing | 7 min
    TASK time=4min
      [ ] Write one sentence: what will you switch off?
      [ ] Write where you can ask for help.
    CHECK worry
      I worry about this (1-5)
    BADGE Wrote the letter
    """

  static var script: Script? { ScriptReader(text: text).script }
}

extension AppDriver {
  /// In a session about the nurse, with or without a second terminal and an own copy.
  static func session(
    _ language: Language = .english, size: Size = Size(rows: 24, columns: 80),
    pages: StagePages? = nil, kept: KeptLines? = nil, own: Sample? = nil, warnings: [String] = [],
    script: Script? = SessionScript.script, ascii: Bool = false
  ) async -> AppDriver? {
    guard let script, let nurse = Sample.nurse else { return nil }
    var services = Services.test(nurse)
    if let pages { services.stage = { page, _ in pages.take(page) } }
    if let kept { services.keep = { kept.keep($0) } }
    var exports: [DataName: OpenedExport] = [.persona(.nadia): nurse.opened]
    exports[.own] = own?.opened
    let app = App(services)
    var state = AppState(
      words: Words(language), ascii: ascii, samples: services.samples, home: services.home)
    let effects = app.begin(
      SessionScreen(script, exports: exports, hasStage: pages != nil, warnings: warnings), &state)
    var driver = Driver(app, state, size: size, effects: effects)
    await driver.wait()
    return driver
  }

  /// In the quiz about the nurse.
  static func quiz(
    _ language: Language = .english, size: Size = Size(rows: 24, columns: 80),
    isStand: Bool = false, ascii: Bool = false
  ) async -> AppDriver? {
    guard let nurse = Sample.nurse else { return nil }
    let app = App(Services.test(nurse))
    var state = AppState(words: Words(language), ascii: ascii, samples: [], home: "/home")
    let effects = app.quiz(nurse.opened, of: .nadia, isStand: isStand, &state)
    return Driver(app, state, size: size, effects: effects)
  }
}
