import Dossier
import Places

/// Distinct texts of an export: how often each occurs, and in which rows.
///
/// Keyed by bytes, since the hash of a hostile string of combining marks is quadratic. O(n log n).
struct TextTally {
  struct Entry {
    /// As first written. Hostile.
    let text: String
    /// How often; at least the number of its rows.
    fileprivate(set) var count = 0
    fileprivate(set) var rows = 0
    fileprivate(set) var first: Provenance
  }

  private var numbers: [ByteKey: Int] = [:]
  private var entries: [Entry] = []
  private let isFolding: Bool

  /// `folding` takes texts that differ in case and accents for one.
  init(folding: Bool = false) { isFolding = folding }

  var isEmpty: Bool { entries.isEmpty }
  /// How many distinct texts there are.
  var distinct: Int { entries.count }
  /// How often any of them occurs.
  var total: Int { entries.reduce(0) { $0.saturatingSum($1.count) } }
  var rows: Int { entries.reduce(0) { $0 + $1.rows } }

  /// Counts a text that says something. Returns its number, in the order of first occurrence.
  @discardableResult
  mutating func add(_ text: String, times: Int = 1, source: Provenance) -> Int? {
    let key = isFolding ? Folding.fold(text) : Array(text.utf8)
    guard key.contains(where: { $0 > 0x20 }) else { return nil }
    let number = numbers[ByteKey(key)] ?? entries.count
    if number == entries.count {
      numbers[ByteKey(key)] = number
      entries.append(Entry(text: text, first: source))
    }
    entries[number].count = entries[number].count.saturatingSum(times)
    entries[number].rows += 1
    return number
  }

  /// Most frequent first; of equally frequent ones the first by its bytes.
  var ranked: [Entry] {
    entries.sorted {
      $0.count == $1.count
        ? $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) : $0.count > $1.count
    }
  }

  /// In the order of first occurrence.
  var inOrder: [Entry] { entries }
}

extension Int {
  /// Of what is not negative: an export may state any number.
  fileprivate func saturatingSum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

extension Sequence<TextTally.Entry> {
  /// The first few texts, as a sentence may hold them.
  func told(_ most: Int) -> [String] { prefix(most).map(\.text.told) }
}

extension String {
  /// No name in a sentence is longer, in scalars: an export may hold a book in its place.
  private static let longestTold = 60

  /// Short enough for a sentence.
  var told: String {
    let scalars = unicodeScalars
    guard
      let end = scalars.index(
        scalars.startIndex, offsetBy: Self.longestTold, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}
