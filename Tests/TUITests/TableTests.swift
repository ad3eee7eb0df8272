import Canvas
import Synchronization
import TUI
import Testing

@Suite struct TableTests {
  private let room = Rect(rows: 4, columns: 24)
  private let columns = [
    TableColumn("Date", width: 10), TableColumn("Place", width: 8),
    TableColumn("km", width: 6, alignment: .trailing),
  ]

  private func picture(_ table: TableView, _ size: Size? = nil) -> Canvas {
    var canvas = Canvas(size ?? Size(rows: 4, columns: 24))
    table.draw(on: &canvas, in: Rect(canvas.size)) { rows in
      rows.map { ["2024-01-0\($0 % 10)", "Genève \($0)", "\($0).5"] }
    }
    return canvas
  }

  @Test func headingsRowsAndNumbers() {
    var table = TableView(columns: columns, rowCount: 3)
    table.sort = TableSort(column: 2, isAscending: false)
    #expect(
      picture(table, Size(rows: 4, columns: 26)).snapshot() == """
        Date       Place       km▼
        2024-01-00 Genève 0    0.5
        2024-01-01 Genève 1    1.5
        2024-01-02 Genève 2    2.5
        """)
    #expect(picture(table).focus == Point(row: 1, column: 0))
  }

  @Test func aMillionRowsCostAsMuchAsThree() {
    var table = TableView(columns: columns, rowCount: 1_000_000)
    _ = table.handle(.key("G"), in: room)
    #expect(table.selected == 999_999)
    var asked: [Range<Int>] = []
    var canvas = Canvas(room.size)
    table.draw(on: &canvas, in: room) { rows in
      asked.append(rows)
      return rows.map { ["\($0)", "", ""] }
    }
    #expect(asked == [999_997..<1_000_000])
    #expect(canvas.snapshot().hasSuffix("999999"))
  }

  @Test func columnsScrollSideways() {
    var table = TableView(columns: columns, rowCount: 1)
    _ = table.handle(.key("l"), in: room)
    #expect(picture(table).snapshot() == "←Place       km\nGenève 0    0.5\n\n")
    for _ in 0..<9 { _ = table.handle(.key("right"), in: room) }
    #expect(table.firstColumn == 2)
  }

  @Test func aHeadingCanBeChosen() {
    var table = TableView(columns: columns, rowCount: 3)
    func click(_ row: Int, _ column: Int) -> Outcome {
      table.handle(.mouse(Mouse(.press, at: Point(row: row, column: column))), in: room)
    }
    #expect(click(0, 12) == .header(1))
    #expect(click(2, 12) == .changed)
    #expect(table.selected == 1)
    #expect(click(2, 12) == .activated)
    var short = TableView(columns: columns, rowCount: 1)
    let below = Event.mouse(Mouse(.press, at: Point(row: 3, column: 1)))
    #expect(short.handle(below, in: room) == .ignored)
  }

  @Test func columnsFitTheirSample() {
    let columns = TableColumn.fitting(
      titles: ["Name", "Count", "Note"],
      sample: [["東京都庁", "12", ""], ["x", "1 204.5", String(repeating: "n", count: 99)]])
    #expect(columns.map(\.width) == [8, 7, 40])
    #expect(columns.map(\.alignment) == [.leading, .trailing, .leading])
  }

  @Test func hostileCellsAndMissingCellsAreHarmless() {
    let table = TableView(columns: columns, rowCount: 2)
    var canvas = Canvas(room.size)
    table.draw(on: &canvas, in: room) { _ in [["\u{1B}[2J", "🇨🇭🏳️‍🌈 and more"], []] }
    #expect(canvas.snapshot() == "Date       Place     km→\n␛[2J       CH🏳🌈 a…\n\n")
  }

  @Test func noSizeCrashes() {
    for rows in 0..<6 {
      for columns in 0..<12 {
        var table = TableView(columns: self.columns, rowCount: 50)
        let rect = Rect(rows: rows, columns: columns)
        for key in ["j", "pgdn", "G", "l", "pgup", "g"] as [KeyPress] {
          _ = table.handle(.key(key), in: rect)
          _ = picture(table, rect.size)
        }
      }
    }
  }
}
