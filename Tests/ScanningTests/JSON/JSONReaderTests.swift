import Testing

@testable import Scanning

@Suite struct JSONReaderTests {
  private let locations = """
    {"about": {"note": "]}\\"", "list": [1, [2, {"locations": [{"a": 9}]}]]},
     "locations": [
      {"latitudeE7": 506326000, "longitudeE7": 55797000, "timestamp": "2022-03-01T10:00:00Z",
       "inferredLocation": [{"latitudeE7": 1, "timestamp": "no"}], "activity": [{"timestamp": "x",
       "activity": [{"type": "STILL", "confidence": 90}, {"type": "WALKING"}]}]},
      {"timestamp": "a \\u00e9 \\ud83d\\ude97 \\n\\\\", "latitudeE7": null, "accuracy": 1e400},
      7,
      {"longitudeE7": -55797000}
     ], "after": true}
    """

  @Test func recordsAndTheirValues() {
    let columns = [
      "latitudeE7", "longitudeE7", "timestamp", "activity[0].activity[1].type", "accuracy",
      "activity[0].timestamp", "inferredLocation",
    ]
    let read = JSONRead(locations, "locations[]", columns)
    #expect(
      read.rows == [
        [
          "506326000", "55797000", "2022-03-01T10:00:00Z", "WALKING", "", "x",
          "[{\"latitudeE7\": 1, \"timestamp\": \"no\"}]",
        ],
        ["", "", "a é 🚗 \n\\", "", "1e400", "", ""], ["", "", "", "", "", "", ""],
        ["", "-55797000", "", "", "", "", ""],
      ])
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 7, 16, 64, 1_000])
  func howTheStreamIsCutPlaysNoPart(chunk: Int) {
    let columns = ["latitudeE7", "timestamp", "activity[0].activity[0].type", "accuracy"]
    let whole = JSONRead(locations, "locations[]", columns)
    #expect(JSONRead(locations, "locations[]", columns, chunk: chunk) == whole)
    #expect(whole.rows.count == 4)
  }

  @Test func pathsOfEveryKind() {
    let text =
      #"{"a": {"b": [{"c": [{"d": 1}, {"d": 2}]}, {"c": [{"d": 3}]}]}, "x": {"y": [4, "5"]}}"#
    #expect(JSONRead(text, "a.b[].c[]", ["d"]).column == ["1", "2", "3"])
    #expect(JSONRead(text, "x.y[]", ["$"]).column == ["4", "5"])
    #expect(JSONRead(text, "*.b[]", ["c[0].d"]).column == ["1", "3"])
    #expect(JSONRead(text, "a.b[1]", ["c[0].d"]).column == ["3"])
    #expect(JSONRead(text, "$", ["x.y"]).column == [#"[4, "5"]"#])
    #expect(JSONRead(text, "a.b[].nowhere[]", ["d"]).rows.isEmpty)
    #expect(JSONRead(#"[{"v.w": 1}, {"v": {"w": 2}}]"#, "[]", [#"v\.w"#]).column == ["1", ""])
  }

  @Test func aKeyIsAColumnWhereThePathLeavesItOpen() {
    let text = #"""
      {"opens": {"2023-01-05": 3, "a\"\u00e9": null, "": {"n": "x"}},
       "chats": {"with: b": [{"n": 1}, {"n": "\u00e9"}], "c": []}, "n": 4}
      """#
    let opens = JSONRead(text, "opens.*", ["$key", "$", "n"])
    #expect(
      opens.rows == [["2023-01-05", "3", ""], ["a\"é", "", ""], ["", "", "x"]])
    #expect(
      JSONRead(text, "chats.*[]", ["n", "$key"]).rows == [["1", "with: b"], ["é", "with: b"]])
    #expect(JSONRead(text, "*.*[]", ["$key", "n"]).rows.first == ["with: b", "1"])
    #expect(JSONRead(text, "opens", ["$key", "2023-01-05"]).rows == [["", "3"]])
    for chunk in [1, 2, 5] {
      #expect(JSONRead(text, "opens.*", ["$key", "$", "n"], chunk: chunk) == opens)
    }
  }

  @Test func onePathLeadsIntoAnother() {
    func leads(_ one: String, _ other: String) -> Bool {
      JSONPath(one).leads(into: JSONPath(other))
    }
    #expect(leads("a.b[]", "a") && leads("a.b[]", "a.*[]") && leads("a", "a") && leads("a", "$"))
    #expect(!leads("a", "a.b") && !leads("a[]", "a.*") && !leads("b.c", "a"))
  }

  @Test func pathsAreWrittenAsTheyAreRead() {
    for text in ["$", "[]", "locations[]", "a.b[].c[2]", "*.messages[]", #"a\.b.c\[d"#, #"\*"#] {
      #expect("\(JSONPath(text))" == text)
      #expect(JSONPath("\(JSONPath(text))") == JSONPath(text))
    }
  }

  @Test func documentsOneBehindTheOther() {
    let lines = "{\"t\": 1}\n{\"t\": 2}\r\n\n{\"t\": 3}"
    #expect(JSONRead(lines, "$", ["t"]).column == ["1", "2", "3"])
    #expect(JSONRead(lines, "$", ["t"]).problems.isEmpty)
  }

  @Test func scriptsThatAssignAValue() {
    let script = "window.YTD.tweets.part0 = [ {\"tweet\": {\"id\": \"1\"}} ];\n"
    #expect(JSONRead(script, "[]", ["tweet.id"]).column == ["1"])
    #expect(JSONRead(script, "[]", ["tweet.id"], chunk: 1) == JSONRead(script, "[]", ["tweet.id"]))
  }

  @Test func marksAndUTF16() {
    let text = #"[{"name": "Zoë"}]"#
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    #expect(JSONRead(bytes: marked, "[]", ["name"]).column == ["Zoë"])
    for isBig in [false, true] {
      let units = [UInt16(0xFEFF)] + Array(text.utf16)
      let bytes = units.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? pair : pair.reversed()
      }
      #expect(JSONRead(bytes: bytes, "[]", ["name"]).column == ["Zoë"])
    }
  }

  @Test func whatIsCutOffKeepsWhatCameBefore() {
    let text = Array(#"{"locations": [{"a": 1}, {"a": 2}, {"a": 3}]}"#.utf8)
    for length in 0..<text.count {
      let read = JSONRead(bytes: Array(text[..<length]), "locations[]", ["a"])
      let whole = [23, 33, 43].filter { $0 <= length }.count
      #expect(read.rows.count == whole, "\(length)")
      #expect(read.problems == (length == 0 ? [] : [.cutOff(row: whole)]), "\(length)")
    }
  }

  @Test func repeatedKeysAndHalfCharactersAreTold() {
    let text = #"[{"a": 1, "a": 2}, {"a": "x\ud800y"}, {"a": {"b": 1}, "a": {"b": 2}}]"#
    let read = JSONRead(text, "[]", ["a"])
    #expect(read.column == ["1", "x\u{FFFD}y", #"{"b": 1}"#])
    #expect(
      read.problems == [.repeatedKey(row: 1), .brokenText(row: 2), .repeatedKey(row: 3)])
  }

  @Test func mistakesOfWritersArePassedOver() {
    let text = "[{'a': 1, \"b\": NaN,, \"c\": 01 \"d\": -Infinity,}, {\"b\": 2],]"
    let read = JSONRead(text, "[]", ["b", "c", "d"])
    #expect(read.rows == [["NaN", "01", "-Infinity"], ["2", "", ""]])
    #expect(read.problems == [.malformed(row: 1)])
  }

  @Test func noDepthIsTooDeep() {
    let deep = String(repeating: "[", count: 100_000)
    let text = "{\"deep\": \(deep)\(deep.map { _ in "]" }.joined()), \"rows\": [{\"a\": 1}]}"
    #expect(JSONRead(text, "rows[]", ["a"]).column == ["1"])
    #expect(JSONRead("[{\"a\": \(deep)", "[]", ["a"]).problems == [.cutOff(row: 0)])
  }

  @Test func aRecordThatIsTooLongCostsOnlyItself() {
    let long = String(repeating: "x", count: 5_000)
    let text = "[{\"a\": 1}, {\"a\": \"\(long)\"}, {\"a\": 3}]"
    let limits = JSONLimits(recordBytes: 1_000)
    let read = JSONRead(text, "[]", ["a"], limits: limits, chunk: 500)
    #expect(read.column == ["1", "3"])
    #expect(read.problems == [.recordTooLong(row: 2, line: 1)])
    #expect(read.numbers == [1, 3])
  }

  @Test func escapesInKeysAreUnderstood() {
    let text = #"{"n\u00e9": [{"l\u0061bel": "x", "\"": 1}]}"#
    #expect(JSONRead(text, "né[]", ["label", "\""]).rows == [["x", "1"]])
  }

  @Test func textThatWasTakenForLatin1() {
    let read = JSONRead(#"[{"a": "L\u00c3\u00a9a"}, {"a": "L\u00e9a"}, {"a": "東"}]"#, "[]", ["a"])
    #expect(read.repaired == ["Léa", "Léa", "東"])
  }
}

/// What came out of a document.
private struct JSONRead: Equatable {
  var rows: [[String]] = []
  var repaired: [String] = []
  var numbers: [Int] = []
  var problems: [ScanProblem] = []

  var column: [String] { rows.map { $0.first ?? "" } }

  init(
    _ text: String, _ path: String, _ columns: [String], limits: JSONLimits = .standard,
    chunk: Int = .max
  ) {
    self.init(bytes: Array(text.utf8), path, columns, limits: limits, chunk: chunk)
  }

  init(
    bytes: [UInt8], _ path: String, _ columns: [String], limits: JSONLimits = .standard,
    chunk: Int = .max
  ) {
    var reader = JSONReader(JSONPath(path), columns: columns, limits: limits)
    func take(_ record: borrowing Record) {
      rows.append(record.strings())
      repaired.append(record[0].stringRepairedFromLatin1)
      numbers.append(record.row)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(chunk)
      rest = rest.dropFirst(chunk == .max ? rest.count : chunk)
      piece.withUnsafeBytes { reader.feed($0) { take($0) } }
    }
    reader.finish { take($0) }
    problems = reader.problems
  }
}
