import CivilTime
import Digests
import Testing

@testable import Evidence

@Suite struct DayTests {
  private func commitment() throws -> DayCommitment {
    try #require(DayCommitment(try SampleDriver.input()))
  }

  @Test func `A day is shown without the others, and nothing in it can be changed`() throws {
    let days = try commitment()
    let date = days.days.lowerBound + 3
    let shown = try #require(days.disclosure(of: date))
    #expect(shown.holds && shown.root == days.root)
    #expect(shown.content.hasPrefix("\(date) \(days.days.lowerBound)/"))
    for (from, to) in [("p3", "p2"), ("Z,", "z,"), ("\(date)", "\(date + 1)")] {
      var changed = shown
      changed.content = String(decoding: shown.content.utf8, as: UTF8.self).replacing(
        from, with: to)
      #expect(changed.content == shown.content || !changed.holds)
    }
    var other = shown
    other.date = date + 1
    #expect(!other.holds)
    other = shown
    other.salt[0] ^= 1
    #expect(!other.holds)
    other = shown
    other.days = shown.days.lowerBound...(shown.days.upperBound + 1)
    #expect(!other.holds)
    #expect(days.disclosure(of: days.days.upperBound + 1) == nil)
  }

  @Test func `The document of a day is read as it was written`() throws {
    let days = try commitment()
    let shown = try #require(days.disclosure(of: days.days.upperBound))
    let bytes = Array(shown.text.utf8)
    #expect(DayDisclosure(bytes) == shown)
    #expect(DayDisclosure(Array("{}".utf8)) == nil)
    #expect(DayDisclosure([]) == nil)
    #expect(DayDisclosure(Array(bytes.dropLast(bytes.count / 2))) == nil || bytes.isEmpty)
  }

  @Test func `Every day has a leaf, worked or not, and salts differ`() throws {
    let days = try commitment()
    #expect(days.count == days.days.upperBound - days.days.lowerBound + 1)
    let shown = try (0..<days.count).prefix(5).map {
      try #require(days.disclosure(of: days.days.lowerBound + $0))
    }
    #expect(Set(shown.map(\.salt)).count == shown.count)
    #expect(shown.allSatisfy { $0.salt.count == 32 && $0.holds })
  }

  @Test func `Another secret gives another root, and none that can be guessed is taken`() throws {
    var input = try SampleDriver.input()
    let root = DayCommitment(input)?.root
    #expect(DaySecret(own: [1, 2, 3]) == nil)
    input.secret = try #require(DaySecret(own: Array(0..<32)))
    #expect(DayCommitment(input)?.root != root)
  }
}
