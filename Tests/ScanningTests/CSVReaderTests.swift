import Scanning
import Testing

@Suite("Reading records")
struct CSVReaderTests {
  @Test("A plain table", arguments: ["\n", "\r\n", "\r"])
  func plain(lineEnd: String) {
    let table = Table(["a,b,c", "1,2,3", "4,5,6"].joined(separator: lineEnd))
    #expect(table.header == ["a", "b", "c"])
    #expect(table.fields == [["1", "2", "3"], ["4", "5", "6"]])
    #expect(table.rows.map(\.number) == [1, 2])
    #expect(table.rows.map(\.line) == [2, 3])
    #expect(table.rows.map(\.offset) == [5 + lineEnd.utf8.count, 10 + 2 * lineEnd.utf8.count])
    #expect(table.problems.isEmpty)
  }

  @Test("The last line end does not make a row")
  func lastLineEnd() {
    #expect(Table("a\n1\n").fields == [["1"]])
    #expect(Table("a\n1").fields == [["1"]])
  }

  @Test("Quotes hold delimiters, line ends and quotes")
  func quotes() {
    let table = Table("a,b\n\"x,y\",\"one\ntwo\"\n\"say \"\"ha\"\"\",\"\"\n3,4\n")
    #expect(table.fields == [["x,y", "one\ntwo"], ["say \"ha\"", ""], ["3", "4"]])
    #expect(table.rows.map(\.line) == [2, 4, 5])
  }

  @Test("CR LF inside quotes is one line")
  func quotedLineEnds() {
    let table = Table("a,b\r\n1,\"x\r\ny\r\nz\"\r\n2,w\r\n")
    #expect(table.fields == [["1", "x\r\ny\r\nz"], ["2", "w"]])
    #expect(table.rows.map(\.line) == [2, 5])
  }

  @Test("A quote inside an unquoted field is literal")
  func strayQuote() {
    #expect(
      Table("a,b\n5\" nails,2\nx, \"y\"\n").fields == [["5\" nails", "2"], ["x", " \"y\""]])
  }

  @Test("Text behind a closing quote stays in the field")
  func tail() {
    #expect(Table("a,b\n\"x\"y \"z\",2\n").fields == [["xy \"z\"", "2"]])
  }

  @Test("Blanks between a closing quote and the delimiter are no content")
  func padding() {
    #expect(Table("a,b\n\"x\ny\"  ,\"2\" \n3,4").fields == [["x\ny", "2"], ["3", "4"]])
    #expect(Table("a,b\n\"x\" y,\"2\" ").fields == [["x y", "2"]])
  }

  @Test("Short and long rows come as they are")
  func ragged() {
    let table = Table("a,b,c\n1\n1,2,3,4\n,,\n")
    #expect(table.fields == [["1"], ["1", "2", "3", "4"], ["", "", ""]])
    #expect(table.problems.isEmpty)
  }

  @Test("Columns beyond a short row are empty")
  func beyondTheEnd() {
    var reader = CSVReader()
    var seen: [String] = []
    Array("a,b\n1\n".utf8).withUnsafeBytes { bytes in
      reader.feed(bytes) { record in
        #expect(record.count == 1)
        #expect(record[1].isEmpty)
        #expect(record[-1].isEmpty)
        #expect(record[Int.max].isEmpty)
        seen.append(record[0].string)
      }
    }
    #expect(seen == ["1"])
  }

  @Test("Blank lines are no rows but are lines")
  func blankLines() {
    let table = Table("\n\na,b\n\n1,2\n\r\n\n3,4\n\n")
    #expect(table.header == ["a", "b"])
    #expect(table.fields == [["1", "2"], ["3", "4"]])
    #expect(table.rows.map(\.line) == [5, 8])
    #expect(table.rowCount == 2)
  }

  @Test("Names of columns lose outer blanks and keep duplicates")
  func header() {
    #expect(Table("\u{FEFF} a ,\" b \",a\n").header == ["a", "b", "a"])
  }

  @Test("NUL bytes and invalid UTF-8 are content")
  func anyBytes() {
    let table = Table([0x61, 0x0A, 0x00, 0x31, 0xFF, 0x0A])
    #expect(table.fields == [["\u{0}1\u{FFFD}"]])
  }

  @Test("Nothing at all", arguments: ["", "\n", "\r\n\n", "\u{FEFF}"])
  func nothing(text: String) {
    let table = Table(text)
    #expect(table.header.isEmpty)
    #expect(table.rows.isEmpty)
    #expect(table.rowCount == 0)
  }

  @Test("An error in the callback stops reading and loses nothing but that record")
  func thrown() throws {
    struct Stop: Error {}
    var reader = CSVReader()
    var seen: [String] = []
    #expect(throws: Stop.self) {
      try Array("a\n1\n2\n3\n".utf8).withUnsafeBytes { bytes in
        try reader.feed(bytes) { record in
          if record[0] == "2" { throw Stop() }
          seen.append(record[0].string)
        }
      }
    }
    reader.finish { seen.append($0[0].string) }
    #expect(seen == ["1", "3"])
  }
}
