import Places

/// What the name of a column says about it.
struct HeaderHint: Sendable, Hashable {
  private(set) var subjects: Set<HeaderWord.Subject> = []
  private(set) var side: HeaderWord.Side?
  private(set) var zone: TableProfile.Clock?
  private(set) var length: TableProfile.LengthUnit?
  private(set) var isE7 = false
  private(set) var currency: String?

  /// - Parameter name: The folded name.
  init(_ name: String) {
    let plain = String(decoding: Folding.fold(name), as: UTF8.self)
    for word in plain.split(separator: "_").prefix(Self.mostWords) { take(word) }
  }

  private static let mostWords = 12
  private static let longestWord = 32

  func has(_ subject: HeaderWord.Subject) -> Bool { subjects.contains(subject) }

  private mutating func take(_ word: Substring) {
    guard word.utf8.count <= Self.longestWord else { return }
    for part in Self.parts(word) { take(part) }
  }

  /// A known word, or two that are written as one: `startzeit`, `latitudee7`. None for others.
  private static func parts(_ word: Substring) -> [HeaderWord] {
    if let known = HeaderWord.table[String(word)] { return [known] }
    // Short pieces are found in any word.
    for length in stride(from: word.count - 2, through: 3, by: -1) {
      guard let first = HeaderWord.table[String(word.prefix(length))] else { continue }
      if let rest = HeaderWord.table[String(word.dropFirst(length))] { return [first, rest] }
      // The joint of compounds: `ankunftszeit`.
      if word.dropFirst(length).first == "s",
        let rest = HeaderWord.table[String(word.dropFirst(length + 1))]
      {
        return [first, rest]
      }
    }
    return []
  }

  private mutating func take(_ word: HeaderWord) {
    switch word {
    case .subject(let subject): subjects.insert(subject)
    // `from … to`: what comes first leads.
    case .side(let new): side = side ?? new
    case .zone(let new): zone = zone ?? new
    case .length(let unit): length = length ?? unit
    case .e7: isE7 = true
    case .currency(let code): currency = currency ?? code
    }
  }
}
