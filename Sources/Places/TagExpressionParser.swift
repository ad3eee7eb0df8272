extension TagExpression {
  /// Nil for what the grammar does not know.
  init?(_ source: Substring) {
    let alternatives = source.split(outsideParentheses: " | ")
    let parsed = alternatives.compactMap { alternative -> TagExpression? in
      let terms = alternative.split(outsideParentheses: " & ")
      let parsed = terms.compactMap(TagExpression.term)
      return parsed.count == terms.count ? TagExpression.all(parsed) : nil
    }
    guard parsed.count == alternatives.count else { return nil }
    self = .any(parsed)
  }

  private static func term(_ source: Substring) -> TagExpression? {
    if source.first == "(", source.last == ")" {
      return TagExpression(source.dropFirst().dropLast())
    }
    if source.first == "!" { return anyOf(source.dropFirst()).map(TagExpression.not) }
    return anyOf(source)
  }

  /// `a=1|2|b=3|name~x|y`: what has no sign of its own belongs to the test before it, and all that
  /// follows `name~` is one pattern.
  private static func anyOf(_ source: Substring) -> TagExpression? {
    var tests: [TagExpression] = []
    var key: Substring?
    var values: [ValueTest] = []
    func finished() -> [TagExpression] {
      key.map { [.value(key: String($0), of: values)] } ?? []
    }
    var rest = source
    while !rest.isEmpty {
      if rest.hasPrefix("name~") {
        guard let pattern = NamePattern(rest.dropFirst(5)) else { return nil }
        tests += finished() + [.name(pattern)]
        return .any(tests)
      }
      let item = rest.prefix { $0 != "|" }
      rest = rest.dropFirst(item.count + 1)
      if let sign = item.firstIndex(of: "=") {
        tests += finished()
        key = item[..<sign]
        values = [ValueTest(item[item.index(after: sign)...])]
      } else {
        values.append(ValueTest(item))
      }
    }
    tests += finished()
    return tests.isEmpty ? nil : .any(tests)
  }
}

extension TagExpression.ValueTest {
  fileprivate init(_ source: Substring) {
    if source == "*" {
      self = .any
    } else if source.last == "*" {
      self = .beginning(String(source.dropLast()))
    } else {
      self = .exactly(String(source))
    }
  }
}

extension Substring {
  fileprivate func split(outsideParentheses separator: String) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      if self[index] == "(" { depth += 1 }
      if self[index] == ")" { depth -= 1 }
      if depth == 0, self[index...].hasPrefix(separator) {
        parts.append(self[start..<index])
        index = self.index(index, offsetBy: separator.count)
        start = index
      } else {
        index = self.index(after: index)
      }
    }
    return parts + [self[start...]]
  }
}
