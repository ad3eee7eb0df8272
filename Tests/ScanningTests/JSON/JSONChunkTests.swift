import Testing

@testable import Scanning

@Suite("Whatever the document, its cuts play no part")
struct JSONChunkTests {
  private static let seeds = [
    #"{"locations": [{"a": 1, "b": "x\"y\\", "c": [1, {"a": 2}]}, {"a": null, "b": "\ud83d\ude97"}]}"#,
    "{\"a\": 1, \"b\": true}\n{\"a\": 2}\n\n{\"b\": \"\\u00e9\"}",
    #"window.YTD.x.part0 = [{"a": {"b": [1, 2, 3]}}, {"a": "z", "a": 2}];"#,
    #"[[1, 2], {"a": -1.5e3, "b": NaN,}, "text", null, 01,, {"a": {}}]"#,
  ]

  private static let paths = ["$", "[]", "locations[]", "*", "[].a.b[]", "locations[].c[1]"]

  @Test("From one byte up", arguments: seeds)
  func everySize(text: String) {
    let bytes = Array(text.utf8)
    for path in Self.paths {
      let whole = table(bytes, path)
      for size in 1...bytes.count {
        #expect(table(bytes, path, chunk: size) == whole, "\(path), chunks of \(size)")
      }
    }
  }

  @Test("UTF-16 from one byte up", arguments: [false, true])
  func utf16Chunks(isBigEndian: Bool) {
    for text in Self.seeds {
      let bytes = utf16(text, isBigEndian: isBigEndian)
      for path in Self.paths {
        let whole = table(Array(text.utf8), path)
        for size in [1, 2, 3, 64, 4_096] {
          #expect(table(bytes, path, chunk: size) == whole)
        }
      }
    }
  }

  @Test("With bytes lost, doubled and changed", arguments: 0..<60)
  func garbage(seed: UInt64) {
    var random = Seeded(seed)
    let signs = Array("{}[]\":,\\ \nnu01ab=;".utf8) + [0, 0xC3, 0xFF]
    let limits = JSONLimits(recordBytes: 40, keyBytes: 24, listedProblems: 1_000)
    for _ in 0..<20 {
      var bytes = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)].utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
        default: bytes[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
        }
      }
      for path in Self.paths {
        let whole = table(bytes, path)
        #expect(whole.rows.allSatisfy { $0.count == 4 })
        for size in [1, 3, 8, 21] {
          #expect(table(bytes, path, chunk: size) == whole, "\(bytes) at \(path) by \(size)")
        }
        // However tight the limits: no crash, and no record twice.
        let tight = table(bytes, path, chunk: 5, limits: limits)
        #expect(tight.rows.count <= tight.rowCount)
      }
    }
  }

  @Test("Limits hold whatever the cut", arguments: [1, 7, 64, 1_000, 100_000])
  func limits(chunk: Int) {
    let long = String(repeating: "x", count: 5_000)
    let limits = JSONLimits(recordBytes: 1_000, keyBytes: 100)
    let records = table(
      Array("[{\"a\": 1}, {\"a\": \"\(long)\"}, {\"a\": 3}]".utf8), "[]", chunk: chunk,
      limits: limits)
    #expect(records.rows.map { $0[1] } == ["1", "3"])
    #expect(records.problems == [.recordTooLong(row: 2, line: 1)])
    let keys = table(
      Array("{\"\(long)\": {\"a\": 1}, \"k\": {\"a\": 2}}".utf8), "*", chunk: chunk, limits: limits)
    #expect(keys.rows.map { $0[1] } == ["2"])
    #expect(keys.problems.isEmpty)
  }

  private func table(
    _ bytes: [UInt8], _ path: String, chunk: Int = .max, limits: JSONLimits = .standard
  ) -> Told {
    let columns = ["$", "a", "b", "c[1].a"]
    let reader = JSONReader(JSONPath(path), columns: columns, limits: limits)
    return Told(RecordTable(bytes, chunk: chunk, reader: reader))
  }
}

/// What a reader says, but for where in the stream: that differs between encodings.
private struct Told: Equatable {
  var rows: [[String]]
  var rowCount: Int
  var problems: [ScanProblem]

  init(_ table: RecordTable) {
    (rows, rowCount, problems) = (table.rows, table.rowCount, table.problems)
  }
}
