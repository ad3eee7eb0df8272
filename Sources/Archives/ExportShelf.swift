/// A folder in which somebody keeps the exports of several companies, an archive each.
public enum ExportShelf {
  /// What may lie beside the archives and is no part of any.
  private static let notes = ["md", "txt", "pdf"]

  /// Whether the name is one that archives have.
  public static func isArchive(_ name: String) -> Bool { ArchiveFormat.isNamedAsArchive(name) }

  /// The paths, with every such folder replaced by what lies in it, in the order of the names. A folder
  /// with one archive, with other files or with folders is one export, as it is.
  public static func opened(_ paths: [String]) -> [String] {
    paths.flatMap { archives(in: $0) ?? [$0] }
  }

  private static func archives(in path: String) -> [String]? {
    guard case .folder(let folder)? = try? Input.open(path),
      let members = try? folder.members(limit: ArchiveLimits.standard.entries)
    else { return nil }
    var found: [String] = []
    for member in members where member.name.first != 0x2E {
      let name = String(decoding: member.name, as: UTF8.self)
      guard member.type == .regular else { return nil }
      if isArchive(name) {
        found.append(path + "/" + name)
        continue
      }
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard notes.contains(ending) else { return nil }
    }
    return PartSet.sets(of: found).count > 1 ? found : nil
  }
}
