import CivilTime
import Testing

@testable import Cohort

private func cell(_ parts: [Int64]) -> Cell {
  var cell = Cell()
  parts.forEach { cell.add($0) }
  return cell
}

@Suite struct PublicationTests {
  private let rules = PublicationRules.standard

  @Test func `Ten drivers are enough, nine are not`() {
    #expect(rules.allow(cell([Int64](repeating: 10, count: 10))))
    #expect(!rules.allow(cell([Int64](repeating: 10, count: 9))))
  }

  @Test func `No one makes more than half, no two more than 85 of 100`() {
    let nine = [Int64](repeating: 10, count: 9)
    #expect(rules.allow(cell([90] + nine)))
    #expect(!rules.allow(cell([92] + nine)))
    // Two of 240 and 240 among ten of 5 make 480 of 530.
    #expect(!rules.allow(cell([240, 240] + [Int64](repeating: 5, count: 10))))
  }

  @Test func `Numbers of drivers are told by fives, sums by three digits`() {
    #expect([10, 12, 13, 17, 18].map { rules.rounded(drivers: $0) } == [10, 10, 15, 15, 20])
    #expect(rules.rounded(sum: 123_456) == 123_000)
    #expect(rules.rounded(sum: 123_500) == 124_000)
    #expect(rules.rounded(sum: -999_500) == -1_000_000)
    #expect(rules.rounded(sum: 42) == 42)
  }

  @Test func `A month that stays back cannot be had by taking the others off the total`() throws {
    var parts: [Contribution] = drivers(12)
    // One driver more has a month of their own.
    parts.append(try #require(driver(99, months: ["2024-03", "2024-05"])))
    let release = Release(Aggregate(parts), detail: .months)
    let told = Set(release.sums.map(\.key))
    let total = CellKey(.p3)
    let months = ["2024-03", "2024-05"].compactMap(YearMonth.init).map { CellKey(.p3, month: $0) }
    #expect(told.contains(total))
    #expect(!told.contains(months[1]))
    #expect(!told.contains(months[0]))
  }

  @Test func `Of nine nothing is told`() {
    let release = Release(Aggregate(drivers(9)), detail: .months)
    #expect(release.sums.isEmpty && release.spreads.isEmpty)
    #expect(release.drivers == nil)
  }

  @Test func `Quartiles are the bins in which the quarters end`() throws {
    let quartiles = try #require(Quartiles([1, 2, 0, 4, 1]))
    #expect([quartiles.lower, quartiles.median, quartiles.upper] == [1, 3, 3])
    #expect(Quartiles([0, 0]) == nil)
  }
}

@Suite struct AggregateTests {
  @Test func `Order and grouping play no part`() {
    let all = drivers(12)
    let whole = Aggregate(all)
    #expect(Aggregate(all.reversed()) == whole)
    #expect(Aggregate(Array(all[..<5])) + Aggregate(Array(all[5...])) == whole)
  }

  @Test func `Cells hold the sum and the two largest parts`() throws {
    let all = [3, 1, 2].compactMap { driver($0, p3: Int64($0) * 100) }
    let cell = try #require(Aggregate(all).cells[CellKey(.p3)])
    #expect(cell.drivers == 3)
    #expect(cell.sum == 600)
    #expect([cell.largest, cell.second] == [300, 200])
  }
}

@Suite struct MembershipTests {
  @Test func `Who works five times as much as the others is found out, and every time`() throws {
    let people = drivers(11) + [try #require(driver(99, p1: 800_000, p3: 1_700_000))]
    let release = Release(Aggregate(people), detail: .months)
    #expect(release.sums.contains { $0.key == CellKey(.p3) })
    let audit = try #require(MembershipAudit(people, against: release))
    #expect(audit.succeeds)
    #expect(MembershipAudit(people.reversed(), against: release) == audit)
  }

  @Test func `The area under the curve counts ties half`() {
    #expect(areaUnderCurve(with: [2, 3], without: [0, 1]) == 1)
    #expect(areaUnderCurve(with: [1], without: [1]) == 0.5)
    #expect(areaUnderCurve(with: [0], without: [1]) == 0)
  }
}

@Suite struct NoiseTests {
  /// Chi-squared of 40,000 draws at scale 2 against p(x) = (1 − r) ÷ (1 + r) · r^|x|, r = exp(−1/2), on 13
  /// classes; 32.9 is passed once in a thousand.
  @Test func `The noise has the distribution of the paper`() throws {
    let noise = try #require(DiscreteLaplace(scale: 2, over: 1))
    var generator = SeededGenerator(seed: 7)
    let count = 40_000
    var seen: [Int64: Double] = [:]
    for _ in 0..<count { seen[min(max(noise.sample(&generator), -6), 6), default: 0] += 1 }
    // exp(−1/2) to 15 digits.
    let ratio = 0.606_530_659_712_633
    let centre = (1 - ratio) / (1 + ratio)
    var powers = [1.0]
    for _ in 0..<6 { powers.append(powers[powers.count - 1] * ratio) }
    var sum = 0.0
    for value in Int64(-6)...6 {
      let power = powers[Int(value.magnitude)]
      // The classes at both ends hold all that is beyond.
      let chance = value.magnitude < 6 ? centre * power : power / (1 + ratio)
      let expected = chance * Double(count)
      sum += (seen[value, default: 0] - expected) * (seen[value, default: 0] - expected) / expected
    }
    #expect(sum < 32.9)
  }

  @Test func `A scale of nothing is refused`() {
    #expect(DiscreteLaplace(scale: 0, over: 1) == nil)
    #expect(DiscreteLaplace(scale: 1, over: 0) == nil)
    #expect(DiscreteLaplace(scale: 1 << 32, over: 1) == nil)
  }
}
