import Dossier
import Leaflet
import Session

/// What is told of a step's timer: its half and its end unasked, what is left of it on request.
struct PlainTimer {
  private let words: Words

  init(_ words: Words) { self.words = words }

  /// What some seconds made of a timer is worth: nothing, but at half and at the end.
  func told(_ before: StepTimer?, _ now: StepTimer?) -> [String] {
    guard let before, let now, now.whole > 0 else { return [] }
    if now.isUp { return before.isUp ? [] : [words["session.time.up"]] }
    guard before.left * 2 > now.whole, now.left * 2 <= now.whole else { return [] }
    return [words.text("session.plain.half", left(now.left))]
  }

  func left(_ timer: StepTimer?) -> [String] {
    guard let timer, timer.whole > 0 else { return [] }
    guard !timer.isUp else { return [words["session.time.up"]] }
    let key = timer.isPaused ? "session.time.paused" : "session.time.left"
    return [words.text(key, left(timer.left))]
  }

  private func left(_ seconds: Int) -> [Fact] {
    [Fact("left", .text(MinuteText.spoken(seconds)))]
  }
}

/// Whether nobody reads the second terminal's pages: told once, and not before they could have come there.
struct UnreadStage: Sendable {
  private static let patience = 3

  private var isUnread = false
  private var seconds = 0

  mutating func note(_ outcome: StageOutcome) {
    isUnread = outcome == .unread
    if !isUnread { seconds = 0 }
  }

  /// Whether it is to be told now.
  mutating func pass(_ seconds: Int) -> Bool {
    guard isUnread else { return false }
    let before = self.seconds
    self.seconds += seconds
    return before < Self.patience && self.seconds >= Self.patience
  }
}
