import Testing

@testable import Scanning

@Suite struct JSONShapeTests {
  private func tables(_ text: String) -> [String] {
    JSONShape(Array(text.utf8)).tables.map {
      "\($0.path): \($0.columns.joined(separator: ", ")) (\($0.records))"
    }
  }

  @Test func arraysAreTables() {
    #expect(
      tables(
        """
        {"Login History": [{"date": "x", "device": {"name": "y", "os": null}, "tags": ["a", "b"]},
         {"ip": "z"}], "version": 1, "nested": {"list": [{"points": [{"at": 1}, {"at": 2}]}]}}
        """) == [
          "$: version (1)", "Login History[]: date, device.name, device.os, tags, ip (2)",
          "Login History[].tags[]: $ (2)", "nested.list[].points[]: at (2)",
        ])
  }

  @Test func documentsOneBehindTheOtherAreOneTable() {
    #expect(tables("{\"a\": 1}\n{\"a\": 2, \"b\": 3}\n") == ["$: a, b (2)"])
    #expect(tables("[1, 2]") == ["[]: $ (2)"])
  }

  @Test func whatIsNoListIsATableWhereAskedFor() {
    let shape = JSONShape(
      Array(
        #"""
        {"usage": {"opens": {"d1": 1, "d2": 2}, "likes": {"d1": 4}}, "chats":
         {"with b": [{"Date": "x"}, {"Date": "y", "From": "b"}], "with c": [{"Text": "z"}]}}
        """#.utf8))
    func table(_ path: String) -> String? {
      shape.table(at: JSONPath(path)).map {
        "\($0.columns.joined(separator: ", ")) (\($0.records))"
      }
    }
    #expect(table("usage") == "opens.d1, opens.d2, likes.d1 (1)")
    #expect(table("usage.opens.*") == "$ (2)")
    #expect(table("chats.*[]") == "Date, From, Text (3)")
    #expect(table("usage.nothing") == nil)
    #expect(table("chats[]") == nil)
  }

  @Test func objectsAndListsInARecordAreNamed() {
    let text = #"""
      [{"a": 1, "b": {"c": [{"d": 2}], "e": [3], "f": {}}, "g": []}]
      """#
    let table = JSONShape(Array(text.utf8)).tables.first
    #expect(table?.columns == ["a", "b.e"])
    #expect(table?.containers == ["b", "b.c", "b.f", "g"])
  }

  @Test func aBeginningIsEnough() {
    let text = #"{"locations": [{"a": 1, "b": {"c": 2}}, {"a": 3}]}"#
    for length in 31...text.count {
      let known = tables(String(text.prefix(length))).first { $0.hasPrefix("locations[]: a") }
      #expect(known != nil, "\(length)")
    }
  }

  @Test func whatIsNoJSONHasNoTables() {
    for text in ["", "   ", "hello", "a,b\n1,2\n", "\"text\"", "12", "{}", "[]", "]", "{\"a\""] {
      #expect(tables(text).isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    "{", " [", "{}", "[]", "{\"a\"", "[{", "[[", "[\"a\"", "[-1.5e400,", "[null", "[true]",
    "[NaN, 1",
    "[-Infinity", "window.x = [ {", "{,\"a\": 1}",
  ])
  func documentsBeginSo(_ text: String) { #expect(JSONShape.mayBegin(with: Array(text.utf8))) }

  @Test(arguments: [
    "[id],name\n1,2\n", "[id,name\n1,2\n", "{id};name\n1;2\n", "{id;name\n", "[nullable\n",
    "a,[b]\n",
    "\"{\"\"a\"\": 1}\",b\n", "", " ",
  ])
  func tablesDoNot(_ text: String) { #expect(!JSONShape.mayBegin(with: Array(text.utf8))) }

  @Test func hostileShapesAreBounded() {
    let keys = (0..<50_000).map { "\"k\($0)\": 1" }.joined(separator: ",")
    let shape = JSONShape(Array("[{\(keys)}]".utf8))
    #expect(shape.tables.map(\.columns.count) == [200])
    let deep = String(repeating: "{\"a\":", count: 100_000)
    #expect(JSONShape(Array(deep.utf8)).tables.isEmpty)
  }
}
