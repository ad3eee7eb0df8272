import Testing

@testable import Leaflet

@Suite("Cells that a spreadsheet would run")
struct FormulaTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+33", "'+33"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{FF0B}1", "'\u{FF0B}1"), ("\u{FF0D}1", "'\u{FF0D}1"),
    ("\u{FF20}x", "'\u{FF20}x"), ("\t=1", "\"'\t'=1\""), ("\r=1", "\"'\r'=1\""), ("\0=1", "'\0=1"),
    ("=\"x\"", "\"'=\"\"x\"\"\""),
  ])
  func noneIsLeft(text: String, cell: String) { #expect(CSVText.cell(text) == cell) }

  @Test(
    "Nor where the file is opened by other separators",
    arguments: [("a;=1", "\"a;'=1\""), ("a\n@b", "\"a\n'@b\""), ("a;b=1", "\"a;b=1\"")])
  func otherSeparators(text: String, cell: String) { #expect(CSVText.cell(text) == cell) }

  @Test("A quote that carries an accent is a quote")
  func accents() { #expect(CSVText.cell("a\"\u{301},b") == "\"a\"\"\u{301},b\"") }

  @Test(arguments: ["0", "12.5", "a-b", "2024-05-01", "x=1", "é 字"])
  func plainTextStaysAsItIs(text: String) { #expect(CSVText.cell(text) == text) }
}
