import Scanning
import Testing

@testable import Exports

@Suite("A list in a cell is a table")
struct NestedRowsTests {
  private func names(_ cell: String, path: String = "[]") -> [String] {
    let rows = NestedRows(path, ["name", "at.day"])
    let (name, day) = (rows.columns.column("name"), rows.columns.column("at_day"))
    var read: [String] = []
    Array(cell.utf8).withUnsafeBytes { bytes in
      rows.forEach(in: FieldBytes(bytes)) { row in
        read.append("\(row[name.index].string) \(row[day.index].string)")
      }
    }
    return read
  }

  @Test func everyElementIsARow() {
    #expect(
      names(#"[{"name": "a\u00e9", "at": {"day": 1}}, 7, {"at": {"day": 2}}]"#)
        == ["aé 1", " ", " 2"])
    #expect(names(#"{"of": [{"name": "b"}]}"#, path: "of[]") == ["b "])
  }

  @Test(arguments: ["", "null", "[]", "7", "[", #"{"name": "a"}"#, "text", "]]]"])
  func whatIsNoListHasNoRows(cell: String) {
    #expect(names(cell).isEmpty)
  }

  @Test func aTableIsReadOverAndOver() {
    let rows = NestedRows("[]", ["$"])
    var read: [String] = []
    for cell in ["[1, 2]", "[3", "[4]"] {
      Array(cell.utf8).withUnsafeBytes { bytes in
        rows.forEach(in: FieldBytes(bytes)) { read.append($0[0].string) }
      }
    }
    #expect(read == ["1", "2", "3", "4"])
  }
}
