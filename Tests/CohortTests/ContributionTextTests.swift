import CivilTime
import Dossier
import Testing
import WorkingTime

@testable import Cohort

/// What travels between a driver and a union.
@Suite struct ContributionTextTests {
  private static let line =
    #"{"schema":"dataleaflet.contribution.v1","case":"DGAS7FERYL","source":"statusFile","#
    + #""marks":["endInferred"],"currency":"CHF","workDays":27,"imposedOfflineSeconds":4536,"#
    + #""shortOfflineSeconds":7619,"metres":{"p1":316234,"p2":null,"p3":1856407},"months":["#
    + #"{"month":"2024-10","p1":167727,"p2":69343,"p3":170204,"received":259367,"commission":-86469},"#
    + #"{"month":"2024-11","p1":140008,"p2":57089,"p3":147119,"received":null,"commission":null}],"#
    + #""weeksByOnlineHours":[0,1,0,0,3,1,0,0],"sessionsByHours":[1,0,4,6,6,14,0,0]}"#

  @Test func `The same contribution gives the same bytes`() throws {
    let contribution = try Contribution(Array(Self.line.utf8))
    #expect(contribution.line == Self.line)
    #expect(contribution.caseNumber.description == "DGAS7FERYL")
    #expect(contribution.phases.p3 == 170_204 + 147_119)
    #expect(contribution.received == 259_367)
    #expect(try Contribution(Array(contribution.page.utf8)) == contribution)
  }

  /// Each is one change to a line that is right.
  @Test(arguments: [
    (#""workDays":27"#, #""workDays":-1"#),
    (#""workDays":27"#, #""workDays":27.0"#),
    (#""workDays":27"#, #""workDays":27,"name":"X""#),
    (#""workDays":27,"#, ""),
    (#""p1":167727"#, #""p1":99999999"#),
    (#""month":"2024-10""#, #""month":"2024-13""#),
    (#""month":"2024-10""#, #""month":"2024-12""#),
    (#""currency":"CHF""#, #""currency":null"#),
    (#""currency":"CHF""#, #""currency":"=1+1""#),
    (#"[0,1,0,0,3,1,0,0]"#, #"[0,1,0,0,3,1,0]"#),
    (#"endInferred"#, #"wherever"#),
    (#"contribution.v1"#, #"contribution.v2"#),
    (#"DGAS7FERYL"#, #"Jo Driver."#),
  ])
  func `What is not exactly of the schema is refused`(part: String, other: String) throws {
    var text = Self.line
    let range = try #require(text.firstRange(of: part))
    text.replaceSubrange(range, with: other)
    #expect(throws: CohortFileError.self) { try Contribution(Array(text.utf8)) }
  }

  @Test func `Depth, length and cuts are refused without harm`() {
    for length in 0..<Self.line.utf8.count {
      #expect(throws: CohortFileError.self) {
        try Contribution(Array(Self.line.utf8.prefix(length)))
      }
    }
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: CohortFileError.self) { try Contribution(deep) }
  }
}
