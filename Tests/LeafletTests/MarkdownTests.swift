import Testing

@testable import Leaflet

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("# not a heading", "\\# not a heading"), ("- no item", "\\- no item"),
    ("1. no item", "1\\. no item"), ("12) no item", "12\\) no item"), ("3.5 km", "3\\.5 km"),
    ("a - b + c = d", "a - b + c = d"), ("*bold* _it_ ~gone~", "\\*bold\\* \\_it\\_ \\~gone\\~"),
    ("[x](http://evil)", "\\[x\\](http\\://evil)"), ("![x](y)", "!\\[x\\](y)"),
    ("`code`", "\\`code\\`"), ("a|b", "a\\|b"), ("$x$ @me", "\\$x\\$ \\@me"),
    ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"), ("&lt;", "&amp;lt;"),
    ("see www.evil.org", "see www\\.evil.org"), ("back\\slash", "back\\\\slash"),
    ("    indented", "indented"), ("\u{202E}turned\u{1B}[31m", "turned\\[31m"), ("", ""),
  ])
  func `No outside text is a mark`(_ text: String, _ escaped: String) {
    let result = MarkdownText.escaped(text)
    // What the gate for terminals makes of controls is tested there.
    if text.contains("\u{1B}") {
      #expect(!result.contains("\u{1B}") && !result.contains("\u{202E}"))
      #expect(result.contains("\\[31m"))
    } else {
      #expect(result == escaped)
    }
  }

  @Test func `Within a line a number needs no mark`() {
    #expect(MarkdownText.escaped("1. Title", startsLine: false) == "1. Title")
  }

  @Test func `A text stays in its line`() {
    #expect(!MarkdownText.escaped("a\n# b\r\n\u{2028}c").contains { $0.isNewline })
  }

  @Test func `The document has headings, lists and a grid`() {
    let path = "</p><script>*x*.csv"
    let text = MarkdownLeaflet.render(
      smallLeaflet(path: path), dossier: smallDossier(path: path), words: Words(.english))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "# The package leaflet for your personal data")
    #expect(lines.count { $0.hasPrefix("## ") } == 8)
    #expect(text.contains("```text\n●●●●●●●●●●\n"))
    #expect(text.contains("\n- √ DO THIS: "))
    #expect(text.contains("`■■■□` Level 3 of 4: Think first"))
    #expect(!text.contains("<") && text.contains("&lt;script&gt;\\*x\\*"))
    // Two lists never touch, and no paragraph is empty.
    #expect(!text.contains("\n\n\n"))
    let ascii = MarkdownLeaflet.render(
      smallLeaflet(), dossier: smallDossier(), words: Words(.german), ascii: true)
    #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
  }
}
