import Canvas
import TUI
import Testing

@Suite struct ListTests {
  private let room = Rect(row: 1, column: 2, rows: 4, columns: 10)

  private func picture(_ list: ListView, _ rect: Rect? = nil) -> (String, Point?) {
    var canvas = Canvas(Size(rows: 6, columns: 14))
    list.draw(on: &canvas, in: rect ?? room) { index, line, isSelected, canvas in
      for row in 0..<line.rows {
        canvas.write(
          (isSelected ? ">" : " ") + "\(index).\(row)",
          at: Point(row: line.row + row, column: line.column))
      }
    }
    return (canvas.snapshot(), canvas.focus)
  }

  private func after(_ keys: KeyPress..., list: ListView) -> ListView {
    var list = list
    for key in keys { _ = list.handle(.key(key), in: room) }
    return list
  }

  @Test func theSelectionStaysInSight() {
    let list = after("j", "j", "j", "j", list: ListView(count: 9))
    #expect(list.selected == 4)
    #expect(picture(list).0 == "\n   1.0\n   2.0\n   3.0\n  >4.0\n")
    #expect(picture(list).1 == Point(row: 4, column: 2))
  }

  @Test func itemsMayBeHigherThanARow() {
    let list = after("j", "j", list: ListView(heights: [1, 2, 3, 1]))
    #expect(picture(list).0 == "\n   1.1\n  >2.0\n  >2.1\n  >2.2\n")
    let last = after("G", list: list)
    #expect(last.selected == 3)
    #expect(picture(last).0 == "\n   2.0\n   2.1\n   2.2\n  >3.0\n")
  }

  @Test func anItemHigherThanThePageShowsItsStart() {
    let list = after("j", list: ListView(heights: [1, 9, 1]))
    #expect(picture(list).0.hasPrefix("\n  >1.0\n  >1.1"))
  }

  @Test func motionsStopAtTheEnds() {
    let list = ListView(count: 20)
    #expect(after("k", list: list).selected == 0)
    #expect(after("end", "j", list: list).selected == 19)
    #expect(after("pgdn", list: list).selected == 3)
    #expect(after("end", "pgup", list: list).selected == 16)
    #expect(after("end", "home", list: list).selected == 0)
    #expect(after("^d", list: list).selected == 2)
  }

  @Test func aClickSelectsAndASecondOneOpens() {
    var list = ListView(heights: [1, 2, 1])
    let click = Event.mouse(Mouse(.press, at: Point(row: 3, column: 5)))
    #expect(list.handle(click, in: room) == .changed)
    #expect(list.selected == 1)
    #expect(list.handle(click, in: room) == .activated)
    #expect(list.handle(.key("enter"), in: room) == .activated)
    let outside = Event.mouse(Mouse(.press, at: Point(row: 0, column: 5)))
    #expect(list.handle(outside, in: room) == .ignored)
    let wheel = Event.mouse(Mouse(.wheelDown, at: Point(row: 2, column: 5)))
    #expect(list.handle(wheel, in: room) == .changed)
    #expect(list.selected == 2)
  }

  @Test func anEmptyListDoesNothing() {
    var list = ListView(count: 0)
    #expect(list.handle(.key("enter"), in: room) == .ignored)
    _ = list.handle(.key("G"), in: room)
    #expect(list.selected == 0)
    #expect(picture(list).1 == nil)
  }

  @Test func fewerItemsKeepTheSelectionInside() {
    var list = after("G", list: ListView(count: 9))
    list.heights = [1, 1]
    #expect(list.selected == 1)
  }

  @Test func noSizeCrashes() {
    for rows in 0..<5 {
      for columns in 0..<4 {
        let rect = Rect(row: 3, column: 9, rows: rows, columns: columns)
        var list = ListView(heights: [2, 0, -4, 7])
        for key in ["j", "pgdn", "G", "k", "g"] as [KeyPress] {
          _ = list.handle(.key(key), in: rect)
          _ = picture(list, rect)
        }
      }
    }
  }
}
