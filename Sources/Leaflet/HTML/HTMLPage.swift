import Canvas

/// A page for browsers and printers that needs nothing but itself: no script, no picture, no link.
///
/// Every text passes `escaped`, the gate between outside text and a page.
public struct HTMLPage: Sendable {
  private let language: Language
  private let title: String
  private let layout: PageLayout
  private var body = ""

  public init(_ language: Language, title: String, layout: PageLayout = .a4) {
    (self.language, self.title, self.layout) = (language, title, layout)
    body = "<h1>\(Self.escaped(title))</h1>\n"
  }

  /// A heading of the second level.
  public mutating func heading(_ text: String) {
    body += "<h2>\(Self.escaped(text))</h2>\n"
  }

  /// A piece that has no function of its own here.
  mutating func add(_ element: HTMLElement) { body += element.markup + "\n" }

  public mutating func paragraph(_ text: String) { body += "<p>\(Self.escaped(text))</p>\n" }

  /// A sentence that the reader must not overlook.
  public mutating func notice(_ text: String) {
    body += "<p class=\"notice\">\(Self.escaped(text))</p>\n"
  }

  /// Text as it is typed, such as a command.
  public mutating func verbatim(_ text: String) { body += "<pre>\(Self.escaped(text))</pre>\n" }

  public mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    body += "<ul>\n" + items.map { "<li>\(Self.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  /// Names and what they stand for.
  ///
  /// - Parameter summary: What stands for the list where it is folded up; nil leaves it open.
  public mutating func fields(
    _ fields: [(name: String, value: String)], foldedAs summary: String? = nil
  ) {
    guard !fields.isEmpty else { return }
    let rows = fields.map { field in
      "<dt>\(Self.escaped(field.name))</dt><dd>\(Self.escaped(field.value))</dd>\n"
    }
    let list = "<dl>\n\(rows.joined())</dl>\n"
    body +=
      summary.map { "<details>\n<summary>\(Self.escaped($0))</summary>\n\(list)</details>\n" }
      ?? list
  }

  /// The first column names the row. Columns of which every cell begins with a digit or a sign are
  /// set to the right.
  public mutating func table(header: [String], rows: [[String]]) {
    guard !header.isEmpty else { return }
    let isNumeric = header.indices.map { column in
      column > 0
        && rows.allSatisfy { row in Self.isNumber(row.indices.contains(column) ? row[column] : "") }
    }
    body += "<table>\n<thead><tr>"
    for name in header { body += "<th scope=\"col\">\(Self.escaped(name))</th>" }
    body += "</tr></thead>\n<tbody>\n"
    for row in rows { body += Self.row(row, isNumeric) }
    body += "</tbody>\n</table>\n"
  }

  private static func row(_ cells: [String], _ isNumeric: [Bool]) -> String {
    let cells = cells.enumerated().map { column, cell in
      if column == 0 { return "<th scope=\"row\">\(escaped(cell))</th>" }
      let isNumber = isNumeric.indices.contains(column) && isNumeric[column]
      return "<td\(isNumber ? " class=\"number\"" : "")>\(escaped(cell))</td>"
    }
    return "<tr>\(cells.joined())</tr>\n"
  }

  private static func isNumber(_ cell: String) -> Bool {
    cell.unicodeScalars.first.map { ("0"..."9").contains($0) || "+-−–".unicodeScalars.contains($0) }
      ?? true
  }

  /// The whole page.
  public var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(Self.escaped(title))</title>
    <style>
    \(HTMLStyle.sheet(layout))
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }

  /// The text as a page may hold it: nothing in it is markup, no control character, no mark that turns
  /// the direction of writing.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in CleanText.terminal(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension HTMLPage {
  /// The sections of a report, in their order.
  mutating func add(_ sections: [ReportSection]) {
    for section in sections {
      heading(section.title)
      var fields: [(name: String, value: String)] = []
      for line in section.lines {
        if case .field(let name, let value) = line {
          fields.append((name, value))
          continue
        }
        self.fields(fields)
        fields = []
        add(line)
      }
      self.fields(fields)
    }
  }

  private mutating func add(_ line: ReportSection.Line) {
    switch line {
    case .sentence(let text): paragraph(text)
    case .notice(let text): notice(text)
    case .field(let name, let value): fields([(name, value)])
    case .table(let header, let rows): table(header: header, rows: rows)
    }
  }
}
