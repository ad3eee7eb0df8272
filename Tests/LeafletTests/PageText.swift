/// What a reader of a page sees, and the tags that make it.
enum PageText {
  /// The text of the page's body between its tags.
  static func visible(_ page: String) -> String {
    let body = page.firstRange(of: "<body>").map { page[$0.upperBound...] } ?? page[...]
    var text = ""
    var isInTag = false
    for character in body {
      switch character {
      case "<": isInTag = true
      case ">": isInTag = false
      default: if !isInTag { text.append(character) }
      }
    }
    return unescaped(text)
  }

  static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  /// Every opening tag as it is written: `svg class="icon" …`.
  static func tags(_ page: String) -> [String] {
    page.split(separator: "<").compactMap { piece in
      piece.firstIndex(of: ">").map { String(piece[..<$0]) }
    }.filter { !$0.hasPrefix("/") && !$0.hasPrefix("!") }
  }
}
