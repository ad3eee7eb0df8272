/// A folder in which somebody keeps the exports of several companies, an archive each.
public enum ExportShelf {
  private static let archives = ["zip", "tgz", "tar", "7z", "gz"]
  /// What may lie beside them and is no part of any.
  private static let notes = ["md", "txt", "pdf"]

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
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard member.type == .regular, (archives + notes).contains(ending) else { return nil }
      if archives.contains(ending) { found.append(path + "/" + name) }
    }
    return PartSet.sets(of: found).count > 1 ? found : nil
  }
}
