import Archives
import Glibc

/// Whose exports are to be read: one person each, in an order that is stated.
enum ExportList {
  private static let archiveEndings = [".zip", ".tar", ".tgz", ".tar.gz", ".7z"]

  /// A folder stands for the people in it, an archive or a folder each; where it holds neither, it is
  /// one person's export itself. Any other path is one person's.
  static func people(_ paths: [String]) -> [[String]] {
    paths.flatMap { path in inFolder(path) ?? [[path]] }
  }

  private static func inFolder(_ path: String) -> [[String]]? {
    guard let entries = listFolder(path) else { return nil }
    let people = entries.filter { entry in
      entry.isFolder || archiveEndings.contains { entry.name.lowercased().hasSuffix($0) }
    }
    guard !people.isEmpty else { return nil }
    let paths = people.map { path + "/" + $0.name }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return PartSet.sets(of: paths).map(\.paths)
  }
}
