import Scanning
import Testing

@Suite("Documents that mean something else to every reader")
struct JSONHostileTests {
  private func read(_ text: String, _ columns: [String] = ["a"]) -> RecordTable {
    RecordTable(Array(text.utf8), reader: JSONReader(JSONPath("[]"), columns: columns))
  }

  @Test(
    "One odd number costs nothing else", arguments: ["1e400", "NaN", "-Infinity", "1E-400", "-0"])
  func oddNumbers(number: String) {
    #expect(read("[{\"a\": 1}, {\"a\": \(number)}, {\"a\": 3}]").rows == [["1"], [number], ["3"]])
  }

  @Test(
    "What is no number is no number", arguments: ["NaN", "Infinity", "-Infinity", "1e400", "0x1p4"])
  func notNumbers(text: String) {
    withField(text) { field in
      #expect(field.integer() == nil)
      #expect(field.double()?.isFinite ?? true)
    }
  }

  @Test("Half a pair of surrogates is replaced, and said once a record")
  func loneSurrogates() {
    for half in ["\\ud800", "\\udc00", "\\ud800\\ud800", "\\ud800x", "\\udc00\\ud800"] {
      let table = read("[{\"a\": \"\(half)\"}]")
      #expect(table.rows[0][0].unicodeScalars.contains("\u{FFFD}"), "\(half)")
      #expect(table.problems == [.brokenText(row: 1)])
    }
    #expect(read("[{\"a\": \"\\ud83d\\ude00\"}]").rows == [["😀"]])
  }

  @Test("Of a key that stands twice the first counts, composed or not is another key")
  func twins() {
    let table = read("[{\"a\": 1, \"a\": 2}]")
    #expect(table.rows == [["1"]])
    #expect(table.problems == [.repeatedKey(row: 1)])
    let accents = read("[{\"\u{E9}\": 1, \"e\u{301}\": 2}]", ["\u{E9}", "e\u{301}"])
    #expect(accents.rows == [["1", "2"]])
    #expect(accents.problems.isEmpty)
  }

  @Test("A NUL, escaped or bare, ends nothing")
  func nul() {
    #expect(read("[{\"a\": \"x\\u0000y\"}]").rows == [["x\u{0}y"]])
    #expect(read("[{\"a\": \"x\u{0}y\", \"b\": 1}]", ["b"]).rows == [["1"]])
    #expect(read("[{\"a\\u0000\": 1, \"a\": 2}]").rows == [["2"]])
  }
}
