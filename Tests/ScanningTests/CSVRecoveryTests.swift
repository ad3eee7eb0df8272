import Scanning
import Testing

@Suite("Damaged tables")
struct CSVRecoveryTests {
  @Test("A quote that is never closed costs the line it opened on")
  func unclosed() {
    let table = Table("a,b\n1,x\n2,\"open\n3,y\n4,z\n")
    #expect(table.rows.map(\.fields) == [["1", "x"], ["3", "y"], ["4", "z"]])
    #expect(table.rows.map(\.number) == [1, 3, 4])
    #expect(table.rows.map(\.line) == [2, 4, 5])
    #expect(table.problems == [.unclosedQuote(row: 2, line: 3)])
    #expect(table.rowCount == 4)
  }

  @Test("A quote closed by the next row's quote costs its line only")
  func closedByNextRow() {
    let table = Table("a,b\n\"open,1\n\"x\",2\n\"y\",3\n")
    #expect(table.fields == [["x", "2"], ["y", "3"]])
    #expect(table.problems == [.unclosedQuote(row: 1, line: 2)])
  }

  @Test("The line of the problem is that of the quote, not of the record")
  func laterLine() {
    let table = Table("a,b,c\n1,\"two\nlines\",\"open\n2,x,y\n")
    #expect(table.fields == [["2", "x", "y"]])
    #expect(table.problems == [.unclosedQuote(row: 1, line: 3)])
    #expect(table.rows.map(\.line) == [4])
  }

  @Test("One quote does not swallow a long table")
  func boundedReach() {
    let rows = (1...50).map { "\($0),x" }
    let limits = CSVLimits(fieldBytes: 64)
    let table = Table("a,b\n0,\"open\n" + rows.joined(separator: "\n"), limits: limits)
    #expect(table.rows.count == 50)
    #expect(table.problems == [.unclosedQuote(row: 1, line: 2)])
  }

  @Test("A quoted field of exactly the limit is read, one byte more is not")
  func fieldLimit() {
    let limits = CSVLimits(fieldBytes: 8)
    #expect(Table("a\n\"12345678\"\n1\n", limits: limits).fields == [["12345678"], ["1"]])
    let longer = Table("a\n\"123456789\"\n1\n", limits: limits)
    #expect(longer.fields == [["1"]])
    #expect(longer.problems == [.unclosedQuote(row: 1, line: 2)])
  }

  @Test("A field without end is passed over to the end of its line")
  func fieldTooLong() {
    let limits = CSVLimits(fieldBytes: 8)
    let long = String(repeating: "x", count: 100)
    let table = Table("a,b\n1,\(long),\"q\n2,y\n", limits: limits)
    #expect(table.fields == [["2", "y"]])
    #expect(table.problems == [.fieldTooLong(row: 1, line: 2)])
    #expect(table.rowCount == 2)
  }

  @Test("Blanks without end behind a quote are not waited for", arguments: [1, 7, 1000])
  func paddingTooLong(chunk: Int) {
    let blanks = String(repeating: " ", count: 100)
    let table = Table(
      "a,b\n\"x\"\(blanks),1\n2,y\n", chunk: chunk, limits: CSVLimits(fieldBytes: 8))
    #expect(table.fields == [["2", "y"]])
    #expect(table.problems == [.fieldTooLong(row: 1, line: 2)])
  }

  @Test("A record without end is passed over")
  func recordTooLong() {
    let limits = CSVLimits(fieldBytes: 8, recordBytes: 20)
    let table = Table("a,b\n1,2,3,4,5,6,7,8,9,10,11,12\n2,y\n", limits: limits)
    #expect(table.fields == [["2", "y"]])
    #expect(table.problems == [.recordTooLong(row: 1, line: 2)])
  }

  @Test("Columns beyond the limit are dropped and told")
  func columns() {
    let table = Table("a,b\n1,2,3\n4,5\n", limits: CSVLimits(columns: 2))
    #expect(table.fields == [["1", "2"], ["4", "5"]])
    #expect(table.problems == [.tooManyColumns(row: 1, line: 2)])
  }

  @Test("A damaged header line leaves the next one as header")
  func damagedHeader() {
    let table = Table("a,\"b\nc,d\n1,2\n")
    #expect(table.header == ["c", "d"])
    #expect(table.fields == [["1", "2"]])
    #expect(table.problems == [.unclosedQuote(row: 0, line: 1)])
  }

  @Test("Problems are all counted and some listed")
  func manyProblems() {
    let rows = String(repeating: "x,\"y\"z,1,2\n", count: 30)
    let limits = CSVLimits(columns: 3, listedProblems: 5)
    let table = Table("a,b\n" + rows, limits: limits)
    #expect(table.problems.count == 5)
    #expect(table.problemCount == 30)
    #expect(table.rows.count == 30)
  }

  @Test("Quotes astray in many lines do not take the sound ones with them")
  func astray() {
    let limits = CSVLimits(columns: 8)
    let bad = String(repeating: "x\",\"y\n", count: 100)
    let table = Table("a,b\n\(bad)1,2\n3,4\n", limits: limits)
    #expect(table.fields == [["1", "2"], ["3", "4"]])
    #expect(table.problemCount == table.rowCount - 2)
    #expect(table.rows.map(\.line) == [102, 103])
  }

  @Test("Open quotes on every line cannot make reading quadratic")
  func rewindBudget() {
    // Every line opens a quote that the quote in the next line's first field seems to close.
    let rows = String(repeating: "x\",\"y\n", count: 20_000)
    let limits = CSVLimits(fieldBytes: 1 << 20, columns: 1 << 16, rewoundBytes: 1 << 16)
    let table = Table("a,b\n" + rows, limits: limits)
    #expect(table.problemCount > 0)
    #expect(table.rowCount <= 20_000)
    let last = Table("a,b\n" + rows + "1,2\n", limits: limits)
    #expect(last.rows.last?.fields == ["1", "2"])
  }
}
