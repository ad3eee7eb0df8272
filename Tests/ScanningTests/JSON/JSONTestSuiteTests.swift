import Scanning
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A public corpus of documents at the edges of the syntax, where the machine has it. What our reader
/// makes of each is written down beside this.
@Suite("JSONTestSuite", .enabled(if: Corpus.folder != nil, "DATALEAFLET_CORPORA is not set"))
struct JSONTestSuiteTests {
  @Test("Documents that keep the rules are read to the last value", arguments: JSONTestSuite.valid)
  func valid(sample: JSONTestSuite.Sample) throws {
    let bytes = try #require(Corpus.bytes("y_\(sample.name)"))
    let table = RecordTable(bytes, reader: JSONReader(JSONPath(sample.path), columns: ["$"]))
    #expect(table.rows == sample.values.map { [$0] })
    #expect(table.problems.isEmpty)
  }

  @Test("What breaks the rules is told, or a known habit of writers")
  func invalid() throws {
    let names = Corpus.names.filter { $0.hasPrefix("n_") }.map { String($0.dropFirst(2)) }
    #expect(names.count == 188)
    var unnoticed: Set<String> = []
    for name in names {
      let bytes = try #require(Corpus.bytes("n_\(name)"))
      let problems = ["$", "[]", "*"].flatMap {
        RecordTable(bytes, reader: JSONReader(JSONPath($0), columns: ["$", "a"])).problems
      }
      if problems.isEmpty { unnoticed.insert(name) }
    }
    #expect(unnoticed.sorted() == JSONTestSuite.tolerated.sorted())
  }

  @Test("Any cut of the stream gives the same", arguments: [1, 2, 7])
  func cuts(chunk: Int) throws {
    for name in Corpus.names {
      let bytes = try #require(Corpus.bytes(name))
      // The two deepest would take a while byte by byte, and say no more than a piece of them does.
      let piece = Array(bytes.prefix(4_000))
      for path in ["$", "[]", "*", "[].*"] {
        let reader = JSONReader(JSONPath(path), columns: ["$", "a", "[0]"])
        let whole = RecordTable(piece, reader: reader)
        #expect(RecordTable(piece, chunk: chunk, reader: reader) == whole, "\(name) at \(path)")
      }
      _ = JSONShape(bytes)
    }
  }
}

private enum Corpus {
  static let folder: String? = getenv("DATALEAFLET_CORPORA").map {
    String(cString: $0) + "/JSONTestSuite/test_parsing"
  }

  /// Sorted, without the ending.
  static let names: [String] = {
    guard let folder, let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }()

  static func bytes(_ name: String) -> [UInt8]? {
    guard let folder, let file = fopen("\(folder)/\(name).json", "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }
}
