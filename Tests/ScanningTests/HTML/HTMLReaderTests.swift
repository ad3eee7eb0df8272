import Scanning
import Testing

@Suite("Records in HTML")
struct HTMLReaderTests {
  private static let activity = """
    <!DOCTYPE html><html><head><title>My Activity</title>
    <style>.outer-cell > p { color: red }</style><script>if (1 < 2) { "<div class='outer-cell'>" }
    </script></head><body><div class="mdl-grid">
    <div class="outer-cell mdl-cell"><div class="mdl-grid"><div class="header-cell"><p class="t">
    Maps<br></p></div><div class="content-cell mdl-cell--6-col">Searched for&nbsp;<a
    href="https://maps.example.org/?q=caf%C3%A9&amp;center=50.85,4.35">café &amp; bar</a><br>May 1,
    2024, 8:00:00\u{202F}AM CEST</div><div class="content-cell"></div></div></div>
    <!-- <div class="outer-cell"> -->
    <DIV CLASS='outer-cell'><p class=t>Search</p><div class="content-cell">Visited 1 < 2</div></DIV>
    </div></body></html>
    """

  private func table(
    _ text: String, chunk: Int = .max, record: String = ".outer-cell",
    columns: [String] = [".t", ".content-cell", "a@href"], limits: HTMLLimits = .standard
  ) -> RecordTable {
    RecordTable(
      Array(text.utf8), chunk: chunk,
      reader: HTMLReader(record: record, columns: columns, limits: limits))
  }

  @Test("What lies in another element of the record, and nothing beside it")
  func scopes() {
    let page = """
      <div class="e"><a href="0">0</a><p class="in"><a href="1">1</a><b><a href="2">2</a></b></p>
      <a href="3">3</a></div><div class="e in"><a href="4">4</a></div>
      """
    let read = table(page, record: ".e", columns: [".in a@href", ".in a", "a@href"])
    #expect(read.rows == [["1\n2", "1\n2", "0\n1\n2\n3"], ["", "", "4"]])
    for chunk in [1, 7] {
      #expect(table(page, chunk: chunk, record: ".e", columns: [".in a"]).rows.first == ["1\n2"])
    }
  }

  @Test("Texts in lines, attributes decoded; scripts, styles and comments left out")
  func records() {
    let read = table(Self.activity)
    #expect(
      read.rows == [
        [
          "Maps", "Searched for\u{A0}café & bar\nMay 1, 2024, 8:00:00\u{202F}AM CEST",
          "https://maps.example.org/?q=caf%C3%A9&center=50.85,4.35",
        ],
        ["Search", "Visited 1 < 2", ""],
      ])
    #expect(read.lines == [4, 9])
    #expect(read.problems.isEmpty)
  }

  @Test("Any cut of the stream gives the same records", arguments: 1...24)
  func chunks(size: Int) {
    #expect(table(Self.activity, chunk: size) == table(Self.activity))
  }

  @Test("UTF-16 is read")
  func utf16Page() {
    let reader = HTMLReader(record: ".outer-cell", columns: [".t"])
    #expect(
      RecordTable(utf16(Self.activity, isBigEndian: false), chunk: 3, reader: reader).rows
        == [["Maps"], ["Search"]])
  }

  @Test("A record within a record is part of it")
  func nested() {
    let read = table(
      "<div class=r><b>1</b><div class=r>in</div>out</div><p class=r>2", record: ".r",
      columns: ["b", "*"])
    #expect(read.rows == [["1", "1\nin\nout"]])
    #expect(read.problems == [.cutOff(row: 1)])
  }

  @Test("Tags that are never closed end where a browser would end them")
  func unclosed() {
    let read = table(
      "<ul><li>a<li>b<img src=x>c<p>d<p>e</ul><ul><li>f</b></i></li></ul>", record: "li",
      columns: ["*", "img@src"])
    #expect(read.rows == [["a", ""], ["bc\nd\ne", "x"], ["f", ""]])
  }

  @Test("Rows of tables, with and without the tags that HTML lets out")
  func tables() {
    let text = """
      <table><thead><tr><th>When</th><th>Where</th></tr></thead>
      <tr><td>2024-05-01<td>Rue <b>Haute</b> 1<br>Brussels<tr><td>2</td></tr>
      <tr><td><table><tr><td>in</td></tr></table></td><td>out</td><td>surplus</td></tr></table>
      """
    let read = RecordTable(
      Array(text.utf8), chunk: 5, reader: HTMLReader(table: ["When", "Where"]))
    #expect(read.header == ["When", "Where"])
    #expect(
      read.rows == [["2024-05-01", "Rue Haute 1\nBrussels"], ["2", ""], ["in", "out"]])
    #expect(read.rowCount == 3)
  }

  @Test(
    "References by name and number; what is none stays",
    arguments: [
      ("&lt;b&gt; &quot;&#39;&apos;", "<b> \"''"), ("caf&eacute; &Uuml; &#xE9;&#233;", "café Ü éé"),
      ("a & b &amp c &nonsense; &;", "a & b &amp c &nonsense; &;"),
      ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}&#99999999999;"),
      ("&#+5;", "&#+5;"),
    ])
  func references(text: String, decoded: String) {
    for size in [1, 2, 5, .max] {
      let read = table("<i>\(text)</i>", chunk: size, record: "i", columns: ["*"])
      #expect(read.rows == [[decoded]])
    }
  }
}
