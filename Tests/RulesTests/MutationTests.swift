import Assets
import CivilTime
import Testing

@testable import Rules

/// Packs that chance has changed: refused, or as sound as any other.
@Suite("Packs with changed bytes")
struct MutationTests {
  /// The linear congruential generator of Knuth's MMIX: the same numbers in every run.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32 | state << 32
    }
  }

  private static let letters = Array("|-:/\n 0129.aA#\u{7F}".utf8) + [0x00, 0xC3, 0xFF]

  @Test(
    "what is accepted has no overlap, and its windows and holidays can be told", arguments: 0..<8)
  func mutations(seed: Int) throws {
    var chance = Chance(state: UInt64(seed))
    let whole = Array(try #require(Assets.bytes("rules/CH-GE.txt")))
    var accepted = 0
    for _ in 0..<40 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let place = Int.random(in: bytes.indices, using: &chance)
        switch Int.random(in: 0..<3, using: &chance) {
        case 0: bytes[place] = Self.letters.randomElement(using: &chance) ?? 0
        case 1: bytes.remove(at: place)
        default: bytes.insert(Self.letters.randomElement(using: &chance) ?? 0, at: place)
        }
      }
      guard let pack = try? RulePack(parsing: bytes, named: "changed") else { continue }
      accepted += 1
      try requireSound(pack)
    }
    #expect(accepted > 0)
  }

  private func requireSound(_ pack: RulePack) throws {
    let date = try day("2024-07-01")
    for rows in Dictionary(grouping: pack.rules, by: \.id).values {
      #expect(rows.count { $0.holds(on: date) } <= 1)
    }
    #expect(!pack.night(on: date).parts.isEmpty && !pack.sunday(on: date).parts.isEmpty)
    #expect(pack.holidays(in: 2024...2024).allSatisfy { $0.parts.year == 2024 })
    let days = try day("2019-01-01")..<day("2028-01-01")
    #expect(pack.gaps(.minWage, in: days, for: .employee).allSatisfy { !$0.days.isEmpty })
  }
}
