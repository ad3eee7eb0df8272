import Testing

@testable import Cohort

/// The memory of what was told.
@Suite struct ReleaseLedgerTests {
  private func cases(_ numbers: Range<Int>) throws -> [CaseNumber] {
    try numbers.map { number in
      try #require(CaseNumber(digest: [UInt8(number), 0, 0, 0, 0, 0, 0]))
    }.sorted()
  }

  private let sum = String(repeating: "0123456789abcdef", count: 4)

  private func ledger(_ numbers: Range<Int>) throws -> ReleaseLedger {
    var ledger = ReleaseLedger()
    ledger.add(ReleaseLedger.Entry(cases: try cases(numbers), sum: sum))
    return ledger
  }

  @Test func `The same people, and ten others, are far enough`() throws {
    let ledger = try ledger(0..<30)
    #expect(try !ledger.isTooNear(cases(0..<30)))
    #expect(try !ledger.isTooNear(cases(0..<40)))
    #expect(try !ledger.isTooNear(cases(0..<20)))
    #expect(try !ledger.isTooNear(cases(40..<70)))
  }

  @Test func `One to nine others are too near, come or gone`() throws {
    let ledger = try ledger(0..<30)
    for difference in 1..<10 {
      #expect(try ledger.isTooNear(cases(0..<30 + difference)))
      #expect(try ledger.isTooNear(cases(difference..<30)))
    }
    // Four gone and five come.
    #expect(try ledger.isTooNear(cases(4..<35)))
    #expect(try !ledger.isTooNear(cases(5..<35)))
  }

  @Test func `What is written is read again, and an entry stands once`() throws {
    var ledger = try ledger(0..<3)
    ledger.add(ReleaseLedger.Entry(cases: try cases(0..<3), sum: sum))
    ledger.add(ReleaseLedger.Entry(cases: try cases(0..<20), sum: sum))
    #expect(ledger.entries.count == 2)
    #expect(try ReleaseLedger(Array(ledger.text.utf8)) == ledger)
    #expect(try ReleaseLedger([]) == ReleaseLedger())
  }

  @Test(arguments: ["\"sum\":\"0", "\"cases\":[\"", "ledger.v1"])
  func `What is not exactly a ledger is refused`(part: String) throws {
    let text = try ledger(0..<3).text
    let range = try #require(text.firstRange(of: part))
    var changed = text
    changed.replaceSubrange(range, with: part.dropLast() + "!")
    #expect(throws: CohortFileError.self) { try ReleaseLedger(Array(changed.utf8)) }
  }
}
