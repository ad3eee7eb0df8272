import Testing

@testable import Cohort

/// Neutral names.
@Suite struct CaseNumberTests {
  @Test func `Fifty bits become ten letters`() {
    // 0x00 44 32 14 C7 42 40: 0, 1, 2, … 9 in groups of five bits, and six bits that are left out.
    let digest: [UInt8] = [0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x40]
    #expect(CaseNumber(digest: digest)?.description == "ABCDEFGHIJ")
    #expect(CaseNumber(digest: digest + [1, 2, 3])?.description == "ABCDEFGHIJ")
    #expect(CaseNumber(digest: [UInt8](repeating: 0xFF, count: 32))?.description == "7777777777")
    #expect(CaseNumber(digest: [1, 2, 3, 4, 5, 6]) == nil)
  }

  @Test(arguments: ["", "ABCDEFGHI", "ABCDEFGHIJK", "abcdefghij", "ABCDEFGH18", "ABCDEFGH/J"])
  func `What is no number is refused`(text: String) {
    #expect(CaseNumber(text) == nil)
  }

  @Test func `A number is read as it is written`() throws {
    let number = try #require(CaseNumber("ABCDEFGHI7"))
    #expect(CaseNumber(number.description) == number)
  }
}
