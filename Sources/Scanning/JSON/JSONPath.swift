/// A way through a JSON document, written `locations[]`, `[]`, `$`, `a.b[].c[]` or `chats.*.messages[]`.
///
/// `$` is the value itself, `[]` every element of an array, `[2]` its third, `*` every key of an object.
/// A backslash takes the meaning from the sign behind it.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
  enum Step: Sendable, Hashable {
    /// The key's text, as UTF-8.
    case key([UInt8])
    case anyKey
    case element(Int)
    case everyElement
  }

  let steps: [Step]

  /// The value itself.
  public static let root = JSONPath(steps: [])

  init(steps: [Step]) { self.steps = steps }

  public init(_ text: String) {
    var steps: [Step] = []
    var key: [UInt8] = []
    var isEscaped = false
    var isQuoted = false
    func close() {
      if isQuoted || !key.isEmpty {
        steps.append(!isQuoted && key == [UInt8(ascii: "*")] ? .anyKey : .key(key))
      }
      (key, isQuoted) = ([], false)
    }
    var rest = Array(text.utf8)[...]
    if rest == [UInt8(ascii: "$")] { rest = [] }
    while let byte = rest.popFirst() {
      switch byte {
      case _ where isEscaped:
        key.append(byte)
        (isEscaped, isQuoted) = (false, true)
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "."): close()
      case UInt8(ascii: "["):
        close()
        let digits = rest.prefix { $0 != UInt8(ascii: "]") }
        rest = rest.dropFirst(digits.count + 1)
        let index = Int(String(decoding: digits, as: UTF8.self))
        steps.append(index.map(Step.element) ?? .everyElement)
      default: key.append(byte)
      }
    }
    close()
    self.steps = steps
  }

  public var description: String {
    guard !steps.isEmpty else { return "$" }
    var text: [UInt8] = []
    for step in steps {
      switch step {
      case .everyElement: text += "[]".utf8
      case .element(let index): text += "[\(index)]".utf8
      case .anyKey: text += (text.isEmpty ? "*" : ".*").utf8
      case .key(let key):
        if !text.isEmpty { text.append(UInt8(ascii: ".")) }
        text += Self.escaped(key)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func escaped(_ key: [UInt8]) -> [UInt8] {
    let isWhole = key == [UInt8(ascii: "*")] || key == [UInt8(ascii: "$")]
    return key.flatMap { byte -> [UInt8] in
      let isSpecial = byte == 0x5C || byte == 0x2E || byte == 0x5B
      return isSpecial || isWhole ? [0x5C, byte] : [byte]
    }
  }

  /// Whether every value on this way lies on the other, or inside of what does.
  public func leads(into other: JSONPath) -> Bool {
    guard steps.count >= other.steps.count else { return false }
    return zip(steps, other.steps).allSatisfy { step, meant in
      if case (.anyKey, .key) = (meant, step) { return true }
      return step == meant
    }
  }

  func appending(_ step: Step) -> JSONPath { JSONPath(steps: steps + [step]) }
}
