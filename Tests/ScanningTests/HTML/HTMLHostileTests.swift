import Scanning
import Testing

@Suite("Pages that are broken or mean harm")
struct HTMLHostileTests {
  private func table(
    _ text: String, chunk: Int = .max, limits: HTMLLimits = .standard
  ) -> RecordTable {
    RecordTable(
      Array(text.utf8), chunk: chunk,
      reader: HTMLReader(record: "b", columns: ["*", "i@a"], limits: limits))
  }

  @Test("No deeper than the limit")
  func depth() {
    let read = table("<b>1</b><u><u><u><b>2</b>", limits: HTMLLimits(depth: 3))
    #expect(read.rows == [["1", ""]])
    #expect(read.problems == [.nestedTooDeep(row: 1)])
    let deep = "<b>1</b>" + String(repeating: "<u>", count: 100_000)
    #expect(table(deep).problems == [.nestedTooDeep(row: 1)])
  }

  @Test("Long tags are passed over, long texts cost their record", arguments: [100, .max])
  func limits(chunk: Int) {
    let limits = HTMLLimits(tagBytes: 50, fieldBytes: 20)
    let tag = "<i a='" + String(repeating: "x", count: 500)
    #expect(table("<b>1\(tag)", chunk: chunk, limits: limits).rows.isEmpty)
    let read = table("<b>\(String(repeating: "y", count: 30))</b><b>2</b>", limits: limits)
    #expect(read.rows == [["2", ""]])
    #expect(read.problems == [.fieldTooLong(row: 1, line: 1)])
    #expect(read.rowCount == 2)
  }

  @Test("A script or comment without an end hides the rest", arguments: ["<script>", "<!--"])
  func endless(mark: String) {
    let read = table("<b>1</b>\(mark)<b>2</b>", chunk: 3)
    #expect(read.rows == [["1", ""]])
  }

  @Test("A quotation mark astray in a tag does not swallow the page")
  func strayQuote() {
    #expect(table("<b><i a\"b a=1>x</i></b><b>2</b>").rows == [["x", "1"], ["2", ""]])
  }

  @Test("Whatever the bytes", arguments: 0..<20)
  func garbage(seed: UInt64) {
    var random = Seeded(seed)
    let pieces = [
      "<b>", "</b>", "<B class='x'>", "<i a=", "'", "\"", ">", "<", "/", "&", "amp;", "&#1", "<!--",
      "-->", "<script>", "</script>", "x", " ", "\n", "é", "<table>", "<tr>", "<td>", "</table>",
    ]
    for _ in 0..<20 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let whole = table(text)
      for size in [1, 2, 5, 13] {
        #expect(table(text, chunk: size) == whole, "\(text) by \(size)")
      }
    }
  }
}
