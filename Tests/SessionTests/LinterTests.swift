import Testing

@testable import Session

@Suite struct LinterTests {
  private func remarks(_ steps: String) throws -> [Remark] {
    Linter.remarks(try Scripts.read(Scripts.part(steps)))
  }

  @Test func theExampleIsFine() throws {
    #expect(Linter.remarks(try Scripts.read(Scripts.example)).isEmpty)
  }

  @Test func minutesHaveToAddUp() throws {
    let text = Scripts.example.replacing("minutes: 27", with: "minutes: 30")
    #expect(
      Linter.remarks(try Scripts.read(text)) == [
        Remark(line: 0, kind: .minutesDiffer, text: "27 / 30")
      ])
  }

  @Test func talkIsShort() throws {
    #expect(
      try remarks("SAY\n  Listen.") == [Remark(line: 6, kind: .longTalk, text: "Part")])
    #expect(
      try remarks("TASK\n  [ ] Do.\nTIMER time=11min") == [
        Remark(line: 9, kind: .longTalk, text: "660 s")
      ])
    #expect(try remarks("TASK\n  [ ] Do.\nTIMER time=10min").isEmpty)
  }

  @Test func stepsFitIntoTheirPart() throws {
    #expect(
      try remarks("TASK time=31min\n  [ ] Do.") == [
        Remark(line: 6, kind: .stepsOverPart, text: "1860 s")
      ])
  }

  @Test(arguments: [
    ("{0..9} {9..20}", Remark.Kind.overlappingRanges, "9 / 9"),
    ("{0..} {10..20}", .overlappingRanges, "… / 10"), ("{0..9} {11..20}", .gapInRanges, "9 / 11"),
  ])
  func rangesCoverEachNumberOnce(_ ranges: String, _ kind: Remark.Kind, _ text: String) throws {
    let lines = ranges.split(separator: " ").map { "  - \($0)\n" }.joined()
    let found = try remarks(
      "ASK q metric=contacts.count\n  How many?\n\(lines)REVEAL q\nWHY\n  So.")
    #expect(found == [Remark(line: 7, kind: kind, text: text)])
  }

  @Test func ownDataAreMasked() throws {
    let task = "TASK\n  [ ] Do.\n"
    #expect(
      try remarks(task + "OPEN leaflet data=own") == [
        Remark(line: 9, kind: .unmaskedOwn, text: "leaflet")
      ])
    #expect(try remarks(task + "OPEN leaflet data=own mask=0").map(\.kind) == [.unmaskedOwn])
    #expect(try remarks(task + "OPEN leaflet data=own mask=2").isEmpty)
    #expect(try remarks(task + "OPEN leaflet data=persona").isEmpty)
  }

  @Test func answersHaveAReason() throws {
    let ask = "ASK q\n  A?\n  = 1\n  - 2\n"
    #expect(
      try remarks(ask) == [Remark(line: 7, kind: .unansweredQuestion, text: "q")])
    #expect(
      try remarks(ask + "REVEAL q\nSAY\n  B") == [Remark(line: 11, kind: .missingWhy, text: "q")])
    #expect(try remarks(ask + "REVEAL q\nNOTE\n  B\nOPEN map\nWHY\n  C").isEmpty)
  }

  @Test func sentencesAreShort() throws {
    let words = Array(repeating: "word", count: 21).joined(separator: " ")
    let fine = Array(repeating: "word", count: 20).joined(separator: " ")
    #expect(
      try remarks("TASK\n  [ ] Do.\nSAY\n  \(fine). \(fine).\n  \(words).") == [
        Remark(line: 9, kind: .longSentence, text: "word word word word …")
      ])
  }
}
