import Scanning
import Testing

/// Small inputs made to take long: each would take hours where the time grew with the square.
@Suite("What an input costs is bounded by its length", .timeLimit(.minutes(1)))
struct CostTests {
  /// Swift's hash of a string is quadratic in a run of combining marks.
  private let marks = "e" + String(repeating: "\u{301}", count: 400_000)

  @Test("Keys of combining marks without end")
  func keys() {
    let object = Array("[{\"\(marks)\": 1, \"\(marks)\": 2, \"a\": 3}]".utf8)
    #expect(JSONShape(object).tables.map(\.columns) == [["a"]])
    let reader = JSONReader(JSONPath("[]"), columns: ["a"])
    #expect(RecordTable(object, reader: reader).rows == [["3"]])
    let table = Array("a,\(marks)\n1,2\n".utf8)
    #expect(RecordTable(table, reader: CSVReader()).rows == [["1", "2"]])
    let document = Array("<a><\(marks)/><\(marks) b='1'/><c d='2'/></a>".utf8)
    #expect(document.withUnsafeBytes { XMLShape(prefix: $0) }?.root == "a")
    let page = Array("<\(marks) class='\(marks)'><b>1</b>".utf8)
    #expect(RecordTable(page, reader: HTMLReader(record: "b", columns: ["*"])).rows == [["1"]])
  }

  @Test("Two hundred thousand attributes, and as many paths")
  func attributes() {
    let attributes = (0..<200_000).map { "a\($0)='1'" }.joined(separator: " ")
    let wide = Array("<a><b \(attributes)/><b c='2'/></a>".utf8)
    let read = RecordTable(wide, reader: XMLReader(paths: ["a/b"], columns: ["@c"]))
    #expect(read.rows == [[""], ["2"]])
    let paths = (0..<200_000).map { "<x\($0)/>" }.joined()
    let deep = Array("<a>\(paths)<b c='2'/></a>".utf8)
    #expect(RecordTable(deep, reader: XMLReader(paths: ["a//b"], columns: ["@c"])).rowCount <= 1)
    #expect(deep.withUnsafeBytes { XMLShape(prefix: $0) }?.root == "a")
  }

  @Test("Entities that are used a thousand times are never declared")
  func entities() {
    let long = String(repeating: "x", count: 50_000)
    let uses = String(repeating: "&e;", count: 20_000)
    let text = Array("<!DOCTYPE a [<!ENTITY e \"\(long)\">]><a><b>\(uses)</b></a>".utf8)
    let read = RecordTable(text, reader: XMLReader(paths: ["a/b"], columns: ["."]))
    #expect(read.problems == [.entityDeclared])
  }

  @Test("A million columns")
  func columns() {
    let header = String(repeating: "a,", count: 1_000_000)
    let read = RecordTable(Array("\(header)\n1,2\n".utf8), reader: CSVReader())
    #expect(read.header.count == CSVLimits.standard.columns)
    #expect(read.rows == [["1", "2"]])
    #expect(read.problems == [.tooManyColumns(row: 0, line: 1)])
  }

  @Test("A quote on every line that none closes")
  func quotes() {
    let lines = String(repeating: "1,\"x\n", count: 100_000)
    let read = RecordTable(Array("a,b\n\(lines)".utf8), chunk: 4_096, reader: CSVReader())
    #expect(read.rowCount > 0)
    #expect(read.rows.count <= read.rowCount)
  }

  @Test("Brackets, tags and cells that only open")
  func nesting() {
    for opening in ["[", "{\"a\":", "[{\"a\":["] {
      let text = Array(String(repeating: opening, count: 50_000).utf8)
      let reader = JSONReader(JSONPath("*.*[]"), columns: ["a", "a.a"])
      #expect(RecordTable(text, chunk: 4_096, reader: reader).rows.isEmpty)
      _ = JSONShape(text)
    }
    for opening in ["<td>", "<table><tr><td>", "<b>", "<li><p>"] {
      let text = Array(String(repeating: opening, count: 20_000).utf8)
      let reader = HTMLReader(record: "tr", columns: ["*", "#1"])
      #expect(RecordTable(text, chunk: 4_096, reader: reader).rowCount >= 0)
    }
  }

  @Test("Numbers of a million digits")
  func numbers() {
    let digits = String(repeating: "9", count: 1_000_000)
    for text in [digits, "0.\(digits)", "1e\(digits)", "-\(digits).\(digits)"] {
      withField(text) { field in
        #expect(field.integer() == nil)
        _ = (field.decimal(), field.double(), field.timestamp(), field.epochMilliseconds())
      }
    }
    let read = RecordTable(
      Array("[{\"a\": \(digits), \"b\": 1}]".utf8),
      reader: JSONReader(JSONPath("[]"), columns: ["a", "b"]))
    #expect(read.rows == [[digits, "1"]])
  }
}
