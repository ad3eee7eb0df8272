/// What operating systems leave in folders and archives.
enum SystemFiles {
  private static let names: Set<String> = [".ds_store", "thumbs.db", "desktop.ini"]

  /// Whether the path leads to such a file: `__MACOSX/…`, `._name`, `.DS_Store`, `Thumbs.db`,
  /// `desktop.ini`.
  static func contains(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: 0x2F)
    guard let name = parts.last else { return false }
    if name.starts(with: "._".utf8) { return true }
    if parts.contains(where: { $0.elementsEqual("__MACOSX".utf8) }) { return true }
    // Bounded, since hashing long runs of combining marks takes quadratic time.
    return name.count <= 11 && names.contains(String(decoding: name, as: UTF8.self).lowercased())
  }
}
