/// The keys of the wording that sources use: whole literals, and beginnings that a value completes.
struct UsedKeys {
  private(set) var keys: Set<String> = []
  private(set) var beginnings: Set<String> = []

  /// Of keys that begin in one of these ways, in folders of `Sources`.
  init(beginningWith starts: [String], in folders: [String]) {
    let sources = folders.flatMap {
      Repository.swiftFiles(in: Repository.root + "/Sources/" + $0)
    }.compactMap(Repository.read)
    for part in sources.lazy.flatMap({ $0.split(separator: "\"") }) {
      guard starts.contains(where: part.hasPrefix) else { continue }
      let key = part.prefix { $0.isLetter || $0.isNumber || $0 == "." }
      if key.endIndex == part.endIndex {
        keys.insert(String(key))
      } else if part[key.endIndex] == "\\" {
        beginnings.insert(String(key))
      }
    }
  }

  func uses(_ key: String) -> Bool {
    keys.contains(key) || beginnings.contains { key.hasPrefix($0) }
  }
}
