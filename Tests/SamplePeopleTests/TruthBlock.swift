/// The `truth` block of a PERSON.md: `key = value` lines.
struct TruthBlock {
  private(set) var values: [String: String] = [:]
  private(set) var keys: [String] = []

  init(person: String) throws {
    let text = String(decoding: try GeneratorRun.committed("\(person)/PERSON.md"), as: UTF8.self)
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```truth"
      } else if isInside {
        guard let equals = line.firstRange(of: " = ") else { throw Failure.noPair(String(line)) }
        let key = String(line[..<equals.lowerBound])
        keys.append(key)
        values[key] = String(line[equals.upperBound...])
      }
    }
  }

  enum Failure: Error {
    case noPair(String), missing(String), noNumber(String)
  }

  func text(_ key: String) throws -> String {
    guard let value = values[key] else { throw Failure.missing(key) }
    return value
  }

  func number(_ key: String) throws -> Int {
    guard let number = Int(try text(key)) else { throw Failure.noNumber(key) }
    return number
  }

  /// An amount with two decimals, in cents.
  func cents(_ key: String) throws -> Int {
    let digits = try text(key).filter { $0 != "." }
    guard let cents = Int(digits) else { throw Failure.noNumber(key) }
    return cents
  }

  /// The sum of all numbers whose keys begin and end so.
  func sum(prefix: String, suffix: String) throws -> Int {
    try keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
      .reduce(0) { try $0 + number($1) }
  }
}
