import Canvas

/// A page of HTML that needs nothing else: no script, no picture, no address to fetch.
///
/// The only gate between text and markup. Names of elements are literals of the program; every text
/// is cleaned as for a terminal and escaped, wherever it comes from.
package struct HTMLPage {
  private var body = ""
  private let head: String

  package init(title: String, language: Language) {
    head = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>

      """
  }

  package var text: String { head + "<body>\n" + body + "</body>\n</html>\n" }

  /// An element with nothing but text in it.
  package mutating func element(_ name: StaticString, _ text: String) {
    body += "<\(name)>" + Self.escaped(text) + "</\(name)>\n"
  }

  /// An element with others in it.
  package mutating func element(_ name: StaticString, _ content: (inout HTMLPage) -> Void) {
    body += "<\(name)>\n"
    content(&self)
    body += "</\(name)>\n"
  }

  package mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    element("ul") { page in items.forEach { page.element("li", $0) } }
  }

  /// A table whose first row names the columns, repeated on every printed page.
  package mutating func table(_ columns: [String], _ rows: [[String]]) {
    body += "<table>\n<thead><tr>" + Self.cells("th", columns) + "</tr></thead>\n<tbody>\n"
    for row in rows { body += "<tr>" + Self.cells("td", row) + "</tr>\n" }
    body += "</tbody>\n</table>\n"
  }

  private static func cells(_ name: StaticString, _ texts: [String]) -> String {
    texts.map { "<\(name)>" + escaped($0) + "</\(name)>" }.joined()
  }

  static func escaped(_ text: String) -> String {
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

  private static let style = """
    body { font: 11pt/1.4 serif; color: #000; background: #fff; max-width: 60em; margin: 2em auto; padding: 0 1em; }
    h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 2em; }
    table { border-collapse: collapse; width: 100%; font-size: 0.85em; margin: 0.5em 0; }
    th, td { border: 1px solid #666; padding: 0.2em 0.4em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    th { background: #eee; }
    @page { size: A4; margin: 18mm; }
    @media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
    """
}
