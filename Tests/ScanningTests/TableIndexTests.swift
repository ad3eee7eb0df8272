import Scanning
import Testing

@Suite("Rows by number")
struct TableIndexTests {
  private func index(_ text: String) -> TableIndex { TableIndex(bytes: Array(text.utf8)) }

  @Test("Every row is found, in any order")
  func rows() {
    let table = index("a;b\n1;\"x\ny\"\n\n2;\"say \"\"ha\"\"\"\n3\n")
    #expect(table.header == ["a", "b"])
    #expect(table.rowCount == 3)
    #expect(table.row(3) == ["3"])
    #expect(table.row(1) == ["1", "x\ny"])
    #expect(table.row(2) == ["2", "say \"ha\""])
    #expect(table.row(2) == ["2", "say \"ha\""])
  }

  @Test("Rows that are not there are empty", arguments: [0, -1, 4, Int.max, Int.min])
  func missing(row: Int) {
    #expect(index("a\n1\n2\n3\n").row(row).isEmpty)
  }

  @Test("A damaged row keeps its number and shows its raw line")
  func damaged() {
    let table = index("a,b\n1,x\n2,\"open\n3,y\n")
    #expect(table.rowCount == 3)
    #expect(table.row(2) == ["2,\"open"])
    #expect(table.row(3) == ["3", "y"])
    #expect(table.problems == [.unclosedQuote(row: 2, line: 3)])
  }

  @Test("A range is cut to what is there")
  func ranges() {
    let table = index("a\n1\n2\n3\n")
    #expect(table.cells(rows: 2..<9) == [["2"], ["3"]])
    #expect(table.cells(rows: -5..<2) == [["1"]])
    #expect(table.cells(rows: 7..<9).isEmpty)
    #expect(index("").cells(rows: 0..<5).isEmpty)
  }

  @Test("A table in UTF-16 is indexed as its text")
  func utf16() {
    let units = [0xFEFF] + Array("a,b\né,2\n3,4\n".utf16)
    let table = TableIndex(
      bytes: units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    #expect(table.rowCount == 2)
    #expect(table.row(1) == ["é", "2"])
    #expect(table.row(2) == ["3", "4"])
  }

  @Test("The index agrees with the reader on garbage", arguments: 0..<20)
  func agreement(seed: UInt64) {
    var random = Seeded(seed &+ 500)
    let alphabet: [UInt8] = Array("ab,,\"\"\n\n\r".utf8)
    let bytes = (0..<400).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
    let read = Table(bytes)
    let index = TableIndex(bytes: bytes)
    #expect(index.rowCount == read.rowCount)
    for row in read.rows { #expect(index.row(row.number) == row.fields) }
  }

  @Test("Many rows across the windows of the pass")
  func manyRows() {
    let table = index("a,b\n" + (1...60_000).map { "\($0),x\n" }.joined())
    #expect(table.rowCount == 60_000)
    #expect(table.row(1) == ["1", "x"])
    #expect(table.row(45_678) == ["45678", "x"])
    #expect(table.row(60_000) == ["60000", "x"])
  }
}
