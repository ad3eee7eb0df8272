import Scanning
import Testing

@Suite("Any cut of the stream gives the same table")
struct CSVChunkTests {
  private static let samples = [
    "a,b\n1,2\n3,4\n",
    "\u{FEFF}a;b\r\n\"1;\"\"x\"\"\r\ny\";2\r\n\r\n3;4",
    "sep=|\r\na|b\r\n1,5|2\r\n",
    "a\tb\r1\t\"2\r3\"\r4\t5\r",
    "a,b\n\"open,2\n3,\"x\"y\"\n4,\"tail",
    "é,ü\nnaïve,\"🚕 \"\"\"\n",
  ]

  @Test("From one byte up", arguments: samples)
  func everySize(text: String) {
    let whole = Table(text)
    #expect(!whole.header.isEmpty)
    for size in 1...text.utf8.count {
      #expect(Table(text, chunk: size) == whole, "chunks of \(size)")
    }
  }

  @Test("UTF-16 from one byte up", arguments: [false, true])
  func utf16(isBigEndian: Bool) {
    let text = "a;b\r\n\"x;🚕\";é\r\n1;2\r\n"
    let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    for size in 1...bytes.count {
      let table = Table(bytes, chunk: size)
      #expect(table.header == ["a", "b"])
      #expect(table.fields == [["x;🚕", "é"], ["1", "2"]])
    }
  }

  @Test("Whatever the bytes and however tight the limits", arguments: 0..<40)
  func garbage(seed: UInt64) {
    var random = Seeded(seed)
    let alphabet: [UInt8] = Array("ab,,\"\"\"\n\n\r;\u{0}".utf8) + [0xC3, 0xFF]
    let limits = CSVLimits(
      fieldBytes: 12, columns: 4, recordBytes: 30, listedProblems: 1000, rewoundBytes: 200)
    for _ in 0..<20 {
      let bytes = (0..<Int.random(in: 0...160, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let whole = Table(bytes, limits: limits)
      for size in [1, 2, 3, 5, 8, 13, 64] {
        #expect(Table(bytes, chunk: size, limits: limits) == whole, "\(bytes) by \(size)")
      }
      #expect(whole.rowCount >= whole.rows.count)
      #expect(whole.rows.allSatisfy { $0.fields.count <= 4 })
    }
  }

  @Test("What is written by the rules is read back", arguments: 0..<40)
  func roundTrip(seed: UInt64) {
    var random = Seeded(seed &+ 1000)
    let pieces = ["", "a", ",", "\"", "\n", "\r\n", ";", " ", "é", "🚕", "0123456789"]
    let rows = (0..<20).map { _ in
      (0..<4).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
      }
    }
    let lines = ([["h1", "h2", "h3", "h4"]] + rows).map { row in
      row.map {
        "\""
          + $0.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
      }.joined(separator: ",")
    }
    let table = Table(lines.joined(separator: "\n"), chunk: 7)
    #expect(table.fields == rows)
    #expect(table.problems.isEmpty)
    #expect(table.rows.map(\.number) == Array(1...20))
  }
}
