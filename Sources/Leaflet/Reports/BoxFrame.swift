import Canvas

/// A titled frame around lines of text.
struct BoxFrame {
  let title: String
  let lines: [String]

  func draw(on page: inout ReportPage) {
    let ascii = page.ascii
    let (flat, side) = ascii ? ("-", "|") : ("─", "│")
    let (open, close, foot, end) = ascii ? ("+", "+", "+", "+") : ("┌", "┐", "└", "┘")
    let name = " " + page.fold(title) + " "
    let rest = max(0, page.width - 2 - name.columns)
    page.line(open + name + String(repeating: flat, count: rest) + close)
    for line in lines {
      for row in page.wrapped(line, width: page.width - 4, hanging: 2) {
        page.line("\(side) \(row.padded(to: page.width - 4)) \(side)")
      }
    }
    page.line(foot + String(repeating: flat, count: page.width - 2) + end)
  }
}
