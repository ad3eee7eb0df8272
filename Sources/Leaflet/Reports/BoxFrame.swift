/// A titled frame around lines of text.
struct BoxFrame {
  let title: String
  let lines: [String]

  func draw(on page: inout ReportPage) {
    let ascii = page.ascii
    let (flat, side) = ascii ? ("-", "|") : ("─", "│")
    let (open, close, foot, end) = ascii ? ("+", "+", "+", "+") : ("┌", "┐", "└", "┘")
    let fold = { (text: String) in ascii ? ASCIIText.folded(text) : text }
    let name = " " + fold(title) + " "
    let rest = max(0, page.width - 2 - columnsOf(name))
    page.line(open + name + String(repeating: flat, count: rest) + close)
    for line in lines.map(fold) {
      for row in ReportPage.wrapped(line, width: page.width - 4, hanging: 2) {
        page.line("\(side) \(row.padded(to: page.width - 4)) \(side)")
      }
    }
    page.line(foot + String(repeating: flat, count: page.width - 2) + end)
  }
}
