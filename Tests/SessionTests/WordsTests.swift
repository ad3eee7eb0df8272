import Leaflet
import Testing

@testable import Session

/// Every mistake, remark, notice and metric has its sentence in every language.
@Suite struct WordsTests {
  @Test(arguments: Language.allCases)
  func everyCaseHasItsWords(_ language: Language) {
    let words = Words(language)
    var keys = ScriptError.Reason.allCases.map { "session.script.\($0.rawValue)" }
    keys += Remark.Kind.allCases.map { "session.lint.\($0.rawValue)" }
    keys += Metric.all.flatMap { [$0.explanationKey, $0.unitKey] }
    keys += Discussion.Group.allCases.map { "session.stage.\($0.rawValue)" }
    let notices: [Notice] = [
      .personaInstead(.tom), .nobodyTells, .entryNotUnderstood(""), .entryUnfit, .noOwnCopy,
      .personaOnly, .dropped(""), .nothingToDrop, .deleted,
    ]
    keys += notices.map(\.key)
    for key in keys { #expect(words.has(key), "\(key)") }
    #expect(words.missing.filter { $0.hasPrefix("session.") } == [])
  }
}
