import Scanning
import Testing

@Suite("Documents that are broken or mean harm")
struct XMLHostileTests {
  private func table(
    _ text: String, chunk: Int = .max, limits: XMLLimits = .standard
  ) -> RecordTable {
    RecordTable(
      Array(text.utf8), chunk: chunk,
      reader: XMLReader(paths: ["a/b"], columns: ["@c", "."], limits: limits))
  }

  @Test(
    "Entities are not declared, in whatever form",
    arguments: [
      "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]><a><b>&y;</b></a>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><b>&x;</b></a>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://example.org/e.dtd\"> %p;]><a><b>1</b></a>",
    ])
  func entities(text: String) {
    let read = table(text)
    #expect(read.rows.isEmpty)
    #expect(read.problems == [.entityDeclared])
  }

  @Test("A document type as Apple Health writes it is passed over")
  func documentType() {
    let read = table(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE HealthData [
      <!-- HealthKit Export Version: 11 -->
      <!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
      <!ATTLIST HealthData
        locale CDATA #REQUIRED
      >
      <!ATTLIST b c CDATA "declared" d CDATA #IMPLIED>
      ]>
      <a><b c="written">1</b><b>2</b></a>
      """)
    #expect(read.rows == [["written", "1"], ["", "2"]])
    #expect(read.problems.isEmpty)
  }

  @Test("A document type elsewhere is not fetched")
  func externalType() {
    let read = table("<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a><b>1&unknown;</b></a>")
    #expect(read.rows == [["", "1"]])
  }

  @Test("What stands before a break or the end is kept", arguments: [1, 7, .max])
  func cutOff(chunk: Int) {
    let text = "<a>\n<b c='1'/>\n<b c='2'>x</b>\n<b c='3'>y</b></a>"
    let whole = table(text)
    #expect(whole.rows.count == 3)
    #expect(whole.problems.isEmpty)
    for end in 1..<text.utf8.count {
      let read = table(String(text.prefix(end)), chunk: chunk)
      #expect(read.rows == Array(whole.rows.prefix(read.rows.count)))
      #expect(read.problems.count == 1)
      guard case .cutOff(let row) = read.problems.first else {
        Issue.record("\(read.problems) after \(end) bytes")
        continue
      }
      #expect(row == read.rows.count)
    }
    let broken = table("<a><b c='1'/>\n<b c='2'></c><b c='3'/></a>", chunk: chunk)
    #expect(broken.rows == [["1", ""]])
    #expect(broken.problems == [.malformed(row: 1)])
  }

  @Test("Control characters count as blanks")
  func controls() {
    #expect(table("<a><b c='x\u{0B}y'>1\u{0}2</b></a>").rows == [["x y", "1 2"]])
  }

  @Test("No deeper than the limit", arguments: [1, .max])
  func depth(chunk: Int) {
    let limits = XMLLimits(depth: 4)
    let read = table(
      "<a><b>1</b>\n<b><x><y/></x></b>\n<b><x><y><z/></y></x></b></a>", chunk: chunk, limits: limits
    )
    #expect(read.rows == [["", "1"], ["", ""]])
    #expect(read.problems == [.nestedTooDeep(row: 2)])
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(table(deep).problems == [.nestedTooDeep(row: 0)])
  }

  @Test("Surplus attributes, long values, too many paths")
  func limits() {
    let many = table("<a><b x='1' y='2' c='3'/></a>", limits: XMLLimits(attributes: 2))
    #expect(many.rows == [["", ""]])
    #expect(many.problems == [.tooManyColumns(row: 1, line: 1)])
    let long = table("<a><b>12345678</b>\n<b>1234</b></a>", limits: XMLLimits(fieldBytes: 8))
    #expect(long.rows == [["", "1234"]])
    #expect(long.problems == [.fieldTooLong(row: 1, line: 1)])
    #expect(long.rowCount == 2)
    let wide = table("<a><w/><x/><y/><b>1</b></a>", limits: XMLLimits(paths: 4))
    #expect(wide.rows.isEmpty)
  }

  @Test("A tag without an end is given up")
  func endlessTag() {
    let text = "<a><b>1</b><b c='" + String(repeating: "x", count: 5000)
    let read = table(text, chunk: 100, limits: XMLLimits(markupBytes: 1000))
    #expect(read.rows == [["", "1"]])
    #expect(read.problems == [.recordTooLong(row: 2, line: 1)])
  }

  @Test("Whatever the bytes", arguments: 0..<20)
  func garbage(seed: UInt64) {
    var random = Seeded(seed)
    let pieces = [
      "<a>", "</a>", "<b>", "</b>", "<b c='", "'/>", "x", "&", "&amp;", "<![CDATA[", "]]>", "<!--",
      "-->", "<?p", "?>", "\u{0}", "<!DOCTYPE a [", "]>", "é", "\r\n", " ",
    ]
    for _ in 0..<20 {
      let bytes =
        Array("<a>".utf8)
        + (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
          Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
        }
      func reader() -> XMLReader { XMLReader(paths: ["a//b"], columns: [".", "@c", "//a"]) }
      let whole = RecordTable(bytes, reader: reader())
      for size in [1, 2, 5, 13] {
        #expect(RecordTable(bytes, chunk: size, reader: reader()) == whole, "\(bytes) by \(size)")
      }
    }
  }
}
