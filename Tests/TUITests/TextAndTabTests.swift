import Canvas
import TUI
import Testing

@Suite struct TextViewTests {
  private let room = Rect(rows: 3, columns: 12)
  private let blocks = [
    TextBlock("WARNINGS", .heading), TextBlock("Read this before you share the copy.", indent: 2),
  ]

  private func picture(_ view: TextView) -> String {
    var canvas = Canvas(room.size)
    view.draw(on: &canvas, in: room)
    return canvas.snapshot()
  }

  @Test func textIsWrappedToItsRoom() {
    #expect(picture(TextView(blocks)) == "WARNINGS\n  Read this\n  before you")
  }

  @Test func scrollingStopsAtTheLastLine() {
    var view = TextView(blocks)
    _ = view.handle(.key("j"), in: room)
    #expect(picture(view) == "  Read this\n  before you\n  share the")
    _ = view.handle(.key("G"), in: room)
    #expect(picture(view) == "  before you\n  share the\n  copy.")
    #expect(view.position(in: room).rows == 2..<5)
    #expect(view.position(in: room).total == 5)
    _ = view.handle(.key("pgup"), in: room)
    #expect(picture(view).hasPrefix("WARNINGS"))
    #expect(view.handle(.key("x"), in: room) == .ignored)
  }

  @Test func theWheelScrolls() {
    var view = TextView(blocks)
    let wheel = Event.mouse(Mouse(.wheelDown, at: Point(row: 1, column: 1)))
    #expect(view.handle(wheel, in: room) == .changed)
    #expect(view.position(in: room).rows == 2..<5)
  }

  @Test func aWiderRoomNeedsFewerLines() {
    var view = TextView(blocks)
    _ = view.handle(.key("G"), in: room)
    #expect(view.position(in: Rect(rows: 3, columns: 80)).rows == 0..<2)
  }
}

@Suite struct TabBarTests {
  private let room = Rect(rows: 1, columns: 30)
  private let bar = TabBar(["Leaflet", "Map", "Hours"])

  private func picture(_ bar: TabBar, columns: Int = 30) -> String {
    var canvas = Canvas(Size(rows: 1, columns: columns))
    bar.draw(on: &canvas, in: canvas.bounds)
    return canvas.snapshot()
  }

  @Test func tabsHaveTheirDigits() {
    #expect(picture(bar) == " 1 Leaflet  2 Map  3 Hours")
    var bar = bar
    #expect(bar.handle(.key("3"), in: room) == .changed)
    #expect(bar.selected == 2)
    #expect(bar.handle(.key("9"), in: room) == .ignored)
    #expect(bar.handle(.key("0"), in: room) == .ignored)
    #expect(bar.handle(.key("x"), in: room) == .ignored)
  }

  @Test func tabGoesAround() {
    var bar = bar
    _ = bar.handle(.key("s-tab"), in: room)
    #expect(bar.selected == 2)
    _ = bar.handle(.key("tab"), in: room)
    #expect(bar.selected == 0)
  }

  @Test func aClickChooses() {
    var bar = bar
    let click = Event.mouse(Mouse(.press, at: Point(row: 0, column: 14)))
    #expect(bar.handle(click, in: room) == .changed)
    #expect(bar.selected == 1)
  }

  @Test func theSelectedTabIsInSightWhereRoomIsShort() {
    #expect(
      picture(TabBar(["Leaflet", "Map", "Hours"], selected: 2), columns: 16) == " 2 Map  3 Hours")
    #expect(picture(TabBar([]), columns: 3) == "")
  }
}
