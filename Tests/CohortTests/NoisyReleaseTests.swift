import Dossier
import Testing

@testable import Cohort

/// Means with noise, and the budget that they take.
@Suite struct NoisyReleaseTests {
  private let euro = Currency("EUR")

  private func settings(
    _ epsilon: Int64 = 1_000, _ quarter: String = "2026-Q4", hours: Int64 = 80, pay: Int64 = 60
  ) throws -> NoiseSettings {
    let quarter = try #require(Quarter(quarter))
    return try #require(
      NoiseSettings(
        epsilon: epsilon, quarter: quarter, hoursPerWeek: hours, payPerHour: pay))
  }

  private func release(
    _ people: [Contribution], _ settings: NoiseSettings, seed: UInt64
  ) -> NoisyRelease {
    var generator = SeededGenerator(seed: seed)
    return NoisyRelease(people, currency: euro, settings: settings, &generator)
  }

  /// Over many draws the noise is gone: 450,000 s in 4 weeks are 112,500 s a week, and 2,000.00 in
  /// 125 hours 16.00 an hour; 100,000 of 450,000 s are 222 thousandths.
  @Test func `The means lie around the true ones`() throws {
    let people = (0..<400).compactMap { driver($0) }
    let settings = try settings()
    var sums = [Int64](repeating: 0, count: 3)
    for seed in 0..<50 {
      let figures = release(people, settings, seed: UInt64(seed)).figures
      for (index, figure) in figures.enumerated() { sums[index] += try #require(figure.mean) }
    }
    let means = sums.map { Double($0) / 50 }
    #expect(abs(means[0] - 112_500) < 1_500)
    #expect(abs(means[1] - 1_600) < 35)
    #expect(abs(means[2] - 222) < 6)
  }

  /// The noise of one draw moves a mean by less than it says in 95 of 100 draws.
  @Test func `The error that is stated is kept`() throws {
    let people = (0..<400).compactMap { driver($0) }
    let settings = try settings()
    var kept = 0
    for seed in 0..<400 {
      let figure = try #require(release(people, settings, seed: UInt64(seed)).figures.first)
      let error = try #require(figure.error)
      // The noise of the number of people moves the mean too, by a part of its distance from the
      // middle of the range.
      let moved = 31_500 * abs(figure.drivers - 400) / 400
      if try abs(#require(figure.mean) - 112_500) <= error + moved { kept += 1 }
    }
    #expect(kept >= 368)
  }

  /// With nobody's noise: what one driver can change is what the bounds allow.
  @Test func `Nobody counts beyond the bounds`() throws {
    let usual = (0..<60).compactMap { driver($0) }
    let rich = try #require(driver(61, received: 1_000_000_00))
    let settings = try settings()
    let without = release(usual, settings, seed: 5)
    let with = release(usual + [rich], settings, seed: 5)
    let changes = zip(with.numbers, without.numbers).map { $0 - $1 }
    // 60.00 an hour at most, from the middle of 30.00.
    #expect(changes == [1, 112_500 - 144_000, 1, 3_000, 1, 222 - 500])
  }

  @Test func `Pay in other currencies, and of other days, is not counted`() throws {
    var francs = try #require(driver(1))
    francs.currency = Currency("CHF")
    var other = try #require(driver(2))
    other.marks = [.payOfOtherDays]
    let settings = try settings()
    let none = release([], settings, seed: 6).numbers
    let numbers = release([francs, other], settings, seed: 6).numbers
    #expect(zip(numbers, none).map { $0 - $1 }[2...3] == [0, 0])
    #expect(numbers[0] - none[0] == 2)
  }

  @Test func `Where noise drowns a mean, it is not told`() throws {
    let people = (0..<60).compactMap { driver($0) }
    let figures = release(people, try settings(20), seed: 7).figures
    #expect(figures.allSatisfy { $0.mean == nil && $0.error == nil })
    #expect(release(people, try settings(20), seed: 7).figures == figures)
  }

  @Test func `Only numbers within their ranges make settings`() throws {
    let quarter = try #require(Quarter("2026-Q1"))
    for epsilon in [Int64(0), -1, 1_001] {
      #expect(NoiseSettings(epsilon: epsilon, quarter: quarter) == nil)
    }
    #expect(NoiseSettings(epsilon: 1, quarter: quarter, hoursPerWeek: 169) == nil)
    #expect(NoiseSettings(epsilon: 1, quarter: quarter, payPerHour: 0) == nil)
    for text in ["2026-Q0", "2026-Q5", "2026Q1", "26-Q1", "1999-Q1", "2026-Q1 "] {
      #expect(Quarter(text) == nil, "\(text)")
    }
  }

  @Test func `The ledger keeps what was drawn, and counts what is spent on the same people`() throws
  {
    let people = drivers(60)
    let settings = try settings(600, "2026-Q1")
    let drawn = NoiseDraw(release(people, settings, seed: 8), of: people)
    var ledger = ReleaseLedger()
    ledger.add(drawn)
    ledger.add(
      NoiseDraw(release(people, try self.settings(250, "2026-Q3"), seed: 9), of: people))
    #expect(try ReleaseLedger(Array(ledger.text.utf8)) == ledger)
    let query = NoiseDraw.query(people.reversed(), euro, try self.settings(600, "2026-Q2"))
    #expect(ledger.draw(for: query) == drawn)
    let cases = people.map(\.caseNumber)
    let first = try #require(Quarter("2026-Q1"))
    #expect(ledger.spent(on: cases, in: first) == (600, 850))
    #expect(ledger.spent(on: [cases[3]], in: try #require(Quarter("2026-Q2"))) == (0, 850))
    #expect(ledger.spent(on: cases, in: try #require(Quarter("2027-Q1"))) == (0, 0))
    let others = try #require(driver(99))
    #expect(ledger.spent(on: [others.caseNumber], in: first) == (0, 0))
    // Another question, or other people, is another draw.
    for other in [
      NoiseDraw.query(people, euro, try self.settings(601, "2026-Q1")),
      NoiseDraw.query(people, Currency("CHF"), settings),
      NoiseDraw.query(Array(people.dropLast()), euro, settings),
      NoiseDraw.query(people, euro, try self.settings(600, "2026-Q1", hours: 70)),
    ] { #expect(ledger.draw(for: other) == nil) }
  }
}
