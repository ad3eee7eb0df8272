/// A file of `key = text` lines. `#` starts a comment line; `\n` and `\\` are the only escapes.
struct WordFile: Sendable {
  private(set) var texts: [String: String] = [:]
  /// Keys that stand twice, and lines that are none: a mistake that the tests report.
  private(set) var faults: [String] = []

  init(_ content: String) {
    for line in content.split(whereSeparator: \.isNewline) {
      let line = line.trimmed
      guard !line.isEmpty, line.first != "#" else { continue }
      guard let equals = line.firstIndex(of: "=") else {
        faults.append(String(line))
        continue
      }
      let key = String(line[..<equals].trimmed)
      let text = Self.unescaped(line[line.index(after: equals)...].trimmed)
      if texts.updateValue(text, forKey: key) != nil { faults.append(key) }
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var escaping = false
    for character in text {
      switch (escaping, character) {
      case (false, "\\"): escaping = true
      case (true, "n"):
        result.append("\n")
        escaping = false
      default:
        result.append(character)
        escaping = false
      }
    }
    return result
  }
}

extension Substring {
  /// Without spaces and tabs at both ends.
  var trimmed: Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var rest = drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }
}
