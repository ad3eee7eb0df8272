import Dossier
import Rules
import Testing

@testable import WorkingTime

@Suite("Exact fractions")
struct RatioTests {
  private func ratio(_ over: Int128, _ under: Int128) throws -> Ratio {
    try #require(Ratio(over, over: under))
  }

  @Test("Sums and products stay exact and in lowest terms")
  func exact() throws {
    let third = try ratio(2, 6)
    #expect(third.denominator == 3)
    #expect(try third.plus(ratio(1, 6)) == ratio(1, 2))
    #expect(try third.times(ratio(-3, 4)) == ratio(-1, 4))
    #expect(try Ratio(#require(ExactDecimal("0.0833"))) == ratio(833, 10_000))
    #expect(try Ratio(25).asShare == ratio(1, 4))
    #expect(Ratio(1, over: 0) == nil && Ratio(.min) == nil)
  }

  @Test("What does not fit into 128 bits is nil")
  func overflow() throws {
    let large = try ratio(.max, 1)
    #expect(large.times(2) == nil && large.plus(large) == nil)
    #expect(try ratio(1, .max).times(ratio(1, 3)) == nil)
    #expect(large.money(Currency("EUR")) == nil)
  }

  @Test(
    "Halves go away from zero, once",
    arguments: [
      (5, 1_000, 1), (-5, 1_000, -1), (4, 1_000, 0), (4_999, 1_000_000, 0), (2_675, 1_000, 268),
      (0, 1, 0),
    ])
  func money(over: Int128, under: Int128, expected: Int64) throws {
    #expect(try ratio(over, under).money(Currency("EUR"))?.minorUnits == expected)
  }

  @Test("As text, a decimal where that is all of it")
  func text() throws {
    #expect(try ratio(2448, 100).description == "24.48")
    #expect(
      try [ratio(-1, 20), ratio(7, 1), ratio(1, 3)].map(\.description) == ["-0.05", "7", "1/3"])
  }

  @Test("The order of fractions needs no product that could overflow")
  func order() throws {
    #expect(try ratio(1, 3) < ratio(1, 2) && ratio(-1, 2) < ratio(-1, 3))
    #expect(try !(ratio(1, 2) < ratio(1, 2)) && ratio(-1, 2) < Ratio(0))
    #expect(try ratio(.max - 1, .max) < ratio(.max, .max - 1))
    #expect(try ratio(7, 3) < ratio(5, 2) && !(ratio(5, 2) < ratio(7, 3)))
  }
}
