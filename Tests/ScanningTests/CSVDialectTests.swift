import Scanning
import Testing

@Suite("Which delimiter")
struct CSVDialectTests {
  @Test(
    "The one most frequent in the header line, outside quotes",
    arguments: [
      ("a,b,c\n1;2;3;4;5\n", ","),
      ("a;b;c\n", ";"),
      ("a\tb\tc,d\n", "\t"),
      ("a|b\n", "|"),
      ("\"a,b,c\";d\n", ";"),
      ("\n\r\na;b\n", ";"),
      ("single\n", ","),
      ("", ","),
      ("a,b;c\n", ","),
      ("\u{FEFF}a;b", ";"),
      ("sep=|\na;b;c|d\n", "|"),
      ("SEP=\t\r\na;b\n", "\t"),
      ("sep=;", ";"),
      ("september,b\n", ","),
    ])
  func sniff(text: String, delimiter: String) {
    let dialect = Array(text.utf8).withUnsafeBytes { CSVDialect.sniff($0) }
    #expect(dialect.delimiter == delimiter.utf8.first)
    #expect(Table(text).dialect == dialect)
  }

  @Test("The line that names the delimiter is not a record")
  func separatorLine() {
    let table = Table("sep=;\r\na;b\r\n1;2\r\n")
    #expect(table.header == ["a", "b"])
    #expect(table.fields == [["1", "2"]])
    #expect(table.rows.map(\.line) == [3])
    #expect(table.rows.map(\.offset) == [12])
  }

  @Test("A given dialect is kept")
  func given() {
    let table = Table("a;b,c\n1;2,3\n", dialect: CSVDialect(delimiter: 0x3B))
    #expect(table.header == ["a", "b,c"])
    #expect(table.fields == [["1", "2,3"]])
  }

  @Test("A header line longer than is looked at is settled without its end")
  func longHeader() {
    let names = (0..<3000).map { "a_column_with_a_long_name_\($0)" }.joined(separator: ";")
    let table = Table(names + "\n", chunk: 1000)
    #expect(table.dialect?.delimiter == 0x3B)
    #expect(table.header.count == 3000)
  }
}

@Suite("Which encoding")
struct EncodingTests {
  @Test("A lone surrogate and a cut unit become replacement characters")
  func brokenUTF16() {
    // FF FE, "a", LF, a lone high surrogate, "b", LF, half a unit
    let bytes: [UInt8] = [
      0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x3D, 0xD8, 0x62, 0, 0x0A, 0, 0x63,
    ]
    #expect(Table(bytes).fields == [["\u{FFFD}b"], ["\u{FFFD}"]])
  }

  @Test("Without a mark the bytes are taken as UTF-8")
  func unmarked() {
    #expect(Table([0x61, 0x0A, 0xFF, 0xFE, 0x0A]).fields == [["\u{FFFD}\u{FFFD}"]])
  }

  @Test("Zeroes at every second byte tell UTF-16 without a mark", arguments: [false, true])
  func zeroes(isBigEndian: Bool) {
    let table = utf16("ab,c\n1,é\n", isBigEndian: isBigEndian, hasMark: false)
    let document = utf16(#"{"a": [{"b": "é"}]}"#, isBigEndian: isBigEndian, hasMark: false)
    #expect(JSONShape.mayBegin(with: document))
    #expect(JSONShape(document).tables.map(\.columns) == [["b"]])
    for chunk in [1, 2, 3, 5, .max] {
      #expect(Table(table, chunk: chunk).header == ["ab", "c"])
      #expect(Table(table, chunk: chunk).fields == [["1", "é"]])
      let reader = JSONReader(JSONPath("a[]"), columns: ["b"])
      #expect(RecordTable(document, chunk: chunk, reader: reader).rows == [["é"]])
    }
  }
}
