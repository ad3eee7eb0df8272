import Dossier
import Testing
import WorkingTime

@testable import Leaflet

@Suite struct HTMLPageTests {
  @Test func `Nothing from outside is markup, a control or a turn of direction`() {
    var page = HTMLPage(.english, title: "<script>alert('1')</script>")
    page.heading("a & b")
    page.paragraph("\u{1B}[31m\"quoted\"\u{202E}")
    page.fields([("<b>", "</dl>")])
    page.table(header: ["<th>", "n"], rows: [["</table>", "1"], ["x", "-2"]])
    let text = page.text
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
    #expect(text.contains("<h2>a &amp; b</h2>"))
    #expect(text.contains("&quot;quoted&quot;"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(text.contains("<dt>&lt;b&gt;</dt><dd>&lt;/dl&gt;</dd>"))
    #expect(text.components(of: "</table>") == 1)
  }

  @Test func `A column of numbers is set to the right, one of words is not`() {
    var page = HTMLPage(.french, title: "t")
    page.table(header: ["a", "n", "w"], rows: [["x", "1 h", "one"], ["y", "", "2"]])
    #expect(page.text.contains("<td class=\"number\">1 h</td><td>one</td>"))
    #expect(page.text.contains("<html lang=\"fr\">"))
  }

  @Test func `The page asks nobody for anything`() {
    var page = HTMLPage(.german, title: "t")
    page.paragraph("https://example.org/tracker.png")
    for word in ["<img", "<link", "<a ", "src=", "url("] { #expect(!page.text.contains(word)) }
  }

  @Test func `Text and page are made from the same lines`() {
    let sections = [
      ReportSection(
        "Weeks",
        [
          .sentence("A sentence."), .field("Zone", "UTC"),
          .table(header: ["week", "p1", "p2"], rows: [["2021-W05", "1 h", ""]]),
        ])
    ]
    var text = ReportPage(width: 60, ascii: true)
    text.draw(sections, Words(.english))
    #expect(text.text.contains("  2021-W05: p1 1 h\n"))
    var page = HTMLPage(.english, title: "Hours")
    page.add(sections)
    for piece in ["A sentence.", "Zone", "2021-W05", "1 h"] { #expect(page.text.contains(piece)) }
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
