/// A file of `key = text` lines. `#` starts a comment line; `\n` and `\\` are the only escapes.
///
/// Read over bytes: the start of the program waits for it.
struct WordFile: Sendable {
  private(set) var texts: [String: String] = [:]
  /// Keys that stand twice, and lines that are none: a mistake that the tests report.
  private(set) var faults: [String] = []

  init(_ content: String) {
    texts.reserveCapacity(1_024)
    for line in content.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let line = Substring(line).trimmed
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        faults.append(String(line))
        continue
      }
      let key = String(line[..<equals].trimmed)
      let text = Self.unescaped(line[line.utf8.index(after: equals)...].trimmed)
      if texts.updateValue(text, forKey: key) != nil { faults.append(key) }
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var bytes: [UInt8] = []
    var isEscaping = false
    for byte in text.utf8 {
      switch (isEscaping, byte) {
      case (false, UInt8(ascii: "\\")): isEscaping = true
      case (true, UInt8(ascii: "n")):
        bytes.append(0x0A)
        isEscaping = false
      default:
        bytes.append(byte)
        isEscaping = false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring {
  /// Without spaces and tabs at both ends.
  package var trimmed: Substring {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == 0x09 }
    var rest = utf8.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return Substring(rest)
  }
}
