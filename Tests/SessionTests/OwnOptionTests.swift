import Leaflet
import Testing

@testable import Session

/// Options that are made of an own copy tell half of its answer.
@Suite struct OwnOptionTests {
  private let own = People.copy(
    ["contacts.count": MetricValue(7_531)], tops: ["apps.count": ["Chess", "Bus", "Atlas"]])
  private let nadia = People.copy(
    ["contacts.count": MetricValue(412)], tops: ["apps.count": ["Maps", "Mail", "Bank"]])

  private func session(_ options: String, metric: String = " metric=contacts.count") throws
    -> SessionState
  {
    let text = Scripts.part(
      "SAY\n  A\nASK q\(metric)\n  What?\n\(options)\nREVEAL q\nWHY\n  So.")
    return SessionState(
      try Scripts.read(text), copies: [.persona(.nadia): nadia, .own: own])
  }

  @Test func rangesAroundAPrivateAnswerAreSomebodyElses() throws {
    var state = try session("  * auto log 4")
    state.update(.entry("own"))
    state.update(.next)
    #expect(state.notice == .personaInstead(.nadia))
    #expect(state.question?.value?.amount == 412)
  }

  @Test func shownOnesLeaveTheStageWithTheCopy() throws {
    var state = try session("  * auto log 4")
    state.update(.entry("show"))
    state.update(.next)
    #expect(state.question?.data == .own)
    let isOption = { (block: StagePage.Block) in if case .option = block { true } else { false } }
    #expect(state.stage(Words(.english)).blocks.contains(where: isOption))
    state.update(.tick(seconds: 60))
    #expect(!state.stage(Words(.english)).blocks.contains(where: isOption))
  }

  @Test func anOwnAnswerStaysPrivateWhereSomebodyElseIsSpokenOf() throws {
    var state = try session("  - {0..99}\n  - {100..}")
    state.update(.entry("own"))
    state.update(.next)
    state.update(.next)
    state.update(.entry("persona"))
    #expect(state.stage(Words(.english)).blocks.contains(.text("Look at your own screen.")))
  }

  @Test func theQuestionThatIsOnIsAskedOfTheOtherCopy() throws {
    var state = try session("  - {0..999}\n  - {1000..}")
    state.update(.next)
    #expect(state.question?.right == 0)
    state.update(.entry("own"))
    #expect(state.question?.right == 1)
    state.update(.entry("persona"))
    #expect(state.question?.right == 0)
  }

  @Test func fixedRangesTellNothingAndStay() throws {
    var state = try session("  - {0..99}\n  - {100..}")
    state.update(.entry("own"))
    state.update(.next)
    #expect(state.notice == nil)
    #expect(state.question?.data == .own)
    #expect(state.question?.right == 1)
    #expect(
      state.stage(Words(.english)).blocks.contains(.option("B", "100 or more", isRight: false)))
  }

  @Test func namesOfAShownCopyAreBlocks() throws {
    var state = try session("  * top apps.count 3", metric: "")
    for _ in 0..<3 { state.update(.mask) }
    #expect(state.mask == .names)
    state.update(.entry("show"))
    state.update(.next)
    #expect(state.question?.data == .own)
    let shown = String(describing: state.stage(Words(.english)))
    #expect(!shown.contains("Chess") && shown.contains("▒▒▒▒▒▒"))
  }
}
