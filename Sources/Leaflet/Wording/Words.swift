import Assets
import Dossier

/// Everything that the program says, in one language.
///
/// A key that the language lacks is told in English; `isComplete` is false then.
public struct Words: Sendable {
  public let language: Language
  /// Keys of the English wording that this language lacks, sorted.
  public let missing: [String]
  private let texts: [String: String]
  private let english: [String: String]

  /// The wording that the program carries. Some milliseconds for a language's first time.
  public init(_ language: Language) {
    self =
      switch language {
      case .english: .english
      case .french: .french
      case .dutch: .dutch
      case .german: .german
      }
  }

  // Each is read when first asked for, and once.
  private static let english = carried(.english)
  private static let french = carried(.french)
  private static let dutch = carried(.dutch)
  private static let german = carried(.german)

  private static func carried(_ language: Language) -> Words {
    let own = embedded(language)
    return Words(language, texts: own, english: language == .english ? own : english.texts)
  }

  /// Paths of the leaflet's words, of those of the screens and commands, of those of guided sessions with
  /// their hand-outs, and of those of the test with readers.
  static func paths(_ language: Language) -> [String] {
    ["words", "words/screens", "words/session", "words/handouts", "usertest"].map {
      "\($0)/\(language.rawValue).txt"
    }
  }

  private static func embedded(_ language: Language) -> [String: String] {
    WordFile(paths(language).compactMap(Assets.text).joined(separator: "\n")).texts
  }

  init(_ language: Language, texts: [String: String], english: [String: String]) {
    self.language = language
    self.texts = texts
    self.english = english
    missing = english.keys.filter { texts[$0] == nil }.sorted()
  }

  public var isComplete: Bool { missing.isEmpty }

  /// Every key of the English wording and of this language's, sorted.
  public var keys: [String] { Set(english.keys).union(texts.keys).sorted() }

  /// The text as it stands in the file, placeholders unfilled; nil where no language has it.
  public func template(_ key: String) -> String? { texts[key] ?? english[key] }

  /// Whether a text, in one form or in two, stands under the key.
  public func has(_ key: String) -> Bool {
    template(key) != nil || template("\(key).other") != nil
  }

  /// The text under a key without placeholders. The key itself where no language has it, so that a
  /// gap in the wording is seen and hides nothing.
  public subscript(key: String) -> String { text(key) }

  /// The text under a key, with `{name}` filled by the fact of that name.
  ///
  /// Where a key has two forms (`key.one`, `key.other`), the count named `n` chooses, else the
  /// first count among the facts; those that the sentence tells go before those that it does not.
  public func text(_ key: String, _ facts: [Fact] = []) -> String {
    guard let template = template(key) ?? pluralTemplate(key, facts) else { return key }
    return fill(template, facts)
  }

  /// The first key that has a text; nil where none has.
  func first(_ keys: [String], _ facts: [Fact] = []) -> String? {
    keys.first(where: has).map { text($0, facts) }
  }

  private func pluralTemplate(_ key: String, _ facts: [Fact]) -> String? {
    let counts = facts.compactMap { fact -> (name: String, count: Int)? in
      if case .count(let count) = fact.value { (fact.name, count) } else { nil }
    }
    let other = template("\(key).other")
    let placeholders = other.map { Template($0).placeholders } ?? []
    let told = counts.filter { placeholders.contains($0.name) }
    let chooser = [told, counts].lazy.compactMap { list in
      list.first { $0.name == "n" } ?? list.first
    }.first
    let count = chooser?.count ?? 0
    return template("\(key).\(language.plural(count).rawValue)") ?? other
  }

  /// Fills placeholders in one pass, so that braces inside a fact stay what they are.
  private func fill(_ template: String, _ facts: [Fact]) -> String {
    guard template.contains("{") else { return template }
    var result = ""
    for piece in Template(template).pieces {
      switch piece {
      case .text(let text): result += text
      case .placeholder(let name):
        result += facts.first { $0.name == name }.map { format($0.value) } ?? "…"
      }
    }
    return result
  }
}

/// A sentence with gaps: `In your file: {n} {unit}.`
struct Template {
  enum Piece: Equatable {
    case text(String)
    case placeholder(String)
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
  }

  var placeholders: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .placeholder(let name) = piece { name } else { nil }
      })
  }
}
