import Testing

@testable import Cohort

@Suite struct AdditiveSharesTests {
  @Test func `Shares of two drivers, added by holder, give the sum of both`() throws {
    var generator = SeededGenerator(seed: 3)
    let one: [UInt64] = [1, 7, .max, 0]
    let other: [UInt64] = [1, 5, 3, UInt64(bitPattern: -40)]
    let first = try #require(AdditiveShares.split(one, among: 3, &generator))
    let second = try #require(AdditiveShares.split(other, among: 3, &generator))
    let held = try zip(first, second).map { try #require(AdditiveShares.sum([$0, $1])) }
    let sum = try #require(AdditiveShares.sum(held.reversed()))
    // The largest number and three wrap to two.
    #expect(sum == [2, 12, 2, UInt64(bitPattern: -40)])
  }

  @Test func `Without one holder the sum is not the numbers`() throws {
    var generator = SeededGenerator(seed: 4)
    let shares = try #require(AdditiveShares.split([5, 5, 5], among: 3, &generator))
    for missing in shares.indices {
      let rest = shares.indices.filter { $0 != missing }.map { shares[$0] }
      let sum = try #require(AdditiveShares.sum(rest))
      #expect(Set(sum).count == 3)
      #expect(!sum.contains(5))
    }
  }

  @Test func `One holder, and shares of different lengths, are refused`() {
    var generator = SeededGenerator(seed: 5)
    #expect(AdditiveShares.split([1], among: 1, &generator) == nil)
    #expect(AdditiveShares.sum([]) == nil)
    #expect(AdditiveShares.sum([[1], [1, 2]]) == nil)
  }
}
