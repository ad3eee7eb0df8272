/// What stands behind a keyword: words, and values by name. Takes note of what was asked for, so that
/// what nobody asked for can be told.
struct StepArguments {
  private(set) var words: [String] = []
  private(set) var values: [String: String] = [:]
  let line: Int
  private(set) var errors: [ScriptError] = []

  init(_ text: Substring, line: Int) {
    self.line = line
    var rest = text
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else {
        read(&rest)
      }
    }
  }

  /// `pairs`, `time=2min` or `unit="of 100 nights"`.
  private mutating func read(_ rest: inout Substring) {
    let word = rest.prefix { $0 != " " && $0 != "=" }
    // `group>=5` is one word.
    guard rest.dropFirst(word.count).first == "=", !word.isEmpty, word.last != ">" else {
      let whole = rest.prefix { $0 != " " }
      words.append(String(whole))
      rest = rest.dropFirst(whole.count)
      return
    }
    rest = rest.dropFirst(word.count + 1)
    let value: Substring
    if rest.first == "\"" {
      rest.removeFirst()
      value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count)
      if rest.first == "\"" { rest.removeFirst() } else { note(.openQuote, String(word)) }
    } else {
      value = rest.prefix { $0 != " " }
      rest = rest.dropFirst(value.count)
    }
    if values.updateValue(String(value), forKey: String(word)) != nil {
      note(.badArgument, String(word))
    }
  }

  mutating func note(_ reason: ScriptError.Reason, _ text: String = "") {
    errors.append(ScriptError(reason, line: line, text: text))
  }

  /// The next word; nil where there is none.
  mutating func word() -> String? { words.isEmpty ? nil : words.removeFirst() }

  /// The next word, which has to be there.
  mutating func neededWord(_ what: String) -> String {
    if let word = word() { return word }
    note(.missingArgument, what)
    return ""
  }

  /// Small letters, digits and `-`, so that it can be typed.
  mutating func identifier() -> String {
    let word = neededWord("id")
    let isFine = word.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
        || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "_")
    }
    if !isFine { note(.badArgument, word) }
    return word
  }

  mutating func text(_ key: String) -> String? { values.removeValue(forKey: key) }

  mutating func number(_ key: String) -> Int? { read(key) { Int($0) } }

  /// A length of time, in seconds: `40s` or `2min`.
  mutating func seconds(_ key: String) -> Int? {
    read(key) { text in
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      guard let amount = Int(digits), (1...36_000).contains(amount) else { return nil }
      switch text.dropFirst(digits.count) {
      case "s": return amount
      case "min": return amount <= 600 ? amount * 60 : nil
      default: return nil
      }
    }
  }

  mutating func choice<Value: RawRepresentable<String>>(_ key: String) -> Value? {
    read(key) { Value(rawValue: $0) }
  }

  /// A value that `understand` makes something of.
  mutating func read<Value>(_ key: String, _ understand: (String) -> Value?) -> Value? {
    guard let text = values.removeValue(forKey: key) else { return nil }
    let value = understand(text)
    if value == nil { note(.badArgument, "\(key)=\(text)") }
    return value
  }

  /// Notes what nobody asked for.
  mutating func finish() {
    for word in words { note(.unknownArgument, word) }
    for key in values.keys.sorted() { note(.unknownArgument, key) }
  }
}
