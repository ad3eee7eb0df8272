import Leaflet
import Testing

@testable import Session

/// Whose data are shown, and who answers.
@Suite struct DataTests {
  private let nadia = People.copy([
    "contacts.count": MetricValue(412), "search.count": MetricValue(9),
  ])
  private let tom = People.copy(["purchases.count": MetricValue(5)])
  private let question =
    "GUESS q metric=contacts.count\n  How many?\nREVEAL q\nWHY\n  So.\n"

  private func session(_ steps: String, own: CopyFacts? = nil) throws -> SessionState {
    var copies: [DataName: CopyFacts] = [.persona(.nadia): nadia, .persona(.tom): tom]
    copies[.own] = own
    return SessionState(try Scripts.read(Scripts.part(steps)), copies: copies)
  }

  @Test func somebodyInventedIsThere() throws {
    let state = try session(question)
    #expect(state.data == .persona(.nadia))
    #expect(state.question?.data == .persona(.nadia))
    #expect(state.question?.value?.amount == 412)
    #expect(state.notice == nil)
  }

  @Test func theScriptChangesThem() throws {
    var state = try session("SAY\n  A\nPERSONA tom\nSAY\n  B")
    state.update(.next)
    #expect(state.data == .persona(.tom))
  }

  @Test func whereOneCannotTellAnotherDoesAndItIsSaid() throws {
    let state = try session("PERSONA tom\n" + question)
    #expect(state.notice == .personaInstead(.nadia))
    #expect(state.data == .persona(.nadia))
    #expect(state.question?.value?.amount == 412)
  }

  @Test func aNeedThatIsNotMetIsNoAnswer() throws {
    let ask = "ASK q need=search\n  How many?\n  = 1\n  - 2\nREVEAL q\nWHY\n  So."
    #expect(try session("PERSONA tom\n" + ask).notice == .personaInstead(.nadia))
    let nobody = try session(ask.replacing("need=search", with: "need=voice"))
    #expect(nobody.notice == .nobodyTells)
    #expect(nobody.question == nil)
  }

  @Test func nobodyGuesses() throws {
    var state = try session(question.replacing("contacts.count", with: "voice.count"))
    #expect(state.notice == .nobodyTells)
    state.update(.next)
    let texts = state.stage(Words(.english)).blocks
    #expect(texts.contains(.text("This copy cannot tell. We do not guess.")))
    #expect(!texts.contains { if case .number = $0 { true } else { false } })
  }

  @Test func ownDataAreHereAloneUntilShown() throws {
    let own = People.copy(["contacts.count": MetricValue(1_234)])
    var state = try session("SAY\n  A\n" + question, own: own)
    state.update(.entry("own"))
    #expect(state.data == .ownPrivate)
    state.update(.next)
    #expect(state.question?.data == .own)
    state.update(.next)
    #expect(state.stage(Words(.english)).blocks.contains(.text("Look at your own screen.")))
    state.update(.entry("show"))
    #expect(state.data == .ownShown(secondsLeft: 60))
    // Counts of an own copy are rounded to two digits.
    #expect(state.stage(Words(.english)).blocks.contains(.number("1,200", unit: "people")))
    state.update(.tick(seconds: 59))
    #expect(state.data == .ownShown(secondsLeft: 1))
    state.update(.tick(seconds: 1))
    #expect(state.data == .ownPrivate)
    #expect(state.stage(Words(.english)).blocks.contains(.text("Look at your own screen.")))
  }

  @Test func withoutAnOwnCopyItIsSaid() throws {
    var state = try session(question)
    state.update(.entry("show"))
    #expect(state.notice == .noOwnCopy)
    #expect(state.data == .persona(.nadia))
  }

  @Test func theMaskGoesRoundButNeverBare() throws {
    let own = People.copy(["contacts.count": MetricValue(1_234)])
    var state = try session(question, own: own)
    #expect(state.mask == .counts)
    state.update(.mask)
    #expect(state.mask == .personaOnly)
    state.update(.entry("own"))
    #expect(state.notice == .personaOnly)
    state.update(.mask)
    #expect(state.mask == .off)
    state.update(.entry("show"))
    #expect(state.mask == .names)
    state.update(.mask)
    state.update(.mask)
    // Invented people alone: the own copy is gone at once.
    #expect(state.mask == .personaOnly)
    #expect(state.data == .persona(.nadia))
  }

  @Test func itemsOfAnOwnCopyAreNotRead() throws {
    let own = People.copy(tops: ["apps.count": ["Chess", "Bus", "Atlas", "Quiz"]])
    let invented = People.copy(tops: ["apps.count": ["Maps", "Mail", "Bank", "News"]])
    let text = "SAY\n  A\nASK q\n  Which?\n  * top apps.count 4\nREVEAL q\nWHY\n  So."
    let script = try Scripts.read(Scripts.part(text))
    var state = SessionState(script, copies: [.persona(.nadia): invented, .own: own])
    state.update(.entry("own"))
    state.update(.next)
    #expect(state.notice == .personaInstead(.nadia))
    #expect(
      state.question?.options == [.item("Bank"), .item("Mail"), .item("Maps"), .item("News")])
    #expect(state.question?.right == 2)
  }

  @Test func anOpeningMayAskForTheOwnCopy() throws {
    let own = People.copy()
    var state = try session("SAY\n  A\nOPEN leaflet data=own mask=2", own: own)
    state.update(.next)
    #expect(state.data == .ownPrivate)
    var without = try session("SAY\n  A\nOPEN leaflet data=own mask=2")
    without.update(.next)
    #expect(without.data == .persona(.nadia))
    #expect(without.notice == .noOwnCopy)
  }

  @Test func allIsForgottenInTheEnd() throws {
    var state = try session(question, own: People.copy())
    state.update(.entry("1:60 2:75"))
    state.update(.entry("g12"))
    state.update(.deleteAll)
    #expect(state.answers.isEmpty && state.checks.isEmpty && state.asked.isEmpty)
    #expect(state.copies.isEmpty && state.group == nil && state.teams == 0)
    #expect(state.isOver)
    #expect(state.notice == .deleted)
  }
}
