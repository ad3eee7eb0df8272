import Dossier
import Testing

@testable import Cohort

/// Totals that nobody saw the parts of.
@Suite struct SharedTotalsTests {
  @Test func `A driver's totals stand in their order`() throws {
    let contribution = try #require(driver(0))
    let values = SharedTotals.values(contribution).map(Int64.init(bitPattern:))
    #expect(values.count == SharedTotals.count)
    #expect(
      Array(values.prefix(9)) == [
        1, 100_000, 50_000, 300_000, 200_000, -50_000, 0, 90_000, 800_000,
      ])
    #expect(values.dropFirst(9).reduce(0, +) == 26)
  }

  /// Each driver's shares, by holder.
  private func shares(of people: [Contribution], among holders: Int) throws -> [[Share]] {
    var generator = SeededGenerator(seed: 9)
    let split = try people.map { try #require(Share.split($0, among: holders, &generator)) }
    return (0..<holders).map { holder in split.map { $0[holder] } }
  }

  @Test(arguments: [2, 3, 16])
  func `Sums of all holders give the totals of the drivers`(holders: Int) throws {
    let people = drivers(12)
    let sums = try shares(of: people, among: holders).map { try Share.sum($0.reversed()) }
    let totals = try Share.totals(sums.reversed())
    #expect(totals.drivers == 12 && totals.currency == Currency("EUR"))
    let exact = Aggregate(people).cells.filter { $0.key.month == nil }.mapValues(\.sum)
    #expect(totals.sums == exact)
    let release = Release(totals)
    // 12 × 100,000 + 997 × (0 + … + 11) = 1,265,802.
    #expect(release.sums.first { $0.key == CellKey(.p1) }?.sum == 1_270_000)
    #expect(release.drivers == 10 && release.spreads.isEmpty)
  }

  @Test func `Of nine drivers nothing is told`() throws {
    let sums = try shares(of: drivers(9), among: 2).map(Share.sum)
    let release = Release(try Share.totals(sums))
    #expect(release.detail == nil && release.sums.isEmpty && release.drivers == nil)
    #expect(release.withheld > 0)
  }

  @Test func `What does not fit together is refused, and why is said`() throws {
    let people = drivers(4)
    let two = try shares(of: people, among: 2)
    let again = try shares(of: [people[0]], among: 2)
    #expect(throws: ShareError.countedTwice(people[0].caseNumber)) {
      try Share.sum(two[0] + again[0])
    }
    #expect(throws: ShareError.holderMissing(2)) { try Share.totals([Share.sum(two[0])]) }
    #expect(throws: ShareError.differentPeople) {
      try Share.totals([Share.sum(two[0]), Share.sum(Array(two[1].dropLast()))])
    }
    #expect(throws: ShareError.differentSplits) {
      try Share.sum([two[0][0], shares(of: [people[1]], among: 3)[0][0]])
    }
    #expect(throws: ShareError.noShares) { try Share.sum([]) }
    var francs = people[1]
    francs.currency = Currency("CHF")
    #expect(throws: ShareError.severalCurrencies) {
      try Share.sum([two[0][0], shares(of: [francs], among: 2)[0][0]])
    }
    // Halves of two splittings of the same people.
    var generator = SeededGenerator(seed: 10)
    let other = try people.map { try #require(Share.split($0, among: 2, &generator))[1] }
    #expect(throws: ShareError.noTotals) {
      try Share.totals([Share.sum(two[0]), Share.sum(other)])
    }
  }

  @Test func `A share is read as it was written, and nothing else is`() throws {
    let share = try #require(try shares(of: drivers(1), among: 2).first?.first)
    #expect(try Share(Array(share.line.utf8)) == share)
    for (part, change) in [
      ("\"holder\":1", "\"holder\":3"), ("\"holders\":2", "\"holders\":1"),
      ("\"values\":[", "\"values\":[0,"), ("\"cases\":[\"", "\"cases\":[],\"x\":[\""),
    ] {
      let line = share.line.replacing(part, with: change)
      #expect(line != share.line)
      #expect(throws: CohortFileError.self, "\(change)") { try Share(Array(line.utf8)) }
    }
  }

  @Test func `A share alone is as good as drawn by chance`() throws {
    var generator = SystemRandomNumberGenerator()
    let person = try #require(driver(0))
    let draws = try (0..<64).map { _ in
      try #require(Share.split(person, among: 2, &generator)).map(\.values)
    }
    for holder in 0..<2 {
      let bits = draws.flatMap { $0[holder] }.map(\.nonzeroBitCount).reduce(0, +)
      let all = 64 * 64 * SharedTotals.count
      // Ten standard deviations of a fair coin.
      #expect(abs(bits - all / 2) < 5 * Int(Double(all).squareRoot()))
    }
  }
}
