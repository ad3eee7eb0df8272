import CivilTime
import Dossier

@testable import Exports

/// Reads files as one export in a folder.
func read(
  _ files: KeyValuePairs<String, String>, zone: String? = nil
) throws -> Reading {
  try read(exports: [files.map { ($0.key, Array($0.value.utf8)) }], zone: zone)
}

/// Reads several exports of one person.
func read(
  exports: [[(path: String, bytes: [UInt8])]], zone: String? = nil
) throws -> Reading {
  let folder = TemporaryFolder()
  for (index, files) in exports.enumerated() {
    for file in files { folder.write(file.bytes, to: "export\(index)/\(file.path)") }
  }
  return try ExportReader.read(
    exports.indices.map { folder.path + "/export\($0)" }, options: ReadingOptions(zone: zone))
}

/// Lines with a line end after each.
func lines(_ lines: String..., end: String = "\n") -> String {
  lines.map { $0 + end }.joined()
}

/// `2021-03-05T06:58:10Z` as a moment.
func utc(_ text: String) -> Instant? {
  let digits = text.split { !$0.isNumber }.compactMap { Int($0) }
  guard digits.count == 6, let date = LocalDate(year: digits[0], month: digits[1], day: digits[2])
  else { return nil }
  let second = digits[3] * 3_600 + digits[4] * 60 + digits[5]
  return Instant(seconds: Int64(date.daysSince1970) * 86_400 + Int64(second))
}

extension Dossier {
  /// The file at a path.
  func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }

  /// Problems of a file.
  func problems(in path: String) -> [Problem] {
    problems.filter { files[$0.at.file].path == path }
  }
}
