import Archives
import Glibc

/// Whose exports are to be read: one person each, in an order that is stated.
enum ExportList {
  /// A folder stands for the people in it, an archive or a folder each; where it holds neither, it is
  /// one person's export itself. Any other path is one person's.
  static func people(_ paths: [String]) -> [[String]] {
    paths.flatMap { path in inFolder(path) ?? [[path]] }
  }

  private static func inFolder(_ path: String) -> [[String]]? {
    guard let entries = listFolder(path) else { return nil }
    let people = entries.filter { $0.isFolder || ExportShelf.isArchive($0.name) }
    guard !people.isEmpty else { return nil }
    let paths = people.map { path + "/" + $0.name }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return PartSet.sets(of: paths).map(\.paths)
  }
}
