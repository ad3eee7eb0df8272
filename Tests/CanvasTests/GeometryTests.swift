import Canvas
import Testing

@Suite struct GeometryTests {
  @Test func partsAreServedInTheirOrder() {
    let whole = Rect(rows: 10, columns: 40)
    #expect(whole.split(.rows, [.cells(1), .rest, .cells(2)]).map(\.rows) == [1, 7, 2])
    #expect(whole.split(.columns, [.share(1), .share(3)]).map(\.columns) == [10, 30])
    #expect(
      whole.split(.columns, [.atLeast(10, share: 1), .share(2)]).map(\.columns) == [20, 20])
    #expect(
      Rect(rows: 2, columns: 1).split(.rows, [.cells(1), .rest, .cells(2)]).map(\.rows)
        == [1, 0, 1])
  }

  @Test func partsNeverOverlapNorLeaveTheWhole() {
    let lengths: [Length] = [
      .cells(3), .share(2), .atLeast(4, share: 1), .cells(-2), .rest, .share(0),
    ]
    for rows in 0..<30 {
      for count in 0...lengths.count {
        let whole = Rect(row: 5, column: 6, rows: rows, columns: 9)
        let parts = whole.split(.rows, Array(lengths.prefix(count)))
        #expect(parts.count == count)
        var next = whole.row
        for part in parts {
          #expect(part.row == next && part.column == 6 && part.columns == 9)
          next = part.endRow
        }
        #expect(next <= whole.endRow)
        if count >= 2 { #expect(next == whole.endRow) }
      }
    }
  }

  @Test func rectanglesNeverHaveNegativeSizes() {
    let small = Rect(row: 3, column: 3, rows: 1, columns: 1)
    #expect(small.inset(rows: 4, columns: 4).isEmpty)
    #expect(Rect(rows: -3, columns: 5).isEmpty)
    #expect(small.intersection(Rect(row: 8, column: 8, rows: 2, columns: 2)).isEmpty)
    #expect(small.line(1).isEmpty)
    #expect(small.line(-1).isEmpty)
  }

  @Test func middleOfARectangle() {
    let whole = Rect(row: 1, column: 2, rows: 10, columns: 20)
    #expect(whole.centred(rows: 4, columns: 10) == Rect(row: 4, column: 7, rows: 4, columns: 10))
    #expect(whole.centred(rows: 99, columns: 99) == whole)
  }

  @Test func intersectionIsSymmetric() {
    let one = Rect(row: 0, column: 0, rows: 4, columns: 4)
    let other = Rect(row: 2, column: 3, rows: 4, columns: 4)
    #expect(one.intersection(other) == Rect(row: 2, column: 3, rows: 2, columns: 1))
    #expect(one.intersection(other) == other.intersection(one))
  }
}
