import Archives
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A public corpus of sound and broken zips, where the machine has it.
@Suite(
  "yauzl's zips", .enabled(if: Corpus.folder != nil, "DATALEAFLET_CORPORA is not set"),
  .timeLimit(.minutes(2)))
struct CorpusTests {
  @Test(
    "Every zip is read, or refused for the reason in the table", arguments: ["success", "failure"])
  func expectations(folder: String) throws {
    let names = try Corpus.zips(folder)
    let expected = try Corpus.expectations(folder)
    #expect(names == expected.keys.sorted())
    for name in names {
      let path = try #require(Corpus.folder) + "/\(folder)/\(name)"
      #expect(Self.outcome(path) == expected[name], "\(name)")
    }
  }

  private static func name(of error: ArchiveError) -> String {
    let name = "\(error)"
    return ["Inconsistency", "Damage"].reduce(name) { name, type in
      name.split(separator: "Archives.ArchiveError.\(type).", omittingEmptySubsequences: false)
        .joined()
    }
  }

  /// `read` where every byte came; else the first reason why not.
  private static func outcome(_ path: String) -> String {
    let container: Container
    do throws(ArchiveError) { container = try Container.open(path) } catch {
      return name(of: error)
    }
    for entry in container.entries {
      if case .refused(let refusal) = entry.readability { return "refused \(refusal)" }
      guard entry.readability == .readable else { continue }
      if let error = failure({ try container.bytes(of: entry) }) { return name(of: error) }
    }
    return "read"
  }
}

private enum Corpus {
  static let folder: String? = getenv("DATALEAFLET_CORPORA")
    .map { String(cString: $0) + "/yauzl-zips/test" }

  static func zips(_ name: String) throws -> [String] {
    let stream = try #require(opendir((folder ?? "") + "/" + name))
    defer { closedir(stream) }
    var names: [String] = []
    while let item = readdir(stream) {
      let name = withUnsafeBytes(of: &item.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".zip") { names.append(name) }
    }
    return names.sorted()
  }

  /// The table beside this file: folder, name and outcome, separated by tabs.
  static func expectations(_ folder: String) throws -> [String: String] {
    let table = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let container = try Container.open(table + "/Expectations/yauzl.tsv")
    let text = String(decoding: try container.bytes(of: container.entries[0]), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    let own = lines.filter { $0.count == 3 && $0[0] == folder }.map { ($0[1], $0[2]) }
    return Dictionary(own, uniquingKeysWith: { first, _ in first })
  }
}
