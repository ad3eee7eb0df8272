/// One file of a pack, read and checked on its own.
struct PackLayer {
  var id: String
  var version: String
  /// The built-in pack that it lies on.
  var base: String?
  var notes: [String]
  var rules: [Rule]
  var bytes: [UInt8]

  init(parsing bytes: [UInt8], named name: String) throws(RulePackError) {
    guard bytes.count <= RulePack.mostBytes else { throw RulePackError(pack: name, .tooLarge) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RulePackError(pack: name, .notText)
    }
    // Some editors put a mark of the byte order first.
    let lines = try PackLine.lines(
      of: text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text,
      pack: name)
    let (head, blocks) = try PackBlock.blocks(of: lines, pack: name)
    for key in ["pack", "version"] where head[key].isEmpty {
      throw RulePackError(pack: name, line: head.line, .missingKey, key)
    }
    guard RulePack.isName(head["pack"][...]) else {
      throw RulePackError(pack: name, line: head.line, .badName, head["pack"])
    }
    if let row = head.rows.first {
      throw RulePackError(pack: name, line: row.line, .missingKey, "rule")
    }
    self.bytes = bytes
    id = head["pack"]
    version = head["version"]
    base = head["on"].isEmpty ? nil : head["on"]
    notes = head.notes
    rules = try Self.rules(of: blocks, in: head["pack"], pack: name)
  }

  private static func rules(
    of blocks: [PackBlock], in id: String, pack: String
  ) throws(RulePackError) -> [Rule] {
    guard blocks.reduce(0, { $0 + $1.rows.count }) <= RulePack.mostRows else {
      throw RulePackError(pack: pack, .tooManyRows)
    }
    let reader = RuleReader(pack: pack, jurisdiction: id)
    var rules: [Rule] = []
    var seen: Set<String> = []
    for block in blocks {
      guard seen.insert(block["rule"]).inserted else {
        throw RulePackError(pack: pack, line: block.line, .repeatedRule, block["rule"])
      }
      rules += try reader.rules(of: block)
    }
    return rules
  }
}
