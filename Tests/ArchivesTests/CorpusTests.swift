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
  /// The sound zips, as what they are here.
  private static let sound: [String: ArchiveError] = [
    "empty": .emptyArchive, "traditional-encryption": .encrypted,
    "traditional-encryption-and-compression": .encrypted,
    "traditional-encryption_deprecated": .encrypted,
    "traditional-encryption-and-compression_deprecated": .encrypted,
    // Its two headers spell one name differently.
    "sloppy-filenames": .inconsistent(.headers(entry: "a\\txt")),
  ]

  @Test("Sound zips are read whole, or refused for what they are")
  func success() throws {
    let names = try Corpus.zips("success")
    #expect(names.count == 22)
    for name in names {
      let path = try #require(Corpus.folder) + "/success/" + name
      let expected = Self.sound[String(name.dropLast(4))]
      #expect(failure { try Container.open(path) } == expected, "\(name)")
      guard let container = try? Container.open(path) else { continue }
      for entry in container.entries where entry.readability == .readable {
        #expect(UInt64(try container.bytes(of: entry).count) == entry.size, "\(name)")
      }
    }
  }

  @Test("No broken zip is read whole, apart from those whose names alone offend")
  func brokenOnes() throws {
    let names = try Corpus.zips("failure")
    #expect(names.count == 24)
    for name in names {
      let path = try #require(Corpus.folder) + "/failure/" + name
      guard let container = try? Container.open(path) else { continue }
      let isWhole = container.entries.allSatisfy { entry in
        (try? container.bytes(of: entry)) != nil
      }
      let isNameOnly = ["absolute path", "invalid relative path", "invalid characters in fileName"]
        .contains { name.hasPrefix($0) }
      #expect(!isWhole || isNameOnly, "\(name)")
    }
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
}
