/// Entries that stand together, and the rows below them: the head of a pack, or one rule.
struct PackBlock {
  /// The keys that a block may have. Only `note` may stand several times.
  enum Keys {
    static let head = ["pack", "version", "on", "note"]
    static let rule = [
      "rule", "kind", "unit", "above", "plus", "averaged over", "series", "default", "scope",
      "status", "law", "url", "retrieved", "note",
    ]
  }

  struct Row {
    var line: Int
    var columns: [String]
  }

  /// Of its first line.
  var line: Int
  private var entries: [String: String] = [:]
  private(set) var notes: [String] = []
  private(set) var rows: [Row] = []

  /// Empty where the block does not say.
  subscript(key: String) -> String { entries[key] ?? "" }

  /// The head, and one block a rule.
  static func blocks(
    of lines: [PackLine], pack: String
  ) throws(RulePackError) -> (head: PackBlock, rules: [PackBlock]) {
    var head = PackBlock(line: 1)
    var rules: [PackBlock] = []
    for line in lines {
      if case .entry("rule", _) = line.content { rules.append(PackBlock(line: line.number)) }
      if rules.isEmpty {
        try head.take(line, keys: Keys.head, pack: pack)
      } else {
        try rules[rules.count - 1].take(line, keys: Keys.rule, pack: pack)
      }
    }
    return (head, rules)
  }

  private init(line: Int) { self.line = line }

  private mutating func take(
    _ line: PackLine, keys: [String], pack: String
  ) throws(RulePackError) {
    switch line.content {
    case .row(let columns):
      rows.append(Row(line: line.number, columns: columns))
    case .entry("note", let value):
      notes.append(value)
    case .entry(let key, let value):
      guard keys.contains(key) else {
        throw RulePackError(pack: pack, line: line.number, .unknownKey, key, known: keys)
      }
      guard entries.updateValue(value, forKey: key) == nil else {
        throw RulePackError(pack: pack, line: line.number, .repeatedKey, key)
      }
    }
  }
}
