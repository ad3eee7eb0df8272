import Testing

@testable import Rules

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test("a decimal keeps the digits it was written with")
  func digits() {
    for text in ["24.48", "0", "-3.5", "0.0833", "9223372036854775807"] {
      #expect(ExactDecimal(text)?.description == text)
    }
    #expect(ExactDecimal(".529")?.description == "0.529")
  }

  @Test(
    "anything that is not plainly a decimal is none",
    arguments: [
      "", "-", ".", "1.", "1,5", "1e3", "+1", " 1", "1.2345678", "1.2.3", "９",
      "9223372036854775808",
    ])
  func refused(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test("trailing zeros play no part in comparisons")
  func equality() {
    #expect(ExactDecimal("24.0") == ExactDecimal("24"))
    #expect(Set([ExactDecimal("0.5"), ExactDecimal("0.50")]).count == 1)
    #expect(ExactDecimal(units: .max, places: 0) > ExactDecimal(units: .max, places: 1))
  }
}
