extension FieldBytes {
  /// Whether the field says that there is nothing: empty, or one of the spellings that exports use.
  public var isNull: Bool {
    let text = trimmed
    switch text.count {
    case 0: return true
    case 1: return text == "/"
    case 2: return text == "\\N" || text.isWord("na")
    case 3: return text.isWord("nan") || text.isWord("n/a")
    case 4: return text.isWord("null") || text.isWord("none")
    // The zero time of the programs that write the exports.
    case 29: return text == "1970-01-01 00:00:00 +0000 UTC"
    default: return false
    }
  }

  /// `true`, `1`, `false` or `0`, whatever the case; nil for anything else.
  public func boolean() -> Bool? {
    let text = trimmed
    switch text.count {
    case 1: return text == "1" ? true : text == "0" ? false : nil
    case 4: return text.isWord("true") ? true : nil
    case 5: return text.isWord("false") ? false : nil
    default: return nil
    }
  }

  /// Whether the text stands anywhere in the field, byte for byte. Linear in the field for one text.
  public func contains(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      guard let first = text.first, count >= text.count else { return text.isEmpty }
      return (0...(count - text.count)).contains { start in
        bytes[start] == first && bytes[start..<start + text.count].elementsEqual(text)
      }
    }
  }
}
