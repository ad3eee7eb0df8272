import Canvas
import Leaflet
import Session
import TUI

/// Draws a page of the stage: as large and as airy as the room allows.
struct StageDrawing {
  let page: StagePage
  let words: Words

  init(_ page: StagePage, _ words: Words) { (self.page, self.words) = (page, words) }

  /// Big digits and air go first where rows are few.
  private enum Dress: CaseIterable {
    case grand, airy, tight

    var gap: Int { self == .tight ? 0 : 1 }
  }

  /// Narrower rooms have the dots above what is said of them.
  private static let twoColumns = 50
  /// From one dot to the next.
  private static let dotStep = 2

  func draw(on canvas: inout Canvas, in rect: Rect) {
    if !rect.isEmpty { canvas.focus = rect.origin }
    guard rect.columns >= Self.twoColumns, let index = page.blocks.firstIndex(where: \.isDots)
    else { return draw(page.blocks[...], on: &canvas, in: rect) }
    let head = page.blocks[..<index]
    let rows = height(head, .airy, rect.columns)
    let parts = rect.split(.rows, [.cells(rows), .rest])
    draw(head, on: &canvas, in: parts[0])
    let columns = parts[1].split(
      .columns, [.cells(DotGrid.size.columns * Self.dotStep + 3), .rest])
    if case .dots(let full) = page.blocks[index] {
      canvas.clipped(to: columns[0]) { canvas in
        DotGrid(full: full).draw(
          on: &canvas, at: columns[0].origin, .heading, step: Self.dotStep)
      }
    }
    draw(page.blocks[(index + 1)...], on: &canvas, in: columns[1])
  }

  /// One block below the other.
  private func draw(
    _ blocks: ArraySlice<StagePage.Block>, on canvas: inout Canvas, in rect: Rect
  ) {
    let dress =
      Dress.allCases.first { height(blocks, $0, rect.columns) <= rect.rows } ?? .tight
    var row = 0
    canvas.clipped(to: rect) { canvas in
      for block in blocks {
        let room = Rect(
          row: rect.row + row, column: rect.column, rows: rect.rows - row, columns: rect.columns)
        guard !room.isEmpty else { break }
        draw(block, dress, on: &canvas, in: room)
        row += height(block, dress, rect.columns)
      }
    }
  }

  private func height(
    _ blocks: ArraySlice<StagePage.Block>, _ dress: Dress, _ columns: Int
  ) -> Int {
    blocks.reduce(0) { $0 + height($1, dress, columns) }
  }

  private func height(_ block: StagePage.Block, _ dress: Dress, _ columns: Int) -> Int {
    switch block {
    case .title: 1 + dress.gap
    case .speech(let text), .text(let text): lines(text, columns) + dress.gap
    case .number(let amount, _):
      (big(amount, dress, columns) == nil ? 1 : BigDigits.rows + 1) + dress.gap
    case .dots: DotGrid.size.rows + dress.gap
    case .bar: 1
    case .option(_, let text, _): lines(text, columns - 4) + (dress == .grand ? 1 : 0)
    case .item(let text): lines(text, columns - 4) + dress.gap
    case .entry(_, let text): lines(text, columns - 7)
    case .timer: 1
    }
  }

  private func lines(_ text: String, _ columns: Int) -> Int {
    TextLayout.wrap(text, width: max(2, columns)).count
  }

  private func big(_ amount: String, _ dress: Dress, _ columns: Int) -> BigDigits? {
    guard dress == .grand, let digits = BigDigits(amount), digits.columns <= columns else {
      return nil
    }
    return digits
  }

  private func draw(
    _ block: StagePage.Block, _ dress: Dress, on canvas: inout Canvas, in rect: Rect
  ) {
    switch block {
    case .title(let text): canvas.write(text, at: rect.origin, limit: rect.columns, .accent)
    case .speech(let text): write(text, on: &canvas, in: rect, .heading)
    case .text(let text): write(text, on: &canvas, in: rect, .muted)
    case .number(let amount, let unit): number(amount, unit, dress, on: &canvas, in: rect)
    case .dots(let full): DotGrid(full: full).draw(on: &canvas, at: rect.origin, .heading)
    case .bar(let name, let part, let whole, let isRight):
      bar(name, part, whole, isRight, on: &canvas, in: rect)
    case .option(let letter, let text, let isRight):
      write(
        text, behind: isRight ? "√ \(letter)" : "  \(letter)", on: &canvas, in: rect,
        isRight ? .selected : .heading)
    case .item(let text): write(text, behind: "[ ]", on: &canvas, in: rect, .heading)
    case .entry(let number, let text):
      let level = Level(rawValue: number) ?? .nothing
      write(
        text, behind: "\(level.meter(ascii: false)) \(number)", on: &canvas, in: rect, .text)
    case .timer(let left, let whole): timer(left, whole, on: &canvas, in: rect)
    }
  }

  private func write(_ text: String, on canvas: inout Canvas, in rect: Rect, _ ink: Ink) {
    for (row, line) in TextLayout.wrap(text, width: max(2, rect.columns)).enumerated() {
      canvas.write(line, at: rect.origin.moved(rows: row), limit: rect.columns, ink)
    }
  }

  /// A sign, and text that hangs beside it.
  private func write(
    _ text: String, behind sign: String, on canvas: inout Canvas, in rect: Rect, _ ink: Ink
  ) {
    let used = canvas.write(sign, at: rect.origin, limit: rect.columns, .key) + 1
    let room = rect.split(.columns, [.cells(used), .rest])[1]
    write(text, on: &canvas, in: room, ink)
  }

  private func number(
    _ amount: String, _ unit: String, _ dress: Dress, on canvas: inout Canvas, in rect: Rect
  ) {
    guard let digits = big(amount, dress, rect.columns) else {
      canvas.write("\(amount) \(unit)", at: rect.origin, limit: rect.columns, .heading)
      return
    }
    digits.draw(on: &canvas, at: rect.origin, .heading)
    // The same in letters: blocks are a picture, and no screen reader reads them.
    canvas.write(
      "\(amount) \(unit)", at: rect.origin.moved(rows: BigDigits.rows), limit: rect.columns,
      .heading)
  }

  private func bar(
    _ name: String, _ part: Int, _ whole: Int, _ isRight: Bool, on canvas: inout Canvas,
    in rect: Rect
  ) {
    let parts = rect.line(0).split(.columns, [.share(1), .cells(1), .share(2), .cells(6)])
    canvas.write(
      (isRight ? "√ " : "  ") + name, at: parts[0].origin, limit: parts[0].columns,
      isRight ? .selected : .heading)
    canvas.bar(Double(part) / Double(max(1, whole)), in: parts[2], .accent)
    canvas.writeRight(
      "\(part)", row: rect.row, before: rect.endColumn, limit: 6, .heading)
  }

  private func timer(_ left: Int, _ whole: Int, on canvas: inout Canvas, in rect: Rect) {
    let text = left == 0 ? words["session.time.up"] : MinuteText.clock(left)
    canvas.write(text, at: rect.origin, limit: rect.columns, left == 0 ? .warning : .heading)
    let line = rect.line(0).split(.columns, [.cells(text.columns + 1), .rest])[1]
    canvas.fill(line, with: "░", .muted)
    canvas.bar(Double(left) / Double(max(1, whole)), in: line, .accent)
  }
}

extension StagePage.Block {
  fileprivate var isDots: Bool { if case .dots = self { true } else { false } }
}
