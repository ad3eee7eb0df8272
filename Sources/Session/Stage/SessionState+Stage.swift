import Leaflet

/// What a session shows the room.
extension SessionState {
  /// - Parameter words: In the session's language.
  public func stage(_ words: Words) -> StagePage {
    guard !isBlank else { return .blank }
    guard let step, script.parts.indices.contains(part) else {
      return StagePage([.title(script.title), .speech(words["session.stage.over"])])
    }
    if case .pause = step.action { return StagePage(timerBlocks) }
    let blocks = StageWriter(state: self, words: words).blocks(step.action)
    return StagePage([.title(script.parts[part].title)] + blocks + timerBlocks)
  }

  private var timerBlocks: [StagePage.Block] {
    guard let timer, timer.whole > 0, timer.talk == 0 else { return [] }
    return [.timer(timer.left, of: timer.whole)]
  }
}

extension SessionState {
  /// The answer that is on the stage: that of this step, or of one right before it.
  var reveal: Reveal? {
    var index = place
    while index >= 0, index < track.count, track[index].part == part {
      switch track[index].step.action {
      case .reveal(let reveal): return reveal
      case .why, .open, .note: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The stricter of the mask in force and that of the step.
  func mask(of reveal: Reveal) -> MaskLevel { max(mask, reveal.mask ?? .off) }

  /// An option as the room reads it.
  public func words(
    of option: AskedQuestion.Option, _ asked: AskedQuestion, _ words: Words
  ) -> String {
    asked.words(of: option, words, mask: StageMask(mask, isPersona: asked.data != .own))
  }
}
