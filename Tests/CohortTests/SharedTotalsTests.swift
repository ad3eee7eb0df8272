import Testing

@testable import Cohort

@Suite struct SharedTotalsTests {
  @Test func `A driver's totals stand in their order`() throws {
    let contribution = try #require(driver(0))
    let values = SharedTotals.values(contribution).map(Int64.init(bitPattern:))
    #expect(values.count == SharedTotals.count)
    #expect(
      Array(values.prefix(10))
        == [1, 100_000, 50_000, 300_000, 200_000, -50_000, 0, 90_000, 800_000, 20])
    #expect(values.dropFirst(10).reduce(0, +) == 26)
  }
}
